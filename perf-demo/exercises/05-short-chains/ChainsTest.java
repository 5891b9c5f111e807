package exercise.shortchains;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ChainsTest {
  private final int[] operations = new int[1];

  private Num num(long value) {
    return new Num(value, 0, operations);
  }

  private List<Num> nums(int count) {
    List<Num> nums = new ArrayList<>();
    for (int i = 0; i < count; i++) nums.add(num(3L * i - 7));
    return nums;
  }

  @Test
  void four_sums_side_by_side() {
    Num sum = Chains.sum(nums(100));
    assertThat(sum.chain())
        .as("steps that wait for one another, to add 100 numbers")
        .isLessThanOrEqualTo(100 / 4 + 2);
  }

  @Test
  void no_addition_is_made_in_vain() {
    for (int count : new int[] {1, 2, 3, 4, 5, 6, 7, 8, 99}) {
      operations[0] = 0;
      Chains.sum(nums(count));
      assertThat(operations[0]).as("additions of %d numbers", count).isEqualTo(count - 1);
    }
  }

  @Test
  void a_polynomial_has_a_chain_like_a_logarithm() {
    for (int count : new int[] {2, 3, 8, 15, 64, 100}) {
      int rounds = 32 - Integer.numberOfLeadingZeros(count - 1); // the logarithm, rounded up
      assertThat(Chains.polynomial(nums(count), num(5)).chain())
          .as("steps that wait for one another, for %d coefficients", count)
          .isLessThanOrEqualTo(2 * rounds + 1);
    }
  }

  @Test
  void a_polynomial_takes_few_operations() {
    for (int count : new int[] {1, 2, 3, 8, 100}) {
      operations[0] = 0;
      Chains.polynomial(nums(count), num(5));
      int rounds = count == 1 ? 0 : 32 - Integer.numberOfLeadingZeros(count - 1);
      assertThat(operations[0])
          .as("operations for %d coefficients", count)
          .isLessThanOrEqualTo(2 * (count - 1) + rounds);
    }
  }

  @Property(tries = 200)
  void the_sum_is_the_sum(@ForAll @Size(min = 1, max = 40) List<Long> values) {
    long expected = 0;
    for (long value : values) expected += value;
    assertThat(Chains.sum(values.stream().map(this::num).toList()).value()).isEqualTo(expected);
  }

  @Property(tries = 200)
  void the_polynomial_is_what_Horner_computes(
      @ForAll @Size(min = 1, max = 40) List<Long> coefficients, @ForAll long x) {
    long expected = 0;
    for (int i = coefficients.size() - 1; i >= 0; i--)
      expected = coefficients.get(i) + expected * x;
    assertThat(Chains.polynomial(coefficients.stream().map(this::num).toList(), num(x)).value())
        .isEqualTo(expected);
  }
}
