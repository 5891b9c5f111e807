// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import talkdemos.mocking.drought.Reading;
import talkdemos.mocking.drought.Station;

class WeatherTest {
  private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2024, 12, 31);

  private static Weather weather(long seed, String... regions) {
    return new Weather(List.of(regions), FIRST, LAST, seed);
  }

  private static double mean(Weather weather, Month month) {
    return weather.before(LAST).stream()
        .filter(reading -> reading.day().getMonth() == month)
        .mapToDouble(Reading::moisture)
        .average()
        .orElseThrow();
  }

  @Test
  void usage() {
    Weather weather = weather(1, "Harz");
    Station station = weather.stations("Harz").get(0);
    assertThat(station).isEqualTo(new Station("harz-1", "Harz 1", "Harz"));
    assertThat(weather.reading(station, FIRST))
        .hasValueSatisfying(reading -> assertThat(reading.moisture()).isBetween(0.02, 0.6));
    assertThat(weather.reading(station, FIRST.minusDays(1))).isEmpty();
    assertThat(weather.reading(station, LAST.plusDays(1))).isEmpty();
  }

  @Test
  void the_same_seed_makes_the_same_weather_and_another_another() {
    List<Reading> once = weather(7, "Harz").before(LAST);
    assertThat(weather(7, "Harz").before(LAST)).isEqualTo(once);
    assertThat(weather(8, "Harz").before(LAST)).isNotEqualTo(once);
  }

  @Test
  void a_region_s_weather_is_the_same_whichever_others_there_are() {
    Weather more = weather(7, "Alps", "Harz");
    Station station = new Station("harz-2", "", "");
    for (LocalDate day : FIRST.datesUntil(FIRST.plusDays(99)).toList())
      assertThat(more.reading(station, day)).isEqualTo(weather(7, "Harz").reading(station, day));
  }

  @Test
  void winters_are_wetter_than_summers_and_most_days_have_readings() {
    Weather weather = weather(3, "Harz", "Alps");
    assertThat(mean(weather, Month.FEBRUARY)).isGreaterThan(mean(weather, Month.AUGUST) + 0.1);
    long days = FIRST.datesUntil(LAST).count() * 6;
    assertThat(weather.before(LAST)).hasSizeBetween((int) (0.9 * days), (int) days - 1);
  }

  @Test
  void stations_of_a_region_are_dry_together() {
    Weather weather = weather(5, "Harz");
    List<Station> stations = weather.stations("Harz");
    double apart =
        FIRST
            .datesUntil(LAST)
            .flatMap(
                day -> {
                  Optional<Reading> one = weather.reading(stations.get(0), day);
                  Optional<Reading> other = weather.reading(stations.get(1), day);
                  return one.isPresent() && other.isPresent()
                      ? IntStream.of(1)
                          .mapToObj(i -> Math.abs(one.get().moisture() - other.get().moisture()))
                      : IntStream.empty().mapToObj(i -> 0.0);
                })
            .mapToDouble(Double::doubleValue)
            .average()
            .orElseThrow();
    assertThat(apart).isLessThan(0.02);
  }
}
