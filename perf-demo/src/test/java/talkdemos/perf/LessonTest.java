// SPDX-License-Identifier: Apache-2.0
package talkdemos.perf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Every benchmark teaches something, and says it where the report finds it. */
class LessonTest {
  private static Set<BenchmarkListEntry> all() {
    return BenchmarkList.defaultList()
        .getAll(
            OutputFormatFactory.createFormatInstance(System.out, VerboseMode.SILENT), List.of());
  }

  @Test
  void every_class_says_its_lesson_its_trap_and_what_to_expect() {
    for (BenchmarkListEntry entry : all()) {
      String name = entry.getUserClassQName();
      Lesson lesson = Lesson.of(name);
      assertThat(lesson.lesson().split("(?<=[.?!]) "))
          .as("sentences of the lesson of %s", name)
          .hasSizeBetween(2, 3);
      assertThat(lesson.trap()).as("the trap that %s avoids", name).hasSizeGreaterThan(20);
      assertThat(lesson.expected()).as("the expected shape of %s", name).hasSizeGreaterThan(20);
      assertThat(lesson.source()).contains("class " + name.substring(name.lastIndexOf('.') + 1));
    }
  }

  @Test
  void every_benchmark_says_what_it_does() {
    for (BenchmarkListEntry entry : all()) {
      String name = entry.getUsername();
      String method = name.substring(name.lastIndexOf('.') + 1);
      assertThat(Lesson.of(entry.getUserClassQName()).methods())
          .as(name)
          .hasEntrySatisfying(method, about -> assertThat(about).isNotBlank());
    }
  }

  @Test
  void every_trap_shows_the_wrong_figure_and_the_right_one() {
    Map<String, Set<String>> traps = new TreeMap<>();
    for (BenchmarkListEntry entry : all()) {
      String name = entry.getUsername();
      if (!name.contains(".traps.")) continue;
      traps
          .computeIfAbsent(entry.getUserClassQName(), unused -> new TreeSet<>())
          .add(name.substring(name.lastIndexOf('.') + 1));
    }
    assertThat(traps).hasSize(10);
    assertThat(traps.values()).allSatisfy(names -> assertThat(names).contains("wrong", "right"));
  }
}
