// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.pin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.BeforeTry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import talkdemos.propertytesting.Outcome;
import talkdemos.propertytesting.Sources;
import talkdemos.propertytesting.zoo.Bisect;

class PinTest {

  @Test
  void usage() {
    Method property = property(Bisect.Properties.OnBuggy.class);
    List<?> falsifying = List.of(new Bisect.Range(1, 1 << 30, Integer.MAX_VALUE));
    PinnedTest test = PinnedTest.of(Bisect.Properties.OnBuggy.class, property, falsifying);
    assertThat(test.complete()).isTrue();
    assertThat(test.source())
        .isEqualTo(
            """
            package talkdemos.propertytesting.zoo;

            import org.junit.jupiter.api.Test;

            class TheFirstAcceptedNumberIsFoundPinnedTest {
              @Test
              void the_first_accepted_number_is_found_for_what_once_falsified_it() {
                Bisect.Range range = new Bisect.Range(1, 1073741824, Integer.MAX_VALUE);
                new Bisect.Properties.OnBuggy().the_first_accepted_number_is_found(range);
              }
            }
            """);
  }

  @Test
  void a_pinned_test_of_the_zoo_fails_as_the_property_did() {
    Outcome property = Outcome.of(BisectPinned.class);
    String source = property.report(Pin.KEY);
    Outcome test = Outcome.of(Sources.loadBeside(PinTest.class, source));
    assertThat(test.failure()).hasMessage(property.failure().getMessage());
    assertThat(test.failure()).hasSameClassAs(property.failure());
  }

  @AddLifecycleHook(Pin.class)
  static class BisectPinned {
    @Property
    void the_midpoint_is_between(@ForAll("ranges") Bisect.Range range) {
      assertThat((range.low() + range.high()) / 2).isBetween(range.low(), range.high());
    }

