// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.time.api.Dates;
import org.junit.jupiter.api.Test;
import talkdemos.propertytesting.choices.Choices;
import talkdemos.propertytesting.choices.Generator;
import talkdemos.propertytesting.choices.Source;

/**
 * When each hour of a day begins, as a meter or a timetable needs it. A day is taken to have the
 * hours 0 to 23. Where clocks go forward one of them does not exist, and is counted twice as the
 * hour after it; where they go back, one is there twice and its second half is lost.
 */
public final class DayHours {
  private DayHours() {}

  /** The specification. */
  public interface Calendar {
    /**
     * The day's beginning and each full hour after it, until the next day begins: a day may have 23
     * hours, or 25, or not even a whole number.
     */
    List<Instant> hours(LocalDate day, ZoneId zone);
  }

  public static final class Buggy implements Calendar {
    @Override
    public List<Instant> hours(LocalDate day, ZoneId zone) {
      List<Instant> hours = new ArrayList<>();
      for (int hour = 0; hour < 24; hour++) {
        hours.add(day.atTime(hour, 0).atZone(zone).toInstant());
      }
      return hours;
    }
  }

  public static final class Correct implements Calendar {
    @Override
    public List<Instant> hours(LocalDate day, ZoneId zone) {
      List<Instant> hours = new ArrayList<>();
      Instant end = day.plusDays(1).atStartOfDay(zone).toInstant();
      Instant hour = day.atStartOfDay(zone).toInstant();
      while (hour.isBefore(end)) {
        hours.add(hour);
        hour = hour.plus(Duration.ofHours(1));
      }
      return hours;
    }
  }

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  /** What a careful developer would write. */
  public abstract static class Examples {
    private final Calendar calendar;

    Examples(Calendar calendar) {
      this.calendar = calendar;
    }

    @Test
    void a_day_has_24_hours() {
      assertThat(calendar.hours(LocalDate.of(2023, 5, 17), BERLIN))
          .hasSize(24)
          .doesNotHaveDuplicates();
    }

    @Test
    void it_begins_at_midnight_of_its_zone() {
      LocalDate winter = LocalDate.of(2023, 1, 15);
      LocalDate summer = LocalDate.of(2023, 7, 15);
      assertThat(calendar.hours(winter, BERLIN)).startsWith(Instant.parse("2023-01-14T23:00:00Z"));
      assertThat(calendar.hours(summer, BERLIN)).startsWith(Instant.parse("2023-07-14T22:00:00Z"));
    }

    @Test
    void its_last_hour_begins_an_hour_before_the_next_day() {
      LocalDate leap = LocalDate.of(2024, 2, 29);
      assertThat(calendar.hours(leap, NEW_YORK)).endsWith(Instant.parse("2024-03-01T04:00:00Z"));
    }

    @Test
    void an_hour_is_an_hour_after_the_one_before() {
      List<Instant> hours = calendar.hours(LocalDate.of(2023, 12, 31), ZoneOffset.UTC);
      for (int i = 1; i < hours.size(); i++) {
        assertThat(hours.get(i)).isEqualTo(hours.get(i - 1).plusSeconds(3600));
      }
    }

    public static final class OnBuggy extends Examples {
      public OnBuggy() {
        super(new Buggy());
      }
    }

    public static final class OnCorrect extends Examples {
      public OnCorrect() {
        super(new Correct());
      }
    }
  }

  /** A day in a place. */
  public record Day(LocalDate date, ZoneId zone) {
    /** The next day at which the clocks of the place change, or this one if they never do. */
    Day ofNextChange() {
      ZoneOffsetTransition next = zone.getRules().nextTransition(begin());
      return next == null ? this : new Day(next.getDateTimeBefore().toLocalDate(), zone);
    }

    Instant begin() {
      return date.atStartOfDay(zone).toInstant();
    }

    Instant end() {
      return date.plusDays(1).atStartOfDay(zone).toInstant();
    }
  }

  /** Without, with half an hour, and with a change of clocks at midnight. */
  private static final List<ZoneId> ZONES =
      List.of(
          ZoneId.of("UTC"),
          BERLIN,
          NEW_YORK,
          ZoneId.of("Asia/Kolkata"),
          ZoneId.of("Australia/Lord_Howe"),
          ZoneId.of("America/Sao_Paulo"));

  private static Arbitrary<Day> anyDays() {
    return Combinators.combine(Dates.dates().yearBetween(2000, 2025), Arbitraries.of(ZONES))
        .as(Day::new);
  }

  /** What must hold for every day. */
  public abstract static class Properties {
    private final Calendar calendar;

    Properties(Calendar calendar) {
      this.calendar = calendar;
    }

    @Property
    void the_hours_fill_the_day_one_after_the_other(@ForAll("days") Day day) {
      List<Instant> hours = calendar.hours(day.date, day.zone);
      for (int i = 0; i < hours.size(); i++) {
        assertThat(hours.get(i)).isEqualTo(day.begin().plusSeconds(3600L * i));
      }
      assertThat(day.begin().plusSeconds(3600L * hours.size()))
          .as("end of the last hour")
          .isBetween(day.end(), day.end().plusSeconds(3599));
    }

    /** Every other day is one at which the clocks change. */
    @Provide
    Arbitrary<Day> days() {
      return Arbitraries.oneOf(anyDays(), anyDays().map(Day::ofNextChange));
    }

    public static class OnBuggy extends Properties {
      public OnBuggy() {
        super(new Buggy());
      }
    }

    public static final class OnCorrect extends Properties {
      public OnCorrect() {
        super(new Correct());
      }
    }

    /** The same property; its data shrinks by their choices. */
    public static final class ByChoices extends OnBuggy {
      @Override
      @Provide
      Arbitrary<Day> days() {
        return Choices.arbitrary(DAYS);
      }
    }
  }

  /** The same property on days like any other: two in a year are what is looked for. */
  public static final class WithAnyDays extends Properties.OnBuggy {
    @Override
    @Provide
    Arbitrary<Day> days() {
      return anyDays();
    }
  }

  /** A weak property: it says where the hours begin, and not how many there are. */
  public static final class AllWithinTheDay {
    @Property
    void all_hours_are_of_the_day(@ForAll("days") Day day) {
      List<Instant> hours = new Buggy().hours(day.date, day.zone);
      assertThat(hours).isSorted().startsWith(day.begin());
      assertThat(hours).allMatch(hour -> hour.isBefore(day.end()));
    }

    @Provide
    Arbitrary<Day> days() {
      return anyDays().map(Day::ofNextChange);
    }
  }

  static final Generator<Day> DAYS =
      source -> {
        LocalDate date = LocalDate.of(2000, 1, 1).plusDays(source.integer(0, 9_000));
        Day day = new Day(date, source.of(ZONES));
        return source.bool() ? day.ofNextChange() : day;
      };

  /** Calls it and expects nothing: what a fuzzer without a specification can see. */
  static void fuzz(Source source) {
    Day day = DAYS.from(source);
    new Buggy().hours(day.date, day.zone);
  }
}
