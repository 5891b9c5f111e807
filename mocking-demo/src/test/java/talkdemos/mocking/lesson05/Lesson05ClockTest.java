// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.lesson05;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.CALLS_REAL_METHODS;
import static org.mockito.Mockito.mockStatic;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.MockedStatic;
import talkdemos.mocking.drought.DroughtIndex;
import talkdemos.mocking.drought.DroughtWatch;
import talkdemos.mocking.drought.Reading;
import talkdemos.mocking.drought.UnavailableException;
import talkdemos.mocking.fakes.Neighbourhood;

/**
 * Which day is it? The watch asks a {@link Clock} that it was given, so a test can let it be any
 * day, and let time pass: midnight, another zone, a leap day, a night that has 23 hours. Look at
 * the patched twins at the end. The answer: a clock that is passed in holds whatever the code
 * calls, on each thread, and goes on when the test says so; a patch holds for the one method that
 * the test's author saw in the code.
 */
class Lesson05ClockTest {
  private static final UnavailableException CUT =
      UnavailableException.passing("cut", (Throwable) null);

  @Test
  void the_day_is_the_clocks_day() {
    Neighbourhood around = new Neighbourhood(ZonedDateTime.parse("2031-05-17T08:00Z"));
    assertThat(around.watch().run().day()).isEqualTo("2031-05-17");
  }

