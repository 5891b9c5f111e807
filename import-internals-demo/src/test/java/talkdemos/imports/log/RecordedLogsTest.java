// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import talkdemos.imports.log.Event.Initialised;
import talkdemos.imports.log.Source.Kind;

/** What two JDKs wrote, lines chosen so that every sort of source is there. */
class RecordedLogsTest {
  @ParameterizedTest
  @ValueSource(strings = {"jdk17", "jdk25"})
  void each_class_has_its_source(String jdk) throws IOException {
    ClassLog log = log(jdk);

    assertThat(log.unread()).isZero();
    assertThat(log.loaded()).hasSize(36);
    assertThat(log.sources())
        .isEqualTo(
            Map.of(
                Kind.ARCHIVE, 6,
                Kind.APPLICATION_ARCHIVE, 3,
                Kind.MODULES, 4,
                Kind.JAR, 4,
                Kind.DIRECTORY, 1,
                Kind.GENERATED, 17,
                Kind.OTHER, 1));
  }

  @ParameterizedTest
  @CsvSource({"jdk17, 11, ''", "jdk25, 10, main"})
  void a_class_is_initialised_under_the_name_that_it_was_loaded_under(
      String jdk, int initialised, String thread) throws IOException {
    ClassLog log = log(jdk);

    assertThat(log.initialised()).hasSize(initialised);
    assertThat(log.loadedBefore("java.lang.Object")).hasValue(6);
    assertThat(log.loadedBefore("no.such.Class")).isEmpty();
    assertThat(log.loaded())
        .filteredOn(loaded -> loaded.name().startsWith("Gen$$Lambda"))
        .hasSize(4)
        .allSatisfy(
            lambda ->
                assertThat(log.initialised())
                    .extracting(Initialised::name)
                    .contains(lambda.name()));
    assertThat(log.initialised())
        .filteredOn(event -> event.name().startsWith("Gen"))
        .allSatisfy(event -> assertThat(event.thread()).isEqualTo(thread))
        .noneMatch(Initialised::hasCode);
    assertThat(log.initialised())
        .filteredOn(event -> event.name().equals("java.lang.String"))
        .allMatch(Initialised::hasCode)
        .hasSize(1);
  }

  private static ClassLog log(String name) throws IOException {
    try (InputStream in = RecordedLogsTest.class.getResourceAsStream("/logs/" + name + ".log")) {
      return ClassLog.parse(1, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
