// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import talkdemos.config.tree.Node;

class ThreadLauncherTest extends LauncherContract {
  private Map<String, Node> settings = Map.of("threads", TestApplication.integer(3));

  @Override
  protected String name() {
    return "threads";
  }

  @Override
  protected Map<String, Node> settings() {
    return settings;
  }

  @Test
  void jobs_run_side_by_side() throws IOException {
    long start = System.nanoTime();
    MultirunResult result = run("sleep", 3, Multirun.Options.DEFAULT, new Seen());

    assertThat(result.isComplete()).isTrue();
    assertThat((System.nanoTime() - start) / 1_000_000).isBetween(1000L, 2900L);
  }

  @Test
  void a_wrong_setting_is_refused() {
    settings = Map.of("threads", TestApplication.text("many"));
    assertThatThrownBy(() -> run("square", 3, Multirun.Options.DEFAULT, new Seen()))
        .isInstanceOf(LaunchException.class)
        .hasMessage("test: hydra.launcher.threads: got \"many\", expected a whole number from 1");
  }
}
