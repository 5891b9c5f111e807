// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.choices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class MadeTest {
  static final Generator<List<Integer>> RISING =
      source -> {
        int low = source.integer(0, 9);
        return source.list(Generator.integers(low, 9), 1, 5);
      };

  @Test
  void usage() {
    Made<Integer> made = Made.random(Generator.integers(0, 9), new Random(1)).orElseThrow();
    assertThat(made.size()).isEqualTo(1);
    assertThat(made.mutated(new Random(1)).orElseThrow().value()).isBetween(0, 9);
    assertThat(made.stepped(0, 100).orElse(made).value()).isEqualTo(9);
  }

  @Test
  void a_step_ends_where_the_domain_ends() {
    Made<Long> made =
        Made.random(Generator.longs(Long.MIN_VALUE, Long.MAX_VALUE), new Random(1)).orElseThrow();
    long value = made.value();
    assertThat(made.stepped(0, 5).orElseThrow().value()).isEqualTo(value + 5);
    Made<Long> least = made.stepped(0, -Long.MAX_VALUE).orElseThrow();
    least = least.stepped(0, -Long.MAX_VALUE).orElse(least);
    assertThat(least.value()).isEqualTo(Long.MIN_VALUE);
    assertThat(least.stepped(0, -1)).isEmpty();
  }

  @Property
  void what_a_mutation_makes_could_have_been_made_by_chance(@ForAll long seed) {
    Random random = new Random(seed);
    Made<List<Integer>> made = Made.random(RISING, random).orElseThrow();
    for (int i = 0; i < 10; i++) {
      made = made.mutated(random).orElseThrow();
      assertThat(made.value()).hasSizeBetween(1, 5).allMatch(number -> number >= 0 && number <= 9);
      assertThat(made.value()).as("made anew").isEqualTo(made.value()).isNotSameAs(made.value());
    }
  }

  @Test
  void mutations_make_a_list_longer_and_shorter_and_change_one_element() {
    Generator<List<Integer>> lists = Generator.integers(0, 1_000_000).list(0, 20);
    Random random = new Random(1);
    Made<List<Integer>> made = Made.random(lists, random).orElseThrow();
    while (made.value().size() != 6) made = Made.random(lists, random).orElseThrow();
    List<Integer> before = made.value();
    Set<Integer> sizes = new HashSet<>();
    boolean oneChanged = false;
    for (int i = 0; i < 300; i++) {
      List<Integer> after = made.mutated(random).orElseThrow().value();
      sizes.add(after.size());
      oneChanged |= after.size() == 6 && differences(before, after) == 1;
    }
    assertThat(sizes).contains(0, 5, 7, 9, 12);
    assertThat(oneChanged).isTrue();
  }

  private static int differences(List<Integer> one, List<Integer> other) {
    int differences = 0;
    for (int i = 0; i < one.size(); i++) {
      if (!one.get(i).equals(other.get(i))) differences++;
    }
    return differences;
  }

  @Test
  void what_was_made_of_no_choice_stays_as_it_is() {
    Made<String> made = Made.random(source -> "constant", new Random(1)).orElseThrow();
    assertThat(made.size()).isZero();
    assertThat(made.mutated(new Random(1)).orElseThrow().value()).isEqualTo("constant");
  }
}