    @Provide
    Arbitrary<Bisect.Range> ranges() {
      Arbitrary<Integer> numbers = Arbitraries.integers().greaterOrEqual(0);
      return numbers
          .tuple2()
          .map(
              t -> new Bisect.Range(Math.min(t.get1(), t.get2()), 0, Math.max(t.get1(), t.get2())));
    }
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        Mutating.class,
        ManyTypes.class,
        OfMaps.class,
        Inherited.class,
        Throwing.class,
        OfAVariable.class
      })
  void a_pinned_test_fails_as_the_property_did(Class<?> properties) {
    Outcome property = Outcome.of(properties);
    Outcome test = Outcome.of(Sources.loadBeside(PinTest.class, property.report(Pin.KEY)));
    assertThat(test.failure()).hasMessage(property.failure().getMessage());
    assertThat(test.failure()).hasSameClassAs(property.failure());
  }

  @AddLifecycleHook(Pin.class)
  static class Mutating {
    @Property(shrinking = ShrinkingMode.FULL)
    void clearing_loses_nothing(@ForAll List<Integer> numbers) {
      int before = numbers.size();
      numbers.clear();
      assertThat(numbers).hasSize(before);
    }
  }

  @AddLifecycleHook(Pin.class)
  static class OfMaps {
    @Property(shrinking = ShrinkingMode.FULL)
    void an_entry_is_enough(
        @ForAll @Size(max = 3) Map<@CharRange(from = 'a', to = 'z') Character, Short> map) {
      assertThat(map).hasSizeLessThan(2);
    }
  }

  static class ManyTypes {
    @AddLifecycleHook(Pin.class)
    @Property
    void everything_is_small(
        @ForAll int a,
        @ForAll long b,
        @ForAll short c,
        @ForAll byte d,
        @ForAll char e,
        @ForAll float f,
        @ForAll double g,
        @ForAll boolean h,
        @ForAll String text,
        @ForAll @Size(max = 5) List<@Size(max = 5) List<Short>> nested,
        @ForAll @Size(max = 5) int[] array,
        @ForAll Number number) {
      assertThat(a + b + c + d + e + text.length() + nested.size() + array.length)
          .as("%s %s %s %s", f, g, h, number)
          .isLessThan(3);
    }
  }

  abstract static class Generic<T extends Comparable<T>> {
    @Property
    void all_are_one(@ForAll List<T> things) {
      assertThat(things.stream().distinct().toList()).hasSizeLessThan(2);
    }
  }

  @AddLifecycleHook(Pin.class)
  static class Inherited extends Generic<Character> {}

  @AddLifecycleHook(Pin.class)
  static class Throwing {
    Throwing() throws IOException {}

    @Property
    void nothing_is_long(@ForAll String text) throws IOException {
      if (text.length() > 3) throw new IOException(text);
    }
  }

  @AddLifecycleHook(Pin.class)
  static class OfAVariable {
    @Property(shrinking = ShrinkingMode.FULL)
    <T extends Number> void one_is_enough(@ForAll List<T> things) {
      assertThat(things.size()).isLessThan(2);
    }
  }

  @Test
  void a_property_that_answers_no_is_pinned() {
    Outcome property = Outcome.of(Answering.class);
    String source = property.report(Pin.KEY);
    assertThat(source).contains("assertTrue(new PinTest.Answering().isSmall(value));");
    assertThat(Outcome.of(Sources.loadBeside(PinTest.class, source)).failure())
        .isInstanceOf(AssertionError.class);
  }

  @AddLifecycleHook(Pin.class)
  static class Answering {
    @Property
    boolean isSmall(@ForAll int number) {
      return number < 100;
    }
  }

  @Test
  void what_jqwik_runs_around_a_try_is_named() {
    String source = Outcome.of(WithGroup.class).report(Pin.KEY);
    assertThat(source)
        .contains("// jqwik runs these as well: reset")
        .contains("new PinTest.WithGroup().new Grouped().none_is_negative(value);");
    assertThat(Outcome.of(Sources.loadBeside(PinTest.class, source)).failure())
        .hasMessageContaining("greater than or equal to");
  }

  @AddLifecycleHook(Pin.class)
  static class WithGroup {
    @Group
    class Grouped {
      @BeforeTry
      void reset() {}

      @Property
      void none_is_negative(@ForAll int number) {
        assertThat(number).isNotNegative();
      }
    }
  }

  @Test
  void what_passes_is_not_pinned() {
    Outcome passed = Outcome.of(Passing.class);
    assertThat(passed.passed()).isEqualTo(1);
    assertThat(passed.reports()).doesNotContainKey(Pin.KEY);
  }

  @AddLifecycleHook(Pin.class)
  static class Passing {
    @Property(tries = 5)
    void anything_goes(@ForAll int number) {}
  }

  @Test
  void a_test_that_is_not_complete_compiles_says_so_and_fails() {
    Method property = property(Incomplete.class);
    Map<Secret, Object> map = new HashMap<>(Map.of(new Secret(1), "a"));
    PinnedTest test = PinnedTest.of(Incomplete.class, property, List.of(map, Stream.of()));
    assertThat(test.complete()).isFalse();
    assertThat(test.missing())
        .anyMatch(text -> text.contains("may not name the type"))
        .anyMatch(text -> text.contains("Secret"))
        .anyMatch(text -> text.contains("Stream") || text.contains("ReferencePipeline"))
        .anyMatch(text -> text.contains("may not call the property"));
    Outcome run = Outcome.of(Sources.loadBeside(PinTest.class, test.source()));
    assertThat(run.failure()).hasMessage("not complete: see its TODOs");
  }

  private record Secret(int number) {}

  static class Incomplete {
    @Property
    private void is_hidden(Map<Secret, Object> secrets, Stream<Integer> numbers) {}
  }

  @Test
  void each_parameter_has_a_value() {
    assertThatThrownBy(() -> PinnedTest.of(Answering.class, property(Answering.class), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("isSmall has 1 parameters, but was falsified by 0");
  }

  private static Method property(Class<?> type) {
    return Stream.<Class<?>>iterate(type, each -> each != null, Class::getSuperclass)
        .flatMap(each -> Arrays.stream(each.getDeclaredMethods()))
        .filter(method -> method.isAnnotationPresent(Property.class))
        .findFirst()
        .orElseThrow();
  }
}
