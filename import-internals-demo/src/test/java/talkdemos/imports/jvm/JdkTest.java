// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.jvm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class JdkTest {
  @Test
  void usage() {
    Jdk jdk = Jdk.find("" + Runtime.version().feature());

    assertThat(jdk).isEqualTo(Jdk.running());
    assertThat(Child.of(jdk.java("-version")).run().err()).contains("" + jdk.feature());
  }

  @Test
  void one_that_is_not_there_is_told_with_those_that_are() {
    assertThatThrownBy(() -> Jdk.find("9999"))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("no JDK 9999")
        .hasMessageContaining(Jdk.running().home().toString());
  }

  @Test
  void one_can_be_named_by_its_folder() {
    Jdk running = Jdk.running();
    Jdk found = Jdk.find(running.home().toString());

    assertThat(found.home()).isEqualTo(running.home());
    assertThat(found.feature()).isEqualTo(running.feature());
    assertThatThrownBy(() -> Jdk.find("src"))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("no JDK at \"src\"");
  }

  @Test
  void one_that_is_too_old_is_refused() {
    try (Scratch scratch = Scratch.create()) {
      scratch.write("release", "JAVA_VERSION=\"11.0.2\"\n");
      assertThat(scratch.write("bin/java", "").toFile().setExecutable(true)).isTrue();
      assertThatThrownBy(() -> Jdk.find(scratch.path().toString()))
          .isInstanceOf(BadInput.class)
          .hasMessageStartingWith("found JDK 11.0.2 in " + scratch.path() + ": expected JDK 17");
    }
  }

  @Test
  void all_of_this_machine_have_a_java_and_no_twin() {
    assertThat(Jdk.all())
        .allSatisfy(jdk -> assertThat(jdk.tool("java")).isExecutable())
        .extracting(Jdk::home)
        .doesNotHaveDuplicates()
        .contains(Jdk.running().home());
  }
}
