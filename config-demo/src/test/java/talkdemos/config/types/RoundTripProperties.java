// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.types;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import talkdemos.config.reference.Keys;

class RoundTripProperties {
  private final Schemas schemas = new Schemas();

  enum Mode {
    ONE,
    TWO
  }

  sealed interface Shape {}

  record Dot() implements Shape {}

  record Line(float length, Optional<Shape> next) implements Shape {}

  record All(
      long whole,
      double real,
      boolean truth,
      String text,
      Mode mode,
      List<List<Integer>> lists,
      Map<Mode, Optional<String>> map,
      Shape shape) {}

  @Property
  void what_is_written_reads_back(@ForAll("values") All value) {
    Schema<All> schema = schemas.of(All.class);
    assertThat(schema.read(schema.write(value))).isEqualTo(value);
    assertThat(schema.check(schema.write(value))).isEqualTo(schema.write(value));
    assertThat(Plain.node(Plain.value(schema.write(value)))).isEqualTo(schema.write(value));
  }

  @Provide
  Arbitrary<All> values() {
    Arbitrary<Shape> dots = Arbitraries.just(new Dot());
    Arbitrary<Shape> lines =
        Combinators.combine(Arbitraries.floats(), dots.optional()).as(Line::new);
    return Combinators.combine(
            Arbitraries.longs(),
            Arbitraries.doubles(),
            Arbitraries.of(true, false),
            Arbitraries.strings(),
            Arbitraries.of(Mode.class),
            Arbitraries.integers().list().ofMaxSize(3).list().ofMaxSize(3),
            Arbitraries.maps(Arbitraries.of(Mode.class), Arbitraries.strings().optional()),
            Arbitraries.oneOf(dots, lines))
        .as(All::new);
  }

  @Property
  void durations_read_back(
      @ForAll @LongRange(min = -1_000_000_000_000L, max = 1_000_000_000_000L) long seconds,
      @ForAll @IntRange(max = 999_999_999) int nanos) {
    Duration value = Duration.ofSeconds(seconds, nanos);
    assertThat(Units.duration(Units.text(value))).isEqualTo(value);
  }

  @Property
  void periods_read_back(@ForAll int years, @ForAll int months, @ForAll int days) {
    Period value = Period.of(years, months, days);
    assertThat(Units.period(Units.text(value))).isEqualTo(value);
    assertThat(Units.period(Units.text(Period.ofMonths(months))))
        .isEqualTo(Period.ofMonths(months));
  }

  @Property
  void sizes_read_back(@ForAll @LongRange(min = 0) long bytes) {
    ByteSize value = new ByteSize(bytes);
    assertThat(ByteSize.parse(value.toString())).isEqualTo(value);
  }

  @Property
  void any_text_is_a_number_or_none(@ForAll String text) {
    Numerals.whole(text).ifPresent(value -> assertThat(Numerals.real(text)).isPresent());
  }

  @Property
  void the_nearest_name_of_a_name_is_itself(@ForAll("names") List<String> names) {
    names.forEach(name -> assertThat(Keys.near(name, names)).startsWith(name));
    assertThat(Keys.near("zzzzzzzzzzzzz", Arrays.asList("port", "host"))).isEmpty();
  }

  @Provide
  Arbitrary<List<String>> names() {
    return Arbitraries.strings()
        .alpha()
        .ofMinLength(1)
        .ofMaxLength(8)
        .list()
        .uniqueElements(name -> name.toLowerCase(java.util.Locale.ROOT));
  }
}
