package exercise.contracttest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import talkdemos.mocking.drought.History;
import talkdemos.mocking.drought.Reading;

/** What every {@link History} has promised. */
final class Contract {
  private static final LocalDate DAY = LocalDate.of(2024, 2, 28);

  private Contract() {}

  /**
   * Throws an AssertionError if a history breaks a promise.
   *
   * @param empty makes one in which nothing was kept
   */
  static void check(Supplier<History> empty) {
    // gap: the promises of History
    History history = empty.get();
    Reading first = new Reading("a", DAY.minusDays(1), 0.1);
    Reading later = new Reading("a", DAY, 0.5);
    Reading last = new Reading("a", DAY.plusDays(1), 0.3);
    Reading otherYear = new Reading("a", DAY.plusYears(1), 0.4);
    Reading other = new Reading("A", DAY, 0.2);
    assertThat(history.readings("a")).as("of a new history").isEmpty();
    history.keep(new Reading("a", DAY, 0.2));
    for (Reading one : List.of(otherYear, first, last, other, later)) history.keep(one);
    assertThat(history.readings("a")).containsExactly(first, later, last, otherYear);
    assertThat(history.readings("A")).containsExactly(other);
    assertThat(history.readings("b")).as("of an unknown station").isEmpty();
    History next = empty.get();
    next.keep(later);
    List<Reading> before = next.readings("a");
    next.keep(first);
    assertThat(before).as("what was read before").containsExactly(later);
    //| History history = empty.get();
    //| Reading reading = new Reading("a", DAY, 0.2);
    //| history.keep(reading);
    //| assertThat(history.readings("a")).contains(reading);
    // end of gap
  }
}
