// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import talkdemos.imports.jvm.Child;
import talkdemos.imports.jvm.Jdk;
import talkdemos.imports.jvm.Scratch;
import talkdemos.imports.log.Source.Kind;

class CountedTest {
  private static final String SLEEPER =
      """
      class Sleeper {
        public static void main(String[] args) throws Exception {
          System.out.println("asleep");
          Thread.sleep(60_000);
        }
      }
      """;

  private final Jdk jdk = Jdk.running();

  @Test
  void usage() {
    Counted counted = Counted.run(Child.of(jdk.java("-version")));

    JvmCount jvm = counted.jvms().get(0);
    assertThat(counted.jvms()).hasSize(1);
    assertThat(jvm.loaded()).isEqualTo(jvm.sources().values().stream().mapToInt(n -> n).sum());
    assertThat(jvm.initialised()).isPositive().isLessThan(jvm.loaded());
    assertThat(jvm.cpu()).isEqualTo(counted.finished().cpu());
    assertThat(Runtime.Version.parse(jvm.jvm()).feature()).isEqualTo(jdk.feature());
  }

  /** The claims of the table, on whatever JDK runs this. */
  @Test
  void a_little_more_in_the_source_is_many_classes_more() {
    try (Scratch scratch = Scratch.create()) {
      Map<String, JvmCount> counts =
          new Subjects(jdk, scratch)
              .small().stream().collect(Collectors.toMap(Subject::name, CountedTest::only));
      Function<String, Integer> loaded = name -> counts.get(name).loaded();

      assertThat(counts.get(Subjects.HELLO).archivedPercent()).isGreaterThanOrEqualTo(95);
      assertThat(loaded.apply(Subjects.HELLO)).isGreaterThan(loaded.apply(Subjects.EMPTY));
      assertThat(loaded.apply(Subjects.LAMBDA)).isGreaterThan(loaded.apply(Subjects.HELLO) + 30);
      assertThat(loaded.apply(Subjects.CONCATENATION))
          .isGreaterThan(loaded.apply(Subjects.HELLO) + 30);
      assertThat(loaded.apply(Subjects.SOURCE)).isGreaterThan(3 * loaded.apply(Subjects.HELLO));
      assertThat(counts.get(Subjects.LAMBDA).sources().get(Kind.GENERATED)).isPositive();
      assertThat(counts.get(Subjects.HELLO).sources())
          .containsEntry(Kind.GENERATED, 0)
          .containsEntry(Kind.DIRECTORY, 1);
      assertThat(counts.get(Subjects.HELLO).beforeMain().orElseThrow())
          .isEqualTo(counts.get(Subjects.EMPTY).beforeMain().orElseThrow())
          .isLessThan(loaded.apply(Subjects.EMPTY));
      assertThat(counts.get(Subjects.SOURCE).command()).endsWith("Hello.java");
      assertThat(counts.values())
          .allMatch(JvmCount::complete)
          .allMatch(jvm -> jvm.times().get().initialise().compareTo(Duration.ZERO) > 0);
    }
  }

  @Test
  void without_an_archive_every_class_comes_from_the_modules() {
    JvmCount jvm = Counted.run(Child.of(jdk.java("-Xshare:off", "-version"))).jvms().get(0);

    assertThat(jvm.archivedPercent()).isZero();
    assertThat(jvm.sources().get(Kind.MODULES)).isGreaterThan(jvm.loaded() / 2);
  }

  @Test
  void each_jvm_of_a_command_is_counted_and_one_that_was_killed_is_so_too() {
    try (Scratch scratch = Scratch.create()) {
      String classes = scratch.compile("Sleeper", SLEEPER).toString();
      String script =
          "\"$0\" -cp \"$1\" Sleeper > \"$2\" & until [ -s \"$2\" ]; do sleep 0.01; done;"
              + "kill -9 $!; wait $!; exec \"$0\" -version";
      Counted counted =
          Counted.run(
              Child.of(
                  "sh",
                  "-c",
                  script,
                  jdk.tool("java").toString(),
                  classes,
                  scratch.path() + "/out"));

      assertThat(counted.finished().status()).isZero();
      assertThat(counted.jvms()).extracting(JvmCount::complete).containsExactly(false, true);
      assertThat(counted.jvms())
          .allMatch(jvm -> jvm.loaded() > 300)
          .extracting(JvmCount::jvm)
          .containsOnly(jdk.number());
      assertThat(counted.jvms().get(0).command()).contains("Sleeper");
      assertThat(counted.jvms()).allMatch(jvm -> jvm.cpu().compareTo(Duration.ofMillis(10)) >= 0);
    }
  }

  @Test
  void a_jvm_that_is_ended_early_is_counted_up_to_there() {
    try (Scratch scratch = Scratch.create()) {
      String classes = scratch.compile("Sleeper", SLEEPER).toString();
      Counted counted = Counted.run(Child.of(jdk.java("-cp", classes, "Sleeper")).until("asleep"));

      assertThat(counted.finished().wall()).isLessThan(Duration.ofSeconds(30));
      assertThat(counted.jvms()).hasSize(1).allMatch(JvmCount::complete);
    }
  }

  @Test
  void a_command_without_a_jvm_has_none_and_neither_has_a_jvm_that_refused_its_options() {
    assertThat(Counted.run(Child.of("true")).jvms()).isEmpty();
    assertThat(Counted.run(Child.of(jdk.java("-XX:+NoSuchFlag"))).jvms()).isEmpty();
  }

  private static JvmCount only(Subject subject) {
    Counted counted = Counted.run(subject.child().get());
    assertThat(counted.finished().fine()).as(counted.finished().err()).isTrue();
    assertThat(counted.jvms()).hasSize(1);
    return counted.jvms().get(0);
  }
}
