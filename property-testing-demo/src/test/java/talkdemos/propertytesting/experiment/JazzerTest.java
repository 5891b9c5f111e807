// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import java.io.File;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import talkdemos.propertytesting.choices.Source;
import talkdemos.propertytesting.zoo.Animal;
import talkdemos.propertytesting.zoo.Zoo;

class JazzerTest {

  private static final String CRASH =
      """
      INFO: Seed: 1
      #2	INITED cov: 1 ft: 1 corp: 1/1b exec/s: 0 rss: 1013Mb

      == Java Exception: java.lang.IllegalStateException: hit 5
      	at T.fuzzerTestOneInput(T.java:2)
      stat::number_of_executed_units: 9
      stat::average_exec_per_sec:     0
      """;

  @Test
  @EnabledOnOs(value = OS.LINUX, architectures = "amd64") // one of those that it has a library for
  void usage() {
    Animal animal = Zoo.named("query-string").orElseThrow();
    Detection detection = new Jazzer().on(animal, 1);
    assertThat(detection.seeds()).isEqualTo(1);
    Finding finding = detection.findings().get(0);
    assertThat(finding.tries()).isBetween(1, Detection.TRIES);
    if (!finding.found()) assertThat(finding.tries()).isEqualTo(Detection.TRIES);
  }

  @Test
  void an_exception_is_a_finding() {
    Finding finding = Jazzer.finding(3, 77, CRASH, 5);
    assertThat(finding.seed()).isEqualTo(3);
    assertThat(finding.tries()).isEqualTo(9);
    assertThat(finding.error().map(Throwable::toString))
        .contains("java.lang.IllegalStateException: hit 5");
  }

  @Test
  void an_input_that_takes_too_long_is_a_finding() {
    Finding finding =
        Jazzer.finding(1, 70, "#64\tREDUCE\n==7== ERROR: libFuzzer: timeout after 11 seconds\n", 5);
    assertThat(finding.tries()).isEqualTo(64);
    assertThat(finding.error().map(Throwable::toString)).contains("timeout after 11 seconds");
  }

  @Test
  void a_run_to_its_end_is_none() {
    Finding finding =
        Jazzer.finding(1, 0, "#2\tINITED\n#1000\tDONE\nDone 1000 runs in 0 second(s)\n", 5);
    assertThat(finding.found()).isFalse();
    assertThat(finding.tries()).isEqualTo(1000);
  }

  @Test
  void a_jazzer_that_does_not_run_is_told_in_one_line() {
    String output =
        """
        INFO: starting
        java.lang.UnsatisfiedLinkError: no jazzer_driver for this platform
        	at com.code_intelligence.jazzer.Jazzer.main(Jazzer.java:71)
        """;
    assertThatThrownBy(() -> Jazzer.finding(1, 1, output, 5))
        .isInstanceOf(Fuzzer.CannotFuzz.class)
        .hasMessageStartingWith("Jazzer " + Jazzer.VERSION + " does not run on ")
        .hasMessageEndingWith(
            ": java.lang.UnsatisfiedLinkError: no jazzer_driver for this platform"
                + " (--fuzzer random runs anywhere)");
  }

  @Test
  void its_version_is_that_of_the_dependency() throws Exception {
    assertThat(Files.readString(Path.of("../pom.xml")))
        .contains("<jazzer.version>" + Jazzer.VERSION + "</jazzer.version>");
  }

  @Test
  void a_source_of_bytes_chooses_in_the_domain_and_then_what_is_simplest() {
    Source source = new JazzerTarget.FuzzedSource(bytes(2, 7));
    assertThat(source.integer(5, 9)).isEqualTo(7);
    assertThat(source.bool()).isTrue();
    assertThat(source.integer(-9, 9)).isZero();
    assertThat(source.list(inner -> inner.integer(1, 9), 1, 5)).isEqualTo(List.of(1));
  }

  /** So many inputs to consume, each this number, or the nearest that is asked for. */
  private static FuzzedDataProvider bytes(int count, long number) {
    int[] left = {count};
    return (FuzzedDataProvider)
        Proxy.newProxyInstance(
            JazzerTest.class.getClassLoader(),
            new Class<?>[] {FuzzedDataProvider.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "remainingBytes" -> left[0];
                  case "consumeLong" -> {
                    left[0]--;
                    yield Math.max((long) arguments[0], Math.min((long) arguments[1], number));
                  }
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }

  @Test
  void another_jvm_is_given_whole_paths() {
    assertThat(ClassPath.whole().split(File.pathSeparator))
        .isNotEmpty()
        .allMatch(place -> Path.of(place).isAbsolute() && Files.exists(Path.of(place)));
  }

  @Test
  void what_is_kept_is_of_this_zoo_and_this_version() {
    KeptFuzzing kept = KeptFuzzing.ofJazzer();
    assertThat(kept.fuzzer()).isEqualTo(new Jazzer().name());
    assertThat(kept.date()).matches("\\d{4}-\\d\\d-\\d\\d");
    assertThat(kept.animals())
        .extracting(KeptFuzzing.Fuzzed::name)
        .isEqualTo(Zoo.ANIMALS.stream().map(Animal::name).toList());
    assertThat(kept.animals()).allMatch(one -> one.seeds() == kept.seeds());
    assertThat(kept.found()).isBetween(1, kept.animals().size());
    assertThat(kept.java()).matches("\\d+.*");
  }
}
