// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.reader;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import talkdemos.lispy.source.Source;
import talkdemos.lispy.values.Char;
import talkdemos.lispy.values.Eof;
import talkdemos.lispy.values.MutableString;
import talkdemos.lispy.values.Nil;
import talkdemos.lispy.values.Pair;
import talkdemos.lispy.values.Symbol;

/** Data to test with, and when two are the same. */
public final class Datums {
  private Datums() {}

  /** All data of a text. */
  public static List<Object> readAll(String text) {
    DatumReader reader = new DatumReader(new Source("test.scm", text));
    List<Object> data = new ArrayList<>();
    for (Object datum = reader.read(); datum != Eof.EOF; datum = reader.read()) {
      data.add(datum);
    }
    return data;
  }

  /** The only datum of a text. */
  public static Object read(String text) {
    List<Object> data = readAll(text);
    if (data.size() != 1) {
      throw new AssertionError("got %d data, expected 1 in %s".formatted(data.size(), text));
    }
    return data.get(0);
  }

  // ---------------------------------------------------------------- sameness

  private record Both(Object left, Object right) {
    @Override
    public boolean equals(Object that) {
      return that instanceof Both both && left == both.left && right == both.right;
    }

    @Override
    public int hashCode() {
      return 31 * System.identityHashCode(left) + System.identityHashCode(right);
    }
  }

  /** True if no walk through both tells them apart; cycles may be longer on one side. */
  public static boolean same(Object left, Object right) {
    return walk(left, right, new HashSet<>()::add);
  }

  /** True if they are the same and share the same parts in the same way. */
  public static boolean isomorphic(Object left, Object right) {
    Map<Object, Object> there = new IdentityHashMap<>();
    Map<Object, Object> back = new IdentityHashMap<>();
    Set<Both> seen = new HashSet<>();
    Set<Both> wrong = new HashSet<>();
    boolean same =
        walk(
            left,
            right,
            both -> {
              Object right2 = there.putIfAbsent(both.left, both.right);
              Object left2 = back.putIfAbsent(both.right, both.left);
              if (right2 != null && right2 != both.right || left2 != null && left2 != both.left) {
                wrong.add(both);
              }
              return seen.add(both);
            });
    return same && wrong.isEmpty();
  }

  private interface Visit {
    boolean isNew(Both both);
  }

  private static boolean walk(Object left, Object right, Visit visit) {
    Deque<Both> waiting = new ArrayDeque<>();
    waiting.push(new Both(left, right));
    while (!waiting.isEmpty()) {
      Both both = waiting.pop();
      if (both.left instanceof Pair a && both.right instanceof Pair b) {
        if (visit.isNew(both)) {
          waiting.push(new Both(a.cdr, b.cdr));
          waiting.push(new Both(a.car, b.car));
        }
      } else if (both.left instanceof Object[] a && both.right instanceof Object[] b) {
        if (a.length != b.length) {
          return false;
        } else if (a.length > 0 && visit.isNew(both)) {
          for (int i = 0; i < a.length; i++) {
            waiting.push(new Both(a[i], b[i]));
          }
        }
      } else if (both.left instanceof byte[] a && both.right instanceof byte[] b) {
        if (!Arrays.equals(a, b)) {
          return false;
        }
      } else if (!both.left.equals(both.right)) {
        return false;
      }
    }
    return true;
  }

  // ---------------------------------------------------------------- data

  /** Data of all types, as trees. */
  public static Arbitrary<Object> data() {
    return data(3).withoutEdgeCases();
  }

  private static Arbitrary<Object> data(int depth) {
    if (depth == 0) {
      return atoms();
    }
    Arbitrary<Object> part = data(depth - 1);
    return Arbitraries.frequencyOf(
        Tuple.of(2, atoms()),
        Tuple.of(2, part.list().ofMaxSize(4).map(items -> Pair.list(items.toArray()))),
        Tuple.of(1, part.list().ofMaxSize(4).map(List::toArray)),
        Tuple.of(
            1,
            Combinators.combine(part.list().ofMinSize(1).ofMaxSize(4), part)
                .as((items, tail) -> Pair.listEndingIn(tail, items.toArray()))),
        Tuple.of(
            1,
            Combinators.combine(quotes(), part)
                .as((quote, datum) -> Pair.list(Symbol.of(quote), datum))));
  }

  private static Arbitrary<String> quotes() {
    return Arbitraries.of("quote", "quasiquote", "unquote", "unquote-splicing");
  }

  static Arbitrary<Object> atoms() {
    return Arbitraries.oneOf(
        Arbitraries.longs().map(n -> n),
        Arbitraries.bigIntegers()
            .map(n -> n.add(BigInteger.TWO.pow(200)))
            .map(n -> n.testBit(0) ? n : n.negate()),
        Arbitraries.doubles(),
        Arbitraries.of(0.0, -0.0, 1e300, 5e-324, Double.NaN, Double.POSITIVE_INFINITY),
        Arbitraries.of(true, false, Nil.NIL),
        texts().map(MutableString::of),
        names().map(Symbol::of),
        codePoints().map(Char::of),
        Arbitraries.bytes().array(byte[].class).ofMaxSize(5));
  }

