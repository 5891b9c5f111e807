// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.spawn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import talkdemos.imports.jvm.Jdk;

class SpawnLessonTest {
  private static SpawnLesson lesson;

  @BeforeAll
  static void run() {
    lesson = SpawnLesson.run(Jdk.running());
  }

  @Test
  void usage() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    lesson.print(new PrintStream(out, true, StandardCharsets.UTF_8));
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("Settings.STARTED")
        .contains("Java, a child JVM         yes                 as initialised")
        .contains("Measured on JDK " + Runtime.version().feature())
        .doesNotContain("%");
    assertThat(lesson.answer())
        .isEqualTo("no: there it is \"as initialised\", because the initialiser ran again");
    JsonObject json = new Gson().toJsonTree(lesson).getAsJsonObject();
    assertThat(json.keySet()).containsExactly("jdk", "childJvm", "python", "threads", "archives");
  }

  @Test
  void a_child_jvm_runs_the_initialisers_again_and_sees_no_change() {
    ChildJvm seen = lesson.childJvm();
    assertThat(seen.parent().mode()).isEqualTo("changed by main");
    assertThat(seen.child().mode()).isEqualTo("as initialised");
    assertThat(seen.child().started()).isNotEqualTo(seen.parent().started());
    assertThat(seen.child().pid()).isNotEqualTo(seen.parent().pid());
    assertThat(seen.millis()).hasSize(ChildJvm.TIMES).isSorted();
    assertThat(seen.threadMillis()).hasSize(ChildJvm.TIMES).isSorted();
    assertThat(seen.millis().get(0)).isGreaterThan(seen.threadMillis().get(0));
  }

  @Test
  void python_imports_again_in_a_spawned_process_and_not_in_a_forked_one() {
    assumeFalse(lesson.python().methods().isEmpty(), "no python3 here");
    assertThat(lesson.python().methods()).extracting(StartMethods.Method::name).contains("spawn");
    for (StartMethods.Method method : lesson.python().methods()) {
      boolean fork = method.name().equals("fork");
      assertThat(method.sameModule()).as(method.name()).isEqualTo(fork);
      assertThat(method.mode())
          .as(method.name())
          .isEqualTo(fork ? "changed by main" : "as imported");
      assertThat(method.millis()).hasSize(ChildJvm.TIMES).isSorted();
    }
  }

  @Test
  void a_fork_copies_one_thread_and_the_locks_of_all() {
    assumeTrue(lesson.python().fork() != null, "no python3 with a fork here");
    assertThat(lesson.python().fork()).isEqualTo(new StartMethods.Fork(2, 1, false));
  }

  @Test
  void a_jvm_has_threads_that_a_fork_would_lose() {
    assertThat(lesson.threads().java()).contains("main", "Reference Handler", "Finalizer");
    assumeFalse(lesson.threads().system().isEmpty(), "no /proc here");
    assertThat(lesson.threads().system()).contains("VM Thread").hasSizeGreaterThan(8);
  }

  @Test
  void an_archive_keeps_the_class_and_not_its_state() {
    List<Archives.Run> runs = lesson.archives().runs();
    assertThat(runs).allSatisfy(run -> assertThat(run.initialised()).as(run.how()).isTrue());
    assertThat(runs).extracting(Archives.Run::value).doesNotHaveDuplicates();
    assertThat(runs)
        .filteredOn(run -> run.how().endsWith("archive"))
        .extracting(Archives.Run::source)
        .containsExactly("file:app.jar", "file:app.jar");
    assertThat(runs)
        .filteredOn(run -> run.how().startsWith("AppCDS"))
        .extracting(Archives.Run::source)
        .containsExactly("shared objects file (top)", "shared objects file (top)");
  }

  @Test
  void the_aot_cache_is_used_where_there_is_one_and_said_absent_elsewhere() {
    int feature = Runtime.version().feature();
    List<Archives.Run> runs =
        lesson.archives().runs().stream().filter(run -> run.how().startsWith("AOT")).toList();
    if (feature < 24) {
      assertThat(runs).isEmpty();
      assertThat(lesson.archives().absent())
          .isEqualTo("AOT cache: needs JDK 24 or newer; this is " + feature);
    } else {
      assertThat(runs).hasSize(2);
      assertThat(runs).allSatisfy(run -> assertThat(run.source()).isEqualTo("shared objects file"));
      assertThat(lesson.archives().absent()).isEmpty();
    }
  }
}
