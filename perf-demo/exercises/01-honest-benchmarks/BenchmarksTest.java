package exercise.honestbenchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class BenchmarksTest {
  private static final int CALLS = 50;

  private final Bench bench = new Bench();

  @Test
  void a_logarithm_is_computed_and_used() {
    oneOperationACall(Benchmarks::logarithm, Math::log);
  }

  @Test
  void a_division_has_an_input_that_nobody_knows() {
    oneOperationACall(Benchmarks::division, number -> 1 / number);
  }

  @Test
  void a_call_is_one_step_of_the_hash() {
    oneOperationACall(Benchmarks::hashStep, number -> 31 * number + 7);
  }

  private void oneOperationACall(Consumer<Bench> benchmark, DoubleUnaryOperator operation) {
    for (int i = 0; i < CALLS; i++) benchmark.accept(bench);
    assertThat(bench.sunk().size())
        .as("results given to the sink in %d calls", CALLS)
        .isEqualTo(CALLS);
    assertThat(bench.inputs().size()).as("inputs taken in %d calls", CALLS).isEqualTo(CALLS);
    for (int i = 0; i < CALLS; i++)
      assertThat((Double) bench.sunk().get(i))
          .as("the result of call " + i)
          .isCloseTo(operation.applyAsDouble(bench.inputs().get(i)), within(1e-12));
  }

  @Test
  void a_step_is_computed_once() {
    // a loop that repeats one computation gives the same result, but for what adding up loses
    for (int i = 0; i < CALLS; i++) Benchmarks.hashStep(bench);
    for (int i = 0; i < CALLS; i++)
      assertThat(bench.sunk().get(i))
          .as("the result of call %d, computed once and not summed up", i)
          .isEqualTo(31 * bench.inputs().get(i) + 7);
  }

  @Test
  void each_call_sorts_what_is_in_no_order() {
    List<Bench.Item> before = List.copyOf(bench.items());
    int[] comparisons = new int[3];
    for (int call = 0; call < 3; call++) {
      int start = bench.comparisons();
      Benchmarks.sort(bench);
      comparisons[call] = bench.comparisons() - start;
    }
    assertThat(comparisons[0]).as("comparisons of the first call").isGreaterThan(1000);
    assertThat(comparisons)
        .as("comparisons of three calls")
        .containsExactly(comparisons[0], comparisons[0], comparisons[0]);
    assertThat(bench.items()).as("the bench's items afterwards").isEqualTo(before);
  }

  @Test
  void what_is_sorted_is_used() {
    Benchmarks.sort(bench);
    assertThat(bench.sunk()).hasSize(1);
    assertThat(bench.sunk().get(0)).isInstanceOf(List.class);
    @SuppressWarnings("unchecked")
    List<Bench.Item> sorted = (List<Bench.Item>) bench.sunk().get(0);
    assertThat(sorted).hasSize(200).isSorted();
  }
}
