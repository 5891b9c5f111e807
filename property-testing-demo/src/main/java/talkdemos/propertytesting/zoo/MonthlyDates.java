// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
 * The dates at which a subscription is billed. Each is a month after the one before: 31 January, 28
 * February, and then 28 March, since a step starts from what the last step made of the date. So the
 * day moves forward and never comes back. Months must be counted from the first date.
 */
public final class MonthlyDates {
  private MonthlyDates() {}

  /** The specification. */
  public interface Billing {
    /**
     * As many dates as count, the first of them given, then one in each month: on the same day, or
     * on the month's last where it has no such day.
     */
    List<LocalDate> dates(LocalDate first, int count);
  }

  public static final class Buggy implements Billing {
    @Override
    public List<LocalDate> dates(LocalDate first, int count) {
      List<LocalDate> dates = new ArrayList<>();
      LocalDate date = first;
      while (dates.size() < count) {
        dates.add(date);
        date = date.plusMonths(1);
      }
      return dates;
    }
  }

  public static final class Correct implements Billing {
    @Override
    public List<LocalDate> dates(LocalDate first, int count) {
      return IntStream.range(0, count).mapToObj(first::plusMonths).toList();
    }
  }

  /** What a careful developer would write. */
  public abstract static class Examples {
    private final Billing billing;

    Examples(Billing billing) {
      this.billing = billing;
    }

    private void assertDates(String... dates) {
      List<LocalDate> expected = Stream.of(dates).map(LocalDate::parse).toList();
      assertThat(billing.dates(expected.get(0), dates.length)).isEqualTo(expected);
    }

    @Test
    void each_month_has_its_date() {
      assertDates("2023-03-15", "2023-04-15", "2023-05-15", "2023-06-15");
    }

    @Test
    void after_december_comes_january() {
      assertDates("2023-11-01", "2023-12-01", "2024-01-01", "2024-02-01");
    }

    @Test
    void a_month_without_the_day_has_it_on_its_last() {
      assertDates("2023-01-31", "2023-02-28");
      assertDates("2023-03-31", "2023-04-30");
    }

    @Test
    void february_has_29_days_in_a_leap_year() {
      assertDates("2024-01-31", "2024-02-29");
    }

    @Test
    void without_a_count_there_is_none() {
      assertThat(billing.dates(LocalDate.of(2023, 1, 31), 0)).isEmpty();
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

  /** The first date and how many there are. */
  public record Plan(LocalDate first, int count) {}

  private static Arbitrary<Plan> plansOfTheseYears() {
    Arbitrary<LocalDate> first = Dates.dates().yearBetween(2000, 2040);
    return Combinators.combine(first, Arbitraries.integers().between(0, 24)).as(Plan::new);
  }

  /** What must hold for every plan. */
  public abstract static class Properties {
    private final Billing billing;

    Properties(Billing billing) {
      this.billing = billing;
    }

    @Property
    void each_date_is_on_the_day_or_on_the_last_of_its_month(@ForAll("plans") Plan plan) {
      List<LocalDate> expected = new ArrayList<>();
      for (int i = 0; i < plan.count; i++) {
        YearMonth month = YearMonth.from(plan.first).plusMonths(i);
        int day = Math.min(plan.first.getDayOfMonth(), month.lengthOfMonth());
        expected.add(month.atDay(day));
      }
      assertThat(billing.dates(plan.first, plan.count)).isEqualTo(expected);
    }

    @Provide
    Arbitrary<Plan> plans() {
      return plansOfTheseYears();
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
      Arbitrary<Plan> plans() {
        return Choices.arbitrary(PLANS);
      }
    }
  }

  /** A weak property: it says which month a date is in, and nothing of the day. */
  public static final class OneInEachMonth {
    @Property
    void each_month_has_one_date(@ForAll("plans") Plan plan) {
      List<LocalDate> dates = new Buggy().dates(plan.first, plan.count);
      assertThat(dates).hasSize(plan.count);
      for (int i = 0; i < plan.count; i++) {
        assertThat(YearMonth.from(dates.get(i)))
            .isEqualTo(YearMonth.from(plan.first).plusMonths(i));
      }
    }

    @Provide
    Arbitrary<Plan> plans() {
      return plansOfTheseYears();
    }
  }

  static final Generator<Plan> PLANS =
      source -> {
        YearMonth month = YearMonth.of(source.integer(2000, 2040), source.integer(1, 12));
        LocalDate first = month.atDay(source.integer(1, month.lengthOfMonth()));
        return new Plan(first, source.integer(0, 24));
      };

  /** Calls it and expects nothing: what a fuzzer without a specification can see. */
  static void fuzz(Source source) {
    Plan plan = PLANS.from(source);
    new Buggy().dates(plan.first, plan.count);
  }
}
