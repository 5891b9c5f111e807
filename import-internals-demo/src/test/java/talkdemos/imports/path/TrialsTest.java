// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import talkdemos.imports.jvm.Jdk;
import talkdemos.imports.path.Trial.Name;

/** What the lesson says, on each JDK that is there: the messages are the JVM's own. */
class TrialsTest {
  @Test
  void a_class_path_takes_the_first_a_module_path_refuses_and_layers_keep_both() {
    for (Jdk jdk : Jdk.all()) {
      Map<Name, Trial> trials =
          Trials.run(jdk).stream().collect(Collectors.toMap(Trial::name, Function.identity()));

      assertThat(trials.get(Name.FIRST_WINS).out()).containsExactly("acme.Version is one");
      assertThat(trials.get(Name.TURNED).out()).containsExactly("acme.Version is two");
      for (Name name : List.of(Name.FIRST_WINS, Name.TURNED, Name.SAME_NAME_TWO_FOLDERS)) {
        assertThat(trials.get(name).err()).as("%s %s: a warning", jdk, name).isEmpty();
        assertThat(trials.get(name).status()).isZero();
      }
      assertThat(trials.get(Name.SAME_PACKAGE).status()).isEqualTo(1);
      assertThat(said(trials.get(Name.SAME_PACKAGE))).contains("Package acme in both module acme.");
      assertThat(trials.get(Name.SAME_NAME_ONE_FOLDER).status()).isEqualTo(1);
      assertThat(said(trials.get(Name.SAME_NAME_ONE_FOLDER)))
          .contains("Two versions of module acme.lib found in same-name");
      assertThat(trials.get(Name.SAME_NAME_TWO_FOLDERS).out())
          .containsExactly("acme.Version is one");
      assertThat(trials.get(Name.LAYERS).out())
          .containsExactly(
              "in the first layer one", "in the second layer two", "the same class: false");
    }
  }

  /** The JVM writes the errors of its start to standard output. */
  private static String said(Trial trial) {
    return String.join("\n", trial.out()) + String.join("\n", trial.err());
  }
}
