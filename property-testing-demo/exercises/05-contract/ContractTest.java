package exercise.contract;

import java.util.Comparator;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.RandomGenerator;
import org.assertj.core.api.Assertions;
import talkdemos.propertytesting.zoo.PinnedFirst;
import talkdemos.propertytesting.zoo.PinnedFirst.Message;
import talkdemos.propertytesting.zoo.VersionOrder;

class ContractTest {
  private static final int SEARCHES = 10;
  private static final int TRIES = 300;

  private final Arbitrary<Integer> ints = Arbitraries.integers();
  private final Arbitrary<Integer> small = Arbitraries.integers().between(0, 9);
  private final Arbitrary<Message> messages =
      Combinators.combine(Arbitraries.of(true, false), small).as(Message::new);

  @Example
  void it_finds_the_two_that_are_pinned() {
    finds(
        new PinnedFirst.Buggy(),
        messages,
        "an order that says of two pinned messages that each is before the other");
  }

  @Example
  void it_finds_versions_that_go_in_a_circle() {
    finds(
        new VersionOrder.Buggy(),
        Contract.versions(),
        "an order of versions in which 2 is before 10, 10 before 1a, and 1a before 2");
  }

  @Example
  void it_finds_differences_that_overflow() {
    finds((a, b) -> a - b, ints, "an order by a - b");
  }

  @Example
  void it_finds_an_order_that_takes_neighbours_for_equal() {
    finds(
        (a, b) -> Math.abs(a - b) <= 1 ? 0 : Integer.compare(a, b),
        small,
        "an order that takes 1 and 2, 2 and 3 for equal, and 1 and 3 not");
  }

  @Example
  void it_finds_an_order_that_forgets_one_case() {
    finds((a, b) -> a < b ? -1 : 0, small, "an order that says 0 where it should say 1");
  }

  @Example
  void it_finds_an_order_that_knows_no_equals() {
    finds((a, b) -> a < b ? -1 : 1, small, "an order that never says 0");
  }

  @Example
  void it_finds_nothing_wrong_with_right_orders() {
    spares(new PinnedFirst.Correct(), messages);
    spares(new VersionOrder.Correct(), Contract.versions());
    spares(Comparator.<Integer>reverseOrder(), ints);
    spares(String.CASE_INSENSITIVE_ORDER, Arbitraries.of("a", "A", "b", "B", "ab", "aB"));
  }

  @Example
  void it_looks_at_signs_not_at_numbers() {
    spares((a, b) -> a < b ? Integer.MIN_VALUE : a > b ? 3 + a : 0, small);
  }

  private static <T> void spares(Comparator<? super T> order, Arbitrary<T> values) {
    RandomGenerator<T> generator = values.generator(1000, true);
    Random random = new Random(1);
    for (int i = 0; i < 2 * TRIES; i++) tryOnce(order, generator, random);
  }

  private static <T> void finds(Comparator<? super T> order, Arbitrary<T> values, String what) {
    RandomGenerator<T> generator = values.generator(1000, true);
    for (int seed = 0; seed < SEARCHES; seed++)
      if (!isFound(order, generator, new Random(seed)))
        Assertions.fail("nothing found wrong with " + what + " (in " + TRIES + " tries)");
  }

  private static <T> boolean isFound(
      Comparator<? super T> order, RandomGenerator<T> generator, Random random) {
    for (int i = 0; i < TRIES; i++) {
      try {
        tryOnce(order, generator, random);
      } catch (AssertionError | RuntimeException found) {
        return true;
      }
    }
    return false;
  }

  private static <T> void tryOnce(
      Comparator<? super T> order, RandomGenerator<T> generator, Random random) {
    Contract.check(
        order,
        generator.next(random).value(),
        generator.next(random).value(),
        generator.next(random).value());
  }
}
