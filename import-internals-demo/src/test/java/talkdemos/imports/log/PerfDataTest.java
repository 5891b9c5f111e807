// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import talkdemos.imports.jvm.Child;
import talkdemos.imports.jvm.Jdk;
import talkdemos.imports.jvm.Scratch;

class PerfDataTest {
  private final Jdk jdk = Jdk.running();

  @Test
  void the_counters_are_those_that_jstat_reads_and_their_count_is_that_of_the_log()
      throws IOException {
    try (Scratch scratch = Scratch.create()) {
      ClassLog log = run(scratch);
      PerfData data = PerfData.read(scratch.path(), log.pid()).orElseThrow();
      Properties judge = jstat(scratch.path().resolve(log.pid() + ".perf"));

      assertThat(data.counters().keySet()).containsAll(judge.stringPropertyNames());
      for (String name : judge.stringPropertyNames())
        assertThat(data.counters().get(name)).asString().isEqualTo(unquoted(judge, name));
      assertThat(data.command()).isEqualTo("Hello a b");
      assertThat(Runtime.Version.parse(data.version()).feature()).isEqualTo(jdk.feature());
      assertThat(data.time("sun.cls.classInitTime"))
          .isBetween(Duration.ofNanos(1), Duration.ofMinutes(1));
      long archived = (long) data.counters().get("java.cls.sharedLoadedClasses");
      assertThat((long) data.counters().get("java.cls.loadedClasses") + archived)
          .isEqualTo(log.loaded().size());
      assertThat(log.sources().get(Source.Kind.ARCHIVE)).isEqualTo((int) archived);
      assertThat((long) data.counters().get("sun.cls.initializedClasses"))
          .isBetween(log.initialised().size() + 0L, log.initialised().size() + 1L);
    }
  }

  @Test
  void what_is_no_such_file_is_empty() {
    try (Scratch scratch = Scratch.create()) {
      scratch.write("7.perf", "no");
      scratch.write("8.perf", "no performance data, but longer than its header is");

      assertThat(List.of(6, 7, 8)).allMatch(pid -> PerfData.read(scratch.path(), pid).isEmpty());
    }
  }

  private ClassLog run(Scratch scratch) {
    Path classes =
        scratch.compile("Hello", "class Hello { public static void main(String[] a) { } }");
    List<String> command = new ArrayList<>(jdk.java(ClassLog.option(scratch.path())));
    command.addAll(PerfData.options(scratch.path()));
    command.addAll(List.of("-cp", classes.toString(), "Hello", "a", "b"));
    assertThat(Child.of(command).run().fine()).isTrue();
    return ClassLog.readAll(scratch.path()).get(0);
  }

  private Properties jstat(Path file) throws IOException {
    Properties properties = new Properties();
    String said =
        Child.of(
                jdk.tool("jstat").toString(),
                "-J-Djstat.showUnsupported=true",
                "-snap",
                "file://" + file)
            .run()
            .out();
    properties.load(new StringReader(said.replace("\\", "\\\\")));
    properties.keySet().removeIf(name -> name.toString().startsWith("sun.perfdata.")); // the header
    assertThat(properties.size()).isGreaterThan(100);
    return properties;
  }

  private static String unquoted(Properties properties, String name) {
    return properties.getProperty(name).replaceAll("^\"|\"$", "");
  }
}
