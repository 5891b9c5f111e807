// SPDX-License-Identifier: Apache-2.0
package talkdemos.perf.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What is timed gives the right answers. */
class StartupTest {
  @TestFactory
  Stream<DynamicTest> every_way_to_start_prints_the_sum() {
    return StartUpBenchmark.starts(Runtime.version().feature()).stream()
        .map(start -> DynamicTest.dynamicTest(start, () -> check(start)));
  }

  private static void check(String start) throws Exception {
    StartUpBenchmark startUp = new StartUpBenchmark();
    startUp.start = start;
    startUp.setUp();
    assertThat(startUp.process()).isEqualTo("42");
    startUp.tearDown();
  }

  @Test
  void the_aot_cache_is_for_jvms_that_have_it() {
    assertThat(StartUpBenchmark.starts(17)).doesNotContain("aot-cache");
    assertThat(StartUpBenchmark.starts(25)).contains("aot-cache");
  }

  @Test
  void every_warm_up_gives_the_fibonacci_number() {
    WarmUpBenchmark warmUp = new WarmUpBenchmark();
    warmUp.setUp();
    assertThat(List.of(warmUp.tiered(), warmUp.c1Only(), warmUp.c2Only(), warmUp.interpreted()))
        .containsOnly(233L);
  }
}
