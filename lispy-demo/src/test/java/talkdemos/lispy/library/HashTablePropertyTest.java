// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import talkdemos.lispy.ports.FileAccess;
import talkdemos.lispy.printer.Printer;
import talkdemos.lispy.values.Char;
import talkdemos.lispy.values.MutableString;
import talkdemos.lispy.values.Nil;
import talkdemos.lispy.values.Pair;
import talkdemos.lispy.values.Symbol;

/** Hash tables do what Java's do with the keys' printed forms, or with their identity. */
class HashTablePropertyTest {
  private static final Object ABSENT = Symbol.of("absent");

  private final Bodies bodies = Bodies.of(FileAccess.none());

  record Step(String action, int key) {}

  @Property
  void equal_tables_compare_by_what_is_printed(@ForAll("steps") List<Step> steps) {
    Map<String, Object> model = new LinkedHashMap<>();
    Object table = bodies.call("make-%hash-table", Symbol.of("equal"));
    long count = 0;
    for (Step step : steps) {
      Object key = key(step.key); // a new one each time
      String printed = Printer.write(key);
      switch (step.action) {
        case "put" -> {
          bodies.call("hash-table-set!", table, key, ++count);
          model.put(printed, count);
        }
        case "remove" ->
            assertThat(bodies.call("hash-table-delete!", table, key))
                .isEqualTo(model.remove(printed) == null ? 0L : 1L);
        case "clear" -> {
          bodies.call("hash-table-clear!", table);
          model.clear();
        }
        default -> table = bodies.call("hash-table-copy", table);
      }
      assertThat(bodies.call("hash-table-ref/default", table, key, ABSENT))
          .isEqualTo(model.getOrDefault(printed, ABSENT));
      assertThat(bodies.call("hash-table-contains?", table, key))
          .isEqualTo(model.containsKey(printed));
    }
    assertThat(bodies.call("hash-table-size", table)).isEqualTo((long) model.size());
    assertThat(Arguments.items("test", 1, bodies.call("hash-table-keys", table)))
        .extracting(Printer::write)
        .containsExactlyElementsOf(model.keySet());
    assertThat(Arguments.items("test", 1, bodies.call("hash-table-values", table)))
        .containsExactlyElementsOf(model.values());
  }

  @Property
  void eqv_tables_tell_containers_apart(@ForAll("steps") List<Step> steps) {
    Object table = bodies.call("make-%hash-table", Symbol.of("eqv"));
    for (Step step : steps) {
      bodies.call("hash-table-set!", table, key(step.key), 1L);
    }
    long atoms = steps.stream().map(Step::key).filter(k -> isAtom(key(k))).distinct().count();
    long others = steps.stream().filter(s -> !isAtom(key(s.key))).count();
    assertThat(bodies.call("hash-table-size", table)).isEqualTo(atoms + others);
  }

  private static boolean isAtom(Object key) {
    return !(key instanceof MutableString
        || key instanceof Pair
        || key instanceof Object[]
        || key instanceof byte[]);
  }

  private static Object key(int seed) {
    return switch (seed) {
      case 0 -> Nil.NIL;
      case 1 -> 1000L;
      case 2 -> 1000.0;
      case 3 -> BigInteger.TWO.pow(100);
      case 4 -> MutableString.of("λ" + "a".repeat(3));
      case 5 -> Char.of('λ');
      case 6 -> Symbol.of("λaaa");
      case 7 -> Pair.list(1L, MutableString.of("x"));
      case 8 -> Pair.listEndingIn(MutableString.of("x"), 1L);
      case 9 -> new Object[] {1L, Pair.list(2L)};
      case 10 -> new byte[] {1, 2};
      case 11 -> -0.0;
      case 12 -> 0.0;
      case 13 -> longList(500);
      case 14 -> longList(501);
      default -> true;
    };
  }

  private static Object longList(int length) {
    Object list = Nil.NIL;
    for (int i = 0; i < length; i++) {
      list = new Pair(1L, list);
    }
    return list;
  }

  @Provide
  static Arbitrary<List<Step>> steps() {
    Arbitrary<String> actions =
        Arbitraries.of("put", "put", "put", "put", "put", "remove", "remove", "copy", "clear");
    return Combinators.combine(actions, Arbitraries.integers().between(0, 15))
        .as(Step::new)
        .list()
        .ofMaxSize(40);
  }
}
