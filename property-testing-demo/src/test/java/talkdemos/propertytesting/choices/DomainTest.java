// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.choices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DomainTest {

  @Property
  void what_chance_chooses_is_in_the_domain(@ForAll("domains") Domain domain, @ForAll long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 50; i++) assertThat(domain.contains(domain.random(random))).isTrue();
  }

  @Property
  void a_number_is_where_its_distance_says(@ForAll("domains") Domain domain, @ForAll long seed) {
    long value = domain.random(new Random(seed));
    assertThat(domain.at(domain.distance(value), value)).isEqualTo(value);
  }

  @Property
  void a_smaller_distance_is_in_the_domain_too(
      @ForAll("domains") Domain domain, @ForAll long seed, @ForAll long smaller) {
    long value = domain.random(new Random(seed));
    long distance = domain.distance(value);
    long less = distance == -1 ? smaller : Long.remainderUnsigned(smaller, distance + 1);
    long other = domain.at(less, value);
    assertThat(domain.contains(other)).isTrue();
    assertThat(domain.distance(other)).isEqualTo(less);
  }

  @Property(tries = 200)
  void each_number_of_a_small_domain_is_chosen(@ForAll("small") Domain domain) {
    Set<Long> seen = new HashSet<>();
    Random random = new Random(1);
    for (int i = 0; i < 2000; i++) seen.add(domain.random(random));
    assertThat(seen).hasSize((int) (domain.max() - domain.min() + 1));
  }

  @Provide
  Arbitrary<Domain> domains() {
    Arbitrary<Long> end = Arbitraries.longs();
    return Combinators.combine(end, end)
        .as((one, other) -> Domain.range(Math.min(one, other), Math.max(one, other)));
  }

  @Provide
  Arbitrary<Domain> small() {
    Arbitrary<Integer> end = Arbitraries.integers().between(-20, 20);
    return Combinators.combine(end, end)
        .as((one, other) -> Domain.range(Math.min(one, other), Math.max(one, other)));
  }
}
