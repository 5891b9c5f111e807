// SPDX-License-Identifier: Apache-2.0
package talkdemos.perf.pieces;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is timed gives the right answers. */
class PiecesTest {
  @Test
  void every_box_holds_its_number_and_every_sum_is_right() {
    BoxingBenchmark boxing = new BoxingBenchmark();
    assertThat(boxing.primitive()).isEqualTo(100_000);
    assertThat(boxing.boxInsideCache()).isEqualTo(100L).isSameAs(Long.valueOf(100));
    assertThat(boxing.boxOutsideCache()).isEqualTo(100_000L);
    assertThat(boxing.sumOfPrimitives()).isEqualTo(104_950);
    assertThat(boxing.sumInBoxesOfOneTurn()).isEqualTo(104_950);
    assertThat(boxing.sumInBoxesCarriedOver()).isEqualTo(104_950);
    assertThat(boxing.sumInBoxesThatEscape()).isEqualTo(104_950);
  }

  @Test
  void every_lookup_finds_both_names_by_turns() throws Throwable {
    for (int depth : new int[] {1, 4}) {
      VariableLookupBenchmark lookup = new VariableLookupBenchmark();
      lookup.depth = depth;
      lookup.setUp();
      for (long expected : new long[] {2, 1}) {
        // five benchmarks take turns, so each is called twice to leave the turn as it was
        List<Object> found = new ArrayList<>();
        found.add(lookup.hashMapChain());
        lookup.hashMapChain();
        found.add(lookup.chainMap());
        lookup.chainMap();
        found.add(lookup.maskedChainMap());
        lookup.maskedChainMap();
        found.add(lookup.lexicalAddress());
        lookup.lexicalAddress();
        found.add(lookup.constantCallSite());
        assertThat(found).hasSize(5).containsOnly(expected);
      }
    }
  }

  @Test
  void every_dispatch_gives_the_polynomial() throws Throwable {
    DispatchBenchmark dispatch = new DispatchBenchmark();
    assertThat(dispatch.fresh().switchOnTag()).isEqualTo(327);
    assertThat(dispatch.fresh().instanceofLadder()).isEqualTo(327);
    assertThat(dispatch.fresh().virtualExecute()).isEqualTo(327);
    assertThat(dispatch.fresh().visitor()).isEqualTo(327);
    assertThat(dispatch.fresh().handleInField()).isEqualTo(327);
    assertThat(dispatch.fresh().constantHandle()).isEqualTo(327);
    assertThat(dispatch.fresh().generatedCode()).isEqualTo(327);
    assertThat(dispatch.generatedCode()).isEqualTo(3 * 11 * 11 + 2 * 11 + 7);
  }

  @Test
  void receivers_are_of_as_many_classes_as_asked_for() {
    int before = 0;
    for (int classes = 1; classes <= 4; classes++) {
      ReceiversBenchmark receivers = new ReceiversBenchmark();
      receivers.classes = classes;
      receivers.setUp();
      int sum = receivers.call();
      assertThat(sum).isGreaterThan(before).isLessThanOrEqualTo(classes * 1024);
      before = sum;
    }
    assertThat(before).isBetween(2 * 1024, 3 * 1024);
  }

  @Test
  void arguments_arrive_however_they_travel() {
    ArgumentsBenchmark arguments = new ArgumentsBenchmark();
    arguments.setUp();
    Object expected = arguments.fixedArguments();
    assertThat(expected).isNotNull();
    assertThat(arguments.array()).isEqualTo(expected);
    assertThat(arguments.list()).isEqualTo(expected);
  }

  @Test
  void every_cache_finds_the_method_of_strings() throws Throwable {
    InlineCacheBenchmark caches = new InlineCacheBenchmark();
    assertThat(
            List.of(
                caches.direct(),
                caches.linkedCache(),
                caches.cacheInFields(),
                caches.cacheInFields(),
                caches.classValue(),
                caches.hashMap()))
        .containsOnly(42L);
  }

  @Test
  void every_way_to_call_in_tail_position_gives_the_loops_answer() {
    TailCallBenchmark calls = new TailCallBenchmark();
    long expected = 1;
    for (int n = 1000; n > 0; n--) expected = expected * 31 + n;
    assertThat(
            List.of(
                calls.loop(), calls.recursion(), calls.trampoline(), calls.trampolineInRegisters()))
        .containsOnly(expected);
  }
}
