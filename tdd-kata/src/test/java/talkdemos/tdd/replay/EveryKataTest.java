// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import talkdemos.tdd.kata.Kata;
import talkdemos.tdd.kata.Katas;
import talkdemos.tdd.workbench.Limits;
import talkdemos.tdd.workbench.Workbench;

/** Each kata that comes with the module can be read, and keeps to the discipline. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryKataTest {
  private Workbench workbench;

  @BeforeAll
  void open() {
    workbench = new Workbench();
  }

  @AfterAll
  void close() {
    workbench.close();
  }

  static List<String> katas() {
    try (Katas bundled = Katas.bundled()) {
      return bundled.names();
    }
  }

  @ParameterizedTest
  @MethodSource("katas")
  void holds(String name) throws Exception {
    Kata kata = Katas.bundled().read(name);
    Replay replay = new Replayer(workbench, Limits.STANDARD).replay(kata);
    assertThat(replay.breaches()).isEmpty();
    assertThat(replay.steps()).hasSizeBetween(8, 35);
  }
}
