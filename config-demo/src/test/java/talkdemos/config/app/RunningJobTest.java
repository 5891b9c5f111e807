// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import talkdemos.config.Composer;
import talkdemos.config.instantiate.InstantiationFailed;
import talkdemos.config.instantiate.Instantiator;

class RunningJobTest {
  record Made(int a, int b, int c, Object d) {}

  @TempDir Path temp;

  private RunningJob job(String config) throws Exception {
    String target = Made.class.getName().replace('$', '.');
    Files.writeString(temp.resolve("config.conf"), config.replace("MADE", target));
    return new RunningJob(
        0,
        temp,
        Composer.of(temp.toString()).compose("config"),
        Instantiator.of(RunningJobTest.class));
  }

  @Test
  void references_reach_outside_and_see_the_overrides_of_the_call() throws Exception {
    RunningJob job =
        job(
            "value = 7\nnode { _target_ = MADE, a = \"${value}\", b = 2, c = \"${.b}\", d = null }");
    assertThat(job.instantiate("node", Made.class)).isEqualTo(new Made(7, 2, 2, null));
    Object token = new Object();
    assertThat(job.instantiate("node", Made.class, Map.of("b", 99, "d", token)))
        .isEqualTo(new Made(7, 99, 99, token));
  }

  @Test
  @SuppressWarnings("unchecked")
  void a_partial_call_sees_them_too() throws Exception {
    RunningJob job = job("node { _target_ = MADE, _partial_ = true, b = 1, c = \"${.b}\", d = x }");
    Function<Integer, Made> partial = job.instantiate("node", Function.class, Map.of("b", 5));
    assertThat(partial.apply(3)).isEqualTo(new Made(3, 5, 5, "x"));
  }

  @Test
  void an_error_names_the_file_and_the_full_key() throws Exception {
    RunningJob job = job("outer {\n  node { _target_ = MADE, a = 1, b = x, c = 3, d = 4 }\n}");
    assertThatThrownBy(() -> job.instantiate("outer.node", Made.class))
        .isInstanceOf(InstantiationFailed.class)
        .hasMessageContaining("config.conf:2:")
        .hasMessageContaining("outer.node.b: got the text \"x\", expected an integer");
  }
}
