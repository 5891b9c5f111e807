// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import talkdemos.config.tree.Json;
import talkdemos.config.tree.Node.Dict;

/** What is timed gives the same answers; that is all a test can say of a benchmark. */
class BenchmarksTest {
  @Test
  void both_ways_compose_all_files_with_all_overrides() throws IOException {
    ComposeBenchmark compose = new ComposeBenchmark();
    compose.setUp();
    try {
      Dict config = compose.filesReadAnew();
      assertThat(Json.text(compose.snapshot())).isEqualTo(Json.text(config));
      assertThat(config.entries()).hasSize(61);
      assertThat(Json.text(config.get("group18"))).contains("\"title\": \"large with seed 1\"");
      assertThat(Json.text(config.get("group19"))).contains("\"rate\": 0.5");
    } finally {
      compose.tearDown();
    }
  }
}
