// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import talkdemos.config.tree.Node;
import talkdemos.config.tree.Origin;

class ProcessLauncherTest extends LauncherContract {
  @Override
  protected String name() {
    return "processes";
  }

  @Override
  protected Map<String, Node> settings() {
    Node options =
        new Node.Items(
            List.of(TestApplication.text("-Xmx64m"), TestApplication.text("-XX:+UseSerialGC")),
            new Origin.BuiltIn("test"));
    return Map.of("processes", TestApplication.integer(2), "jvm", options);
  }

  @Test
  void a_crash_takes_only_its_job() throws IOException {
    MultirunResult result = run("crash", 3, Multirun.Options.DEFAULT, new Seen());

    assertThat(result.done()).isEqualTo(2);
    assertThat(result.results().get(1).status()).isEqualTo(JobResult.Status.CRASHED);
    assertThat(result.results().get(1).failure())
        .contains("its process ended with exit status 3; it printed last:\nabout to halt");
  }

  @Test
  void each_job_has_the_options_of_the_jvm() throws IOException {
    JobResult result = run("square", 1, Multirun.Options.DEFAULT, new Seen()).results().get(0);
    Node.Dict value = (Node.Dict) JsonText.parse(result.value());
    assertThat(((Node.Int) value.get("memory")).value().longValueExact())
        .isBetween(40L << 20, 64L << 20);
  }
}