  /** Two pauses after 23:59:59 it is tomorrow. The work is still that of the day it began on. */
  @Test
  void a_run_that_goes_over_midnight_keeps_its_day() {
    Neighbourhood around = new Neighbourhood(ZonedDateTime.parse("2024-07-01T23:59:59Z"));
    around.station("n1", "north").measures("n1", 0.10).soil.failures().next("n1", CUT, CUT);
    LocalDate before = around.today();
    assertThat(around.watch("north").run().day()).isEqualTo(before);
    assertThat(around.today()).isEqualTo(before.plusDays(1));
    assertThat(around.alerts.open("north").orElseThrow().since()).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({
    "Pacific/Kiritimati, 2024-07-02",
    "Europe/Berlin,      2024-07-01",
    "UTC,                2024-07-01",
    "Pacific/Niue,       2024-06-30"
  })
  void one_instant_is_three_days(ZoneId zone, LocalDate day) {
    Instant instant = Instant.parse("2024-07-01T10:30:00Z");
    assertThat(new Neighbourhood(instant.atZone(zone)).watch().run().day()).isEqualTo(day);
  }

  @Test
  void a_leap_day_is_judged_by_the_days_around_it_in_years_without_one() {
    Neighbourhood around = new Neighbourhood(ZonedDateTime.parse("2024-02-29T12:00Z"));
    around.station("n1", "north").measures("n1", 0.37);
    assertThat(around.watch("north").run().regions().get(0).index()).hasValue(37);
  }

  /** The season is 15 days to each side, also over the end of a year that has 366 days. */
  @ParameterizedTest
  @CsvSource({
    "2024-12-31, 2022-01-15, true",
    "2024-12-31, 2022-01-16, false",
    "2023-12-31, 2022-01-15, true",
    "2023-12-31, 2022-01-16, false",
    "2024-01-01, 2022-12-17, true",
    "2024-01-01, 2022-12-16, false",
    "2025-01-01, 2020-12-17, true",
    "2025-01-01, 2020-12-16, false",
    "2024-03-15, 2020-02-29, true",
    "2023-03-15, 2020-02-29, true",
    "2023-03-16, 2020-02-29, false"
  })
  void the_season_goes_over_new_year_and_over_leap_days(
      LocalDate today, LocalDate then, boolean counts) {
    List<Reading> history = new ArrayList<>();
    for (int i = 0; i < 20; i++) history.add(new Reading("n1", then, 0.3));
    assertThat(DroughtIndex.of(new Reading("n1", today, 0.3), history).isPresent())
        .isEqualTo(counts);
  }

  /** The days on which a watch in Berlin ran, three times, with so much time in between. */
  private static List<LocalDate> days(String start, TemporalAmount between) {
    Neighbourhood around = new Neighbourhood(ZonedDateTime.parse(start + "[Europe/Berlin]"));
    DroughtWatch watch = around.watch();
    List<LocalDate> days = new ArrayList<>();
    for (int run = 0; run < 3; run++) {
      days.add(watch.run().day());
      around.clock.advance(between);
    }
    return days;
  }

  @Test
  void in_the_night_of_23_hours_a_pause_of_24_hours_skips_a_day() {
    String evening = "2024-03-30T23:30+01:00";
    assertThat(days(evening, Duration.ofHours(24)))
        .map(LocalDate::getDayOfMonth)
        .containsExactly(30, 1, 2);
    assertThat(days(evening, Period.ofDays(1)))
        .map(LocalDate::getDayOfMonth)
        .containsExactly(30, 31, 1);
  }

  @Test
  void in_the_night_of_25_hours_it_comes_twice_on_a_day_and_does_nothing_twice() {
    String midnight = "2024-10-27T00:15+02:00";
    assertThat(days(midnight, Duration.ofHours(24)))
        .map(LocalDate::getDayOfMonth)
        .containsExactly(27, 27, 28);

    Neighbourhood around = new Neighbourhood(ZonedDateTime.parse(midnight + "[Europe/Berlin]"));
    around.station("n1", "north").measures("n1", 0.10).subscribe("ann@x.org", "north");
    DroughtWatch watch = around.watch("north");
    watch.run();
    around.clock.advance(Duration.ofHours(24));
    watch.run();
    assertThat(around.mailer.inbox("ann@x.org")).hasSize(1);
  }

  /**
   * At half past two the clock has jumped to half past three; the next day it is half past three.
   */
  @Test
  void an_hour_that_does_not_exist_is_no_day_lost() {
    assertThat(days("2024-03-30T02:30+01:00", Period.ofDays(1)))
        .map(LocalDate::getDayOfMonth)
        .containsExactly(30, 31, 1);
  }

  /** The same by patching. Each test shows where the patch ends. */
  @Nested
  class Patched {
    private static final LocalDate LEAP_DAY = LocalDate.of(2024, 2, 29);
    private final Clock system = Clock.systemUTC();

    @Test
    void the_method_that_the_code_calls_is_patched() {
      try (MockedStatic<LocalDate> date = mockStatic(LocalDate.class, CALLS_REAL_METHODS)) {
        date.when(() -> LocalDate.now(any(Clock.class))).thenReturn(LEAP_DAY);
        assertThat(new Neighbourhood().watch().run().day()).isEqualTo(LEAP_DAY);
      }
    }

    @Test
    void a_refactoring_that_asks_in_another_way_escapes_it() {
      try (MockedStatic<LocalDate> date = mockStatic(LocalDate.class, CALLS_REAL_METHODS)) {
        date.when(() -> LocalDate.now(any(Clock.class))).thenReturn(LEAP_DAY);
        assertThat(LocalDate.now(system)).isEqualTo(LEAP_DAY);
        assertThat(ZonedDateTime.now(system).toLocalDate()).isNotEqualTo(LEAP_DAY);
        assertThat(LocalDate.ofInstant(system.instant(), system.getZone())).isNotEqualTo(LEAP_DAY);
      }
    }

    @Test
    void to_patch_the_instant_does_not_move_the_day() {
      Instant past = Instant.parse("2024-02-29T12:00:00Z");
      try (MockedStatic<Instant> instant = mockStatic(Instant.class, CALLS_REAL_METHODS)) {
        instant.when(() -> Instant.now()).thenReturn(past);
        assertThat(Instant.now()).isEqualTo(past);
        assertThat(LocalDate.now()).isNotEqualTo(LEAP_DAY);
      }
    }

    @Test
    void patched_time_stands_still_when_the_code_waits() {
      Neighbourhood around = new Neighbourhood(ZonedDateTime.parse("2024-07-01T23:59:59Z"));
      try (MockedStatic<LocalDate> date = mockStatic(LocalDate.class, CALLS_REAL_METHODS)) {
        date.when(() -> LocalDate.now(any(Clock.class))).thenReturn(LEAP_DAY);
        around.clock.advance(Duration.ofDays(400));
        assertThat(around.watch().run().day()).isEqualTo(LEAP_DAY);
      }
    }
  }
}
