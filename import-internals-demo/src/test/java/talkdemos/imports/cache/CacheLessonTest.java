// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.cache;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CacheLessonTest {
  private static CacheLesson lesson;

  @BeforeAll
  static void run() throws Exception {
    lesson = CacheLesson.run();
  }

  @Test
  void usage() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    lesson.print(new PrintStream(out, true, StandardCharsets.UTF_8));
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("class demo.Counter cannot be cast to class demo.Counter\n")
        .contains("Word.java:3:12: cannot find symbol")
        .contains("Measured on JDK " + Runtime.version().feature())
        .doesNotContain("%");
    assertThat(lesson.answer()).startsWith("two: ");
    assertThat(new Gson().toJsonTree(lesson).getAsJsonObject().keySet())
        .containsExactly(
            "jdk", "twoLoaders", "cached", "reloaded", "letGo", "services", "modules", "overHttp");
  }

  @Test
  void the_same_class_from_two_loaders_is_two_classes() {
    TwoLoaders seen = lesson.twoLoaders();
    assertThat(seen.sameName()).isTrue();
    assertThat(seen.sameClass()).isFalse();
    assertThat(seen.counts()).containsExactly(3, 1);
    assertThat(seen.message())
        .matches(
            "class demo\\.Counter cannot be cast to class demo\\.Counter "
                + "\\(demo\\.Counter is in unnamed module of loader 'one' @\\w+; "
                + "demo\\.Counter is in unnamed module of loader 'two' @\\w+\\)");
  }

  @Test
  void a_loaded_class_is_in_the_cache_and_one_that_the_parent_gave_only_if_the_jvm_asked() {
    assertThat(lesson.cached()).isEqualTo(new Cached(false, true, true, 1, false, true));
  }

  @Test
  void a_new_loader_sees_the_edit_and_nothing_old_changes() {
    Reloaded seen = lesson.reloaded();
    assertThat(seen.first()).isEqualTo("one");
    assertThat(seen.sameLoader()).isEqualTo("one");
    assertThat(seen.newLoader()).isEqualTo("two");
    assertThat(seen.oldObject()).isEqualTo("one");
    assertThat(seen.broken()).startsWith("Word.java:3:12: cannot find symbol");
    assertThat(seen.afterBroken()).isEqualTo("two");
  }

  @Test
  void one_thing_left_behind_keeps_a_loader() {
    assertThat(lesson.letGo())
        .hasSize(Leftover.values().length)
        .allSatisfy(
            seen -> {
              boolean nothing = seen.leftBehind().equals("nothing");
              assertThat(seen.collected()).as(seen.leftBehind()).isEqualTo(nothing);
              assertThat(seen.collectedAfterwards()).as(seen.leftBehind()).isTrue();
            });
  }

  @Test
  void services_are_those_that_the_given_loader_sees() {
    Services seen = lesson.services();
    assertThat(seen.ofPlatform()).isEmpty();
    assertThat(seen.ofSystem()).contains("jar", "javac").doesNotContain("shout");
    assertThat(seen.ofSources()).containsExactly("shout");
    assertThat(seen.said()).isEqualTo("FOUND BY NAME");
  }

  @Test
  void a_module_finder_finds_and_loads_nothing() {
    Modules seen = lesson.modules();
    assertThat(seen.missing()).isFalse();
    assertThat(seen.descriptor()).contains("name: words").contains("exports: [words]");
    assertThat(seen.location()).isEqualTo("modules/words");
    assertThat(seen.content()).containsExactly("module-info.class", "words/Word.class");
    assertThat(seen.module()).isEqualTo("words");
    assertThat(seen.layers()).isFalse();
  }

  @Test
  void a_zip_is_fetched_once_and_only_when_the_finders_before_it_have_nothing() {
    OverHttp seen = lesson.overHttp();
    assertThat(seen.afterSource()).isZero();
    assertThat(seen.afterZip()).isEqualTo(1);
    assertThat(seen.location()).isEqualTo(seen.address()).endsWith("/remote.zip");
    assertThat(seen.said()).isEqualTo("from afar");
  }
}