  private static Arbitrary<Integer> codePoints() {
    return Arbitraries.oneOf(
            Arbitraries.integers().between(0, 0x7F),
            Arbitraries.integers().between(0, 0x2FFF),
            Arbitraries.integers().between(0, Character.MAX_CODE_POINT))
        .filter(Char::isScalarValue);
  }

  private static Arbitrary<String> texts() {
    return codePoints()
        .list()
        .ofMaxSize(8)
        .map(all -> all.stream().map(Character::toString).reduce("", String::concat));
  }

  private static Arbitrary<String> names() {
    return Arbitraries.oneOf(
        Arbitraries.of("a", "list->vector", "+", "-", "...", "+soup+", "->x", ".foo", "<=?", "λ"),
        Arbitraries.of(
            "", ".", "..", "1", "1+", "-1", "+.5", "+inf.0", "-nan.0", "@a", "#t", "quote"),
        Arbitraries.strings().withChars("ab.+-1@#|\\\"';() \n\t[]{}`,").ofMaxLength(5),
        texts());
  }

  private record Part(boolean pair, List<Integer> parts) {}

  /** Pairs and vectors that hold one another in any way. */
  public static Arbitrary<Object> graphs() {
    Arbitrary<List<Integer>> parts = Arbitraries.integers().between(0, 11).list().ofSize(2);
    return Combinators.combine(Arbitraries.of(true, true, false), parts)
        .as(Part::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(9)
        .map(Datums::graph)
        .withoutEdgeCases();
  }

  private static Object graph(List<Part> parts) {
    List<Object> nodes = new ArrayList<>();
    for (Part part : parts) {
      nodes.add(part.pair ? new Pair(Symbol.of("quote"), Nil.NIL) : new Object[2]);
    }
    nodes.addAll(List.of(Nil.NIL, Symbol.of("quote"), 1L));
    for (int i = 0; i < parts.size(); i++) {
      Object left = nodes.get(parts.get(i).parts.get(0) % nodes.size());
      Object right = nodes.get(parts.get(i).parts.get(1) % nodes.size());
      if (nodes.get(i) instanceof Pair pair) {
        pair.car = left;
        pair.cdr = right;
      } else {
        ((Object[]) nodes.get(i))[0] = left;
        ((Object[]) nodes.get(i))[1] = right;
      }
    }
    return nodes.get(0);
  }

  // ---------------------------------------------------------------- texts

  /** Texts of one datum, in all the ways that it can be spelled. */
  static Arbitrary<String> spellings() {
    return spellings(3).map(Datums::relabelled).withoutEdgeCases();
  }

  /** The same text where no two atoms define the same label. */
  private static String relabelled(String text) {
    int[] atoms = {0};
    return Pattern.compile("#([789])([=#])")
        .matcher(text)
        .replaceAll(
            label -> {
              boolean first = !label.group().startsWith("#8") && label.group(2).equals("=");
              atoms[0] += first ? 1 : 0;
              return "#" + atoms[0] + label.group(1) + label.group(2);
            });
  }

  private static Arbitrary<String> spellings(int depth) {
    if (depth == 0) {
      return spelledAtoms();
    }
    Arbitrary<String> part = spellings(depth - 1);
    Arbitrary<String> items =
        Combinators.combine(part.list().ofMaxSize(4), gaps(), gaps())
            .as((texts, gap, end) -> gap + String.join(gap, texts) + end);
    return Arbitraries.oneOf(
        spelledAtoms(),
        items.map(texts -> "(" + texts + ")"),
        items.map(texts -> "#(" + texts + ")"),
        Combinators.combine(part, gaps(), gaps(), part)
            .as((car, gap, gap2, cdr) -> "(" + car + gap + "." + gap2 + cdr + gap + ")"),
        Combinators.combine(Arbitraries.of("'", "`", ",", ",@"), gaps(), part)
            .as((quote, gap, datum) -> quote + gap + datum));
  }

  private static Arbitrary<String> gaps() {
    return Arbitraries.of(
        " ",
        "\n",
        "\r\n",
        "\t",
        " ; c ( \"\n",
        " #| ; |# ",
        " #|#|(|#|#",
        " #;a ",
        " #;(\"x\" #;1 |y z|)");
  }

  private static Arbitrary<String> spelledAtoms() {
    return Arbitraries.of(
        ("a +soup+ ... - + .foo -> ->x <=? |a| |a|b|c| |\\x3bb;\\||c 0 -17 3.25 .5 1e3 1+ λ 😀 #t"
                + " #FALSE #true 99999999999999999999 \"\" \"a\\x41;\\n\" \"\\\"\\\\\" #\\a #\\("
                + " #\\; #\\space #\\x3bb #\\x #\\😀 #u8() #u8(1~#;2~255) () #() |a~b| \"a\\~b~c\""
                + " #9=(b~.~#9#) (#7=(x)#8=#(#7#~#8#)~#7#) #!fold-case~A #!no-fold-case~A")
            .replace('~', '\n')
            .split(" "));
  }
}
