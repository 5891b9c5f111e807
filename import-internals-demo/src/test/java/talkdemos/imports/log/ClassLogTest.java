// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import talkdemos.imports.jvm.Child;
import talkdemos.imports.jvm.Jdk;
import talkdemos.imports.jvm.Scratch;
import talkdemos.imports.log.Event.Initialised;
import talkdemos.imports.log.Event.Loaded;
import talkdemos.imports.log.Event.Verification;
import talkdemos.imports.log.Source.Kind;

class ClassLogTest {
  @Test
  void usage() {
    ClassLog log =
        ClassLog.parse(
            7,
            """
            [14000000ns][7][class,load] java.lang.Object source: shared objects file
            [0.032s][info][class,init] Start class verification for: Hello
            [0.032s][info][class,init] 369 Initializing 'a/Hello'(no method) (0x00007fdfd0000800)
            [0.034s][info][class,init] 398 Initializing 'a/Hello' (0x00a040000) by thread "main"
            """);

    assertThat(log.events())
        .containsExactly(
            new Loaded(
                "java.lang.Object",
                Source.of("java.lang.Object", "shared objects file"),
                14_000_000),
            new Verification("Hello", false, 32_000_000),
            new Initialised("a.Hello", false, "", 32_000_000),
            new Initialised("a.Hello", true, "main", 34_000_000));
    assertThat(log.unread()).isZero();
  }

  @Test
  void a_line_that_was_cut_is_not_counted() {
    ClassLog log =
        ClassLog.parse(7, "[1ns] A source: jrt:/java.base\n[1ns] B source: jrt:/java.ba");

    assertThat(log.loaded()).extracting(Loaded::name).containsExactly("A");
    assertThat(log.unread()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "A, shared objects file, ARCHIVE",
    "A, shared objects file (top), APPLICATION_ARCHIVE",
    "A, jrt:/java.base, MODULES",
    "A, file:/x/y.jar, JAR",
    "A, file:/x/y/, DIRECTORY",
    "A, jar:file:/x.jar!/BOOT-INF/lib/y.jar!/, JAR",
    "A$$Lambda$1/0x00007fdfd0000a08, A, GENERATED",
    "A$$Lambda/0x000000000a040210, A, GENERATED",
    "A, __JVM_LookupDefineClass__, GENERATED",
    "A, __dynamic_proxy__, GENERATED",
    "A$$Lambda$14/0x00000008000b5440, shared objects file, ARCHIVE",
    "A, my.own.Loader, OTHER",
    "A, __JVM_DefineClass__, OTHER",
    "A, file:/x/A.java, OTHER",
  })
  void sources_are_told_apart(String name, String text, Kind kind) {
    assertThat(Source.of(name, text).kind()).isEqualTo(kind);
  }

  @Test
  void each_jvm_of_a_command_writes_its_own_log() {
    try (Scratch scratch = Scratch.create()) {
      Path folder = scratch.folder("a b:c"); // as TMPDIR may have it
      String java = Jdk.running().tool("java").toString();
      Child.of("sh", "-c", "\"$0\" -version; \"$0\" -version", java)
          .with(ClassLog.TOOL_OPTIONS, ClassLog.toolOptions(folder))
          .run();
      List<ClassLog> logs = ClassLog.readAll(folder);

      assertThat(logs).hasSize(2).doesNotHaveDuplicates();
      for (ClassLog log : logs) {
        assertThat(log.unread()).isZero();
        assertThat(PerfData.read(folder, log.pid())).isPresent();
        assertThat(log.loaded().size()).isGreaterThan(300);
        assertThat(log.initialised().size()).isBetween(100, log.loaded().size());
        assertThat(log.sources().values().stream().mapToInt(i -> i).sum())
            .isEqualTo(log.loaded().size());
      }
    }
  }
}
