// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Data;
import net.jqwik.api.ForAll;
import net.jqwik.api.FromData;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Table;
import net.jqwik.api.Tuple;
import net.jqwik.api.footnotes.EnableFootnotes;
import net.jqwik.api.footnotes.Footnotes;
import org.junit.jupiter.api.Test;
import talkdemos.propertytesting.experiment.Run;
import talkdemos.propertytesting.experiment.Run.Outcome;

/** What COURSE.md says that no lesson runs, and where its links lead. */
class CourseTest {

  @Test
  void each_link_leads_to_a_file() throws IOException {
    String course = Files.readString(Path.of("COURSE.md"));
    List<String> links =
        Pattern.compile("\\]\\(([^)#:]+)\\)")
            .matcher(course)
            .results()
            .map(m -> m.group(1))
            .toList();
    assertThat(links).hasSizeGreaterThan(7).allMatch(link -> Files.exists(Path.of(link)));
  }

  static class ByData {
    @Data
    Iterable<Tuple.Tuple1<Integer>> numbers() {
      return Table.of(Tuple.of(1), Tuple.of(5));
    }

    @Property
    @FromData("numbers")
    void is_tried_with_these_alone(@ForAll int number) {
      assertThat(number).isIn(1, 5);
    }
  }

  @Test
  void given_data_replaces_random_data() {
    Outcome outcome = Run.of(ByData.class);
    assertThat(outcome.failed()).isFalse();
    assertThat(outcome.tries()).isEqualTo(2);
    assertThat(outcome.report()).contains("DATA_DRIVEN");
  }

  @EnableFootnotes
  static class WithFootnote {
    @Property
    void is_small(@ForAll int number, Footnotes footnotes) {
      footnotes.addFootnote("half of it is " + number / 2);
      assertThat(number).isLessThan(100);
    }
  }

  @Test
  void a_footnote_is_a_note() {
    assertThat(Run.of(WithFootnote.class).report()).contains("#1 half of it is 50");
  }

  @PropertyDefaults(tries = 17)
  static class Defaults {
    @Property
    void are_of_a_class(@ForAll int number) {}
  }

  @Test
  void settings_may_be_of_a_class() {
    assertThat(Run.of(Defaults.class).tries()).isEqualTo(17);
  }

  @Test
  void a_sample_is_taken_outside_of_a_property() {
    assertThat(Arbitraries.integers().between(1, 6).sample()).isBetween(1, 6);
    assertThat(Arbitraries.integers().sampleStream().filter(n -> n >= 1000).findFirst())
        .as("not shrunk, as find would")
        .hasValueSatisfying(n -> assertThat(n).isGreaterThan(1000));
  }
}
