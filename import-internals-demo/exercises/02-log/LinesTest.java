package exercise.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import talkdemos.imports.log.ClassLog;
import talkdemos.imports.log.Event;

class LinesTest {
  private static final List<String> DECORATIONS =
      List.of(
          "",
          "[class,load] ",
          "[0.014s][class,load] ",
          "[0,014s][info ][class,load] ",
          "[2026-11-30T00:00:00.000+0000][14000000ns][4711][class,load    ] ");

  @Test
  void a_class_is_loaded_from_somewhere() {
    for (String decorations : DECORATIONS) {
      String line = decorations + "java.util.Map$Entry source: jrt:/java.base";
      assertThat(Lines.loaded(line))
          .as(line)
          .contains(new Lines.Loaded("java.util.Map$Entry", "jrt:/java.base"));
      assertThat(Lines.initialised(line)).as(line).isEmpty();
    }
  }

  @Test
  void a_source_may_have_blanks() {
    String line = "[0.1s][class,load] Hello source: file:/home/ann/my tea/app.jar";
    assertThat(Lines.loaded(line))
        .contains(new Lines.Loaded("Hello", "file:/home/ann/my tea/app.jar"));
  }

  @Test
  void a_class_is_initialised() {
    for (String decorations : DECORATIONS) {
      for (String rest :
          List.of("' (0x0123)", "'(no method) (0x0123)", "' (0x0123) by thread \"main\"")) {
        String line = decorations + "12 Initializing 'java/util/Map$Entry" + rest;
        assertThat(Lines.initialised(line)).as(line).contains("java.util.Map$Entry");
        assertThat(Lines.loaded(line)).as(line).isEmpty();
      }
    }
  }

  @Test
  void other_lines_tell_neither() {
    for (String line :
        List.of(
            "",
            "a is open",
            "[0.1s][class,init] Start class verification for: Hello",
            "[0.1s][warning][cds] the archive is of another JDK",
            "[0.1s][class,load] Hello")) {
      assertThat(Lines.loaded(line)).as(line).isEmpty();
      assertThat(Lines.initialised(line)).as(line).isEmpty();
    }
  }

  @Test
  void each_line_of_two_jdks_is_read_as_the_module_reads_it() throws IOException {
    for (String file : List.of("jdk17.log", "jdk25.log")) {
      for (String line : lines(file)) {
        Optional<Event> event = ClassLog.event(line);
        Optional<Lines.Loaded> loaded =
            event
                .filter(Event.Loaded.class::isInstance)
                .map(Event.Loaded.class::cast)
                .map(one -> new Lines.Loaded(one.name(), one.source().text()));
        assertThat(Lines.loaded(line)).as(file + ": " + line).isEqualTo(loaded);
        Optional<String> initialised =
            event.filter(Event.Initialised.class::isInstance).map(Event::name);
        assertThat(Lines.initialised(line)).as(file + ": " + line).isEqualTo(initialised);
      }
    }
  }

  @Test
  void classes_that_never_woke_up() throws IOException {
    assertThat(
            Lines.asleep(
                List.of(
                    "[class,init] 0 Initializing 'Early' (0x1)",
                    "[class,load] Early source: jrt:/java.base",
                    "[class,load] Never source: app.jar",
                    "[class,load] Hello source: app.jar",
                    "[class,load] Hello$$Lambda/0x0012 source: Hello",
                    "[class,init] 1 Initializing 'Hello' (0x2)",
                    "[class,init] 2 Initializing 'Hello$$Lambda+0x0012'(no method) (0x0012)",
                    "[class,load] Also source: app.jar")))
        .containsExactly("Never", "Also");
    for (String file : List.of("jdk17.log", "jdk25.log")) {
      ClassLog log = ClassLog.parse(0, String.join("\n", lines(file)) + "\n");
      Set<String> asleep = new LinkedHashSet<>();
      log.loaded().forEach(one -> asleep.add(one.name()));
      log.initialised().forEach(one -> asleep.remove(one.name()));
      assertThat(Lines.asleep(lines(file))).as(file).containsExactlyElementsOf(asleep);
    }
  }

  private static List<String> lines(String file) throws IOException {
    try (InputStream in = LinesTest.class.getResourceAsStream("/" + file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
