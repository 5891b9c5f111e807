// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.drought;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DroughtIndexTest {
  private static final LocalDate DAY = LocalDate.of(2024, 7, 1);

  /** Twenty readings in July of last year: 0.01 to 0.20. */
  private static final List<Reading> PAST =
      IntStream.rangeClosed(1, 20)
          .mapToObj(i -> new Reading("n1", LocalDate.of(2023, 6, 20).plusDays(i), i / 100.0))
          .toList();

  private static OptionalDouble index(double moisture, List<Reading> past) {
    return DroughtIndex.of(new Reading("n1", DAY, moisture), past);
  }

  @Test
  void usage() {
    assertThat(index(0.055, PAST)).hasValue(25); // five of twenty were drier
  }

  @Test
  void equal_days_count_half() {
    assertThat(index(0.05, PAST)).hasValue(22.5);
    assertThat(index(0.1, PAST.stream().map(day -> new Reading("n1", day.day(), 0.1)).toList()))
        .hasValue(50);
  }

  @Test
  void nineteen_readings_are_too_few() {
    assertThat(index(0.05, PAST.subList(0, 19))).isEmpty();
  }

  @Test
  void other_seasons_and_this_one_do_not_count() {
    Stream<Reading> others =
        Stream.of(DAY.minusDays(1), DAY.minusYears(1).minusDays(16), DAY.minusYears(1).plusDays(16))
            .map(day -> new Reading("n1", day, 0));
    assertThat(index(0.055, Stream.concat(PAST.stream(), others).toList())).hasValue(25);
  }

  @Test
  void a_region_is_judged_by_half_of_its_stations_not_by_fewer() {
    assertThat(DroughtIndex.ofRegion(List.of(10.0, 20.0), 4)).hasValue(15);
    assertThat(DroughtIndex.ofRegion(List.of(10.0, 20.0), 5)).isEmpty();
    assertThat(DroughtIndex.ofRegion(List.of(), 0)).isEmpty();
  }
}
