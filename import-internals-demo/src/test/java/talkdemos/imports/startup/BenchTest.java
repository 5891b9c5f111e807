// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import talkdemos.imports.jvm.Child;
import talkdemos.imports.jvm.Jdk;
import talkdemos.imports.jvm.ProgramFailed;
import talkdemos.imports.jvm.Scratch;

class BenchTest {
  private final Jdk jdk = Jdk.running();
  private final Scratch scratch = Scratch.create();

  @AfterEach
  void clean() {
    scratch.close();
  }

  /** The claims of the chart, on whatever JDK runs this. */
  @Test
  void usage() {
    Startable hello = Startable.builtIn(jdk, scratch).get(0);
    List<Measured> modes = new Bench(jdk, scratch, 3).measure(hello);

    assertThat(modes).extracting(Measured::mode).containsExactly(Mode.values());
    Measured none = modes.get(0);
    Measured byDefault = modes.get(1);
    Measured appCds = modes.get(2);
    Measured aot = modes.get(3);
    assertThat(none.archivedPercent()).isZero();
    assertThat(byDefault.archivedPercent()).isGreaterThanOrEqualTo(90);
    assertThat(appCds.archivedPercent()).isGreaterThanOrEqualTo(byDefault.archivedPercent());
    assertThat(byDefault.cpu().median()).isLessThan(none.cpu().median());
    assertThat(appCds.cpu().median()).isLessThan(none.cpu().median());
    if (jdk.feature() >= 24) {
      assertThat(aot.archivedPercent()).isGreaterThanOrEqualTo(appCds.archivedPercent());
      assertThat(aot.cpu().median()).isLessThan(none.cpu().median());
    } else {
      assertThat(aot.absent()).isEqualTo("needs JDK 24 or newer; this is " + jdk.feature());
    }
  }

  @Test
  void an_archive_that_the_jvm_does_not_make_is_absent_with_its_reason() {
    Path folder =
        scratch.compile("Hello", "class Hello { public static void main(String[] a) { } }");
    Startable program = Startable.java("hello", jdk, List.of("-cp", folder.toString(), "Hello"));
    List<Measured> modes = new Bench(jdk, scratch, 1).measure(program);

    assertThat(modes.get(0).present()).isTrue();
    assertThat(modes.get(2).absent())
        .isEqualTo("the JVM did not make it: Error: non-empty directory '" + folder + "'");
  }

  @Test
  void a_program_that_fails_is_told_before_it_is_measured() {
    Startable program = Startable.java("it", jdk, List.of("NoSuchClass"));

    assertThatThrownBy(() -> new Bench(jdk, scratch, 1).measure(program))
        .isInstanceOf(ProgramFailed.class)
        .hasMessageStartingWith("it ended with status 1: Error: Could not find or load main class");
  }

  @Test
  void the_two_steps_of_jdk_24_make_a_cache_as_well() {
    assumeTrue(jdk.feature() >= 24, "no AOT cache here");
    Startable hello = Startable.builtIn(jdk, scratch).get(0);
    Path file = scratch.path().resolve("cache");
    for (List<String> options : Mode.AOT_CACHE.make(file, 24))
      assertThat(Child.of(hello.command().apply(options)).run().fine()).isTrue();

    assertThat(Files.exists(file)).isTrue();
    assertThat(Child.of(hello.command().apply(Mode.AOT_CACHE.use(file))).run().out())
        .isEqualTo("Hello\n");
  }

  @Test
  void a_range_has_its_median_in_the_middle() {
    List<Duration> odd = List.of(Duration.ofMillis(9), Duration.ofMillis(1), Duration.ofMillis(2));
    List<Duration> even = List.of(Duration.ofMillis(4), Duration.ofMillis(2));

    assertThat(Spread.of(odd))
        .isEqualTo(new Spread(Duration.ofMillis(2), Duration.ofMillis(1), Duration.ofMillis(9)));
    assertThat(Spread.of(even).median()).isEqualTo(Duration.ofMillis(3));
  }
}
