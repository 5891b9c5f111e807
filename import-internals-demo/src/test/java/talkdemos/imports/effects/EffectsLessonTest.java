// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.effects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import talkdemos.imports.jvm.Jdk;
import talkdemos.imports.jvm.Scratch;

class EffectsLessonTest {
  private static EffectsLesson lesson;

  @BeforeAll
  static void run() throws InterruptedException {
    lesson = EffectsLesson.run(Jdk.running());
  }

  @Test
  void usage() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    lesson.print(new PrintStream(out, true, StandardCharsets.UTF_8));
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("int i = Target.CONSTANT ")
        .contains("- waiting on the Class initialization monitor for Right")
        .contains("Measured on JDK " + Runtime.version().feature())
        .doesNotContain("%");
    assertThat(EffectsLesson.QUESTION).startsWith("23 ways to use a class");
    assertThat(lesson.answer())
        .isEqualTo("12 run an initialiser, 8 only load the class, 3 not even that");
  }

  @Test
  void the_table_is_as_the_specification_says() {
    Map<String, List<String>> seen = new LinkedHashMap<>();
    lesson.ways().forEach(way -> seen.put(way.code(), way.initialised()));
    List<String> none = List.of();
    List<String> it = List.of("Target");
    String find =
        "MethodHandles.lookup().findStatic(Target.class, \"method\", "
            + "MethodType.methodType(void.class))";
    assertThat(seen)
        .containsEntry("Target t = null", none)
        .containsEntry("int i = Target.CONSTANT", none)
        .containsEntry("Integer i = Target.BOXED", it)
        .containsEntry("int i = Target.field", it)
        .containsEntry("Target.field = 2", it)
        .containsEntry("Target.method()", it)
        .containsEntry("new Target()", it)
        .containsEntry("Object o = new Target[0]", none)
        .containsEntry("Target.class.getName()", none)
        .containsEntry("boolean b = (Object) a instanceof Target", none)
        .containsEntry("Target.Nested.method()", none)
        .containsEntry("int i = Sub.field", it)
        .containsEntry("Sub.own()", List.of("Target", "WithDefault", "Sub"))
        .containsEntry("Object o = Plain.FIELD", List.of("Plain"))
        .containsEntry("Class.forName(\"Target\")", it)
        .containsEntry("Class.forName(\"Target\", false, loader)", none)
        .containsEntry("loader.loadClass(\"Target\")", none)
        .containsEntry("Target.class.getDeclaredFields()", none)
        .containsEntry("Target.class.getDeclaredField(\"field\").get(null)", it)
        .containsEntry("Runnable r = Target::method", none)
        .containsEntry("((Runnable) Target::method).run()", it)
        .containsEntry(find, none)
        .containsEntry(find + ".invoke()", it)
        .hasSize(23);
  }

  @Test
  void what_is_not_initialised_may_be_loaded_all_the_same() {
    Map<String, List<String>> loaded = new LinkedHashMap<>();
    lesson.ways().forEach(way -> loaded.put(way.code(), way.loaded()));
    assertThat(loaded)
        .containsEntry("int i = Target.CONSTANT", List.of())
        .containsEntry("Target t = null", List.of())
        .containsEntry("Target.Nested.method()", List.of())
        .containsEntry("Object o = new Target[0]", List.of("Target"))
        .containsEntry("Target.class.getName()", List.of("Target"))
        .containsEntry("loader.loadClass(\"Target\")", List.of("Target"));
    assertThat(loaded.get("int i = Sub.field")).contains("Target", "Sub", "Plain", "WithDefault");
    assertThat(lesson.ways())
        .allSatisfy(way -> assertThat(way.loaded()).containsAll(way.initialised()));
  }

  @Test
  void a_failing_initialiser_runs_once_and_its_class_is_lost() {
    List<String> attempts = lesson.failing().java();
    assertThat(attempts).hasSize(3).allSatisfy(one -> assertThat(one).endsWith("|1"));
    assertThat(attempts.get(0))
        .startsWith(
            "java.lang.ExceptionInInitializerError because of"
                + " java.lang.IllegalStateException: no password yet");
    assertThat(attempts.subList(1, 3))
        .allSatisfy(
            later ->
                assertThat(later)
                    .startsWith(
                        "java.lang.NoClassDefFoundError: Could not initialize class Database"));
  }

  @Test
  void python_tries_a_failing_module_again() {
    assumeFalse(lesson.failing().python().isEmpty(), "no python3 here");
    assertThat(lesson.failing().python())
        .containsExactly(
            "RuntimeError: no password yet|1", "RuntimeError: no password yet|2", "an answer|3");
  }

  @Test
  void a_circle_of_initialisers_gives_what_depends_on_who_is_first() {
    assertThat(lesson.cyclic().egg()).isEqualTo("Egg.NUMBER = 2, Hen.NUMBER = 1");
    assertThat(lesson.cyclic().hen()).isEqualTo("Egg.NUMBER = 1, Hen.NUMBER = 2");
    assumeFalse(lesson.cyclic().python().isEmpty(), "no python3 here");
    assertThat(lesson.cyclic().python()).startsWith("AttributeError: ");
  }

  @Test
  void a_deadlock_of_initialisers_is_seen_by_no_detector() {
    Deadlock seen = lesson.deadlock();
    assertThat(seen.stuck()).isTrue();
    assertThat(seen.states()).containsExactly("RUNNABLE", "RUNNABLE");
    assertThat(seen.found()).isEqualTo("null");
    assertThat(seen.toldByDump()).isFalse();
    assertThat(seen.dump())
        .filteredOn(line -> line.contains("waiting on the Class initialization monitor for"))
        .hasSize(2);
  }

  @Test
  void a_deadlock_is_the_same_on_other_jdks() {
    for (Jdk jdk : Jdk.all()) {
      if (jdk.feature() == Runtime.version().feature() || jdk.feature() < 17) continue;
      try (Scratch scratch = Scratch.create()) {
        Deadlock seen = Deadlock.run(new Lab(jdk, scratch));
        assertThat(seen.stuck()).as(jdk.toString()).isTrue();
        assertThat(seen.states()).as(jdk.toString()).containsExactly("RUNNABLE", "RUNNABLE");
        assertThat(seen.found()).as(jdk.toString()).isEqualTo("null");
      }
    }
  }

  @Test
  void a_library_that_opens_in_its_initialiser_opens_in_each_jvm() {
    assertThat(lesson.library())
        .extracting(LibraryEffects::program, LibraryEffects::worker, LibraryEffects::threads)
        .containsExactly(
            tuple(1, 1, 1), tuple(0, 0, 0), tuple(1, 0, 1), tuple(0, 0, 0), tuple(1, 0, 0));
  }
}
