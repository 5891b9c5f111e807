// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.InputSource;
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
  void holds_and_has_a_page(String name) throws Exception {
    Kata kata = Katas.bundled().read(name);
    Replay replay = new Replayer(workbench, Limits.STANDARD).replay(kata);
    assertThat(replay.breaches()).isEmpty();
    assertThat(replay.steps()).hasSizeBetween(8, 35);
    String page = ReplayHtml.of(replay);
    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(page))); // throws if it is not well-formed
  }
}
