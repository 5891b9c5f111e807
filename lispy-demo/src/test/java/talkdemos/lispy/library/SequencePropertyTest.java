// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import talkdemos.lispy.ports.FileAccess;
import talkdemos.lispy.values.Char;
import talkdemos.lispy.values.MutableString;
import talkdemos.lispy.values.Pair;

/** Strings, vectors, bytevectors and lists do what Java's lists do. */
class SequencePropertyTest {
  private final Bodies bodies = Bodies.of(FileAccess.none());

  /** The three kinds of sequences, by their procedures and how their items are made. */
  enum Kind {
    STRING("string", "string-ref", "string-set!") {
      @Override
      Object item(int seed) {
        int c = "aé λ\u0000😀\uFFFD".codePointAt(new int[] {0, 1, 2, 3, 4, 5, 7}[seed % 7]);
        return Char.of(c);
      }
    },
    VECTOR("vector", "vector-ref", "vector-set!") {
      @Override
      Object item(int seed) {
        return seed % 2 == 0 ? (Object) (long) seed : Char.of(seed);
      }
    },
    BYTEVECTOR("bytevector", "bytevector-u8-ref", "bytevector-u8-set!") {
      @Override
      Object item(int seed) {
        return (long) seed & 0xFF;
      }
    };

    private final String name;
    private final String ref;
    private final String set;

    Kind(String name, String ref, String set) {
      this.name = name;
      this.ref = ref;
      this.set = set;
    }

    abstract Object item(int seed);

    List<Object> items(List<Integer> seeds) {
      return seeds.stream().map(this::item).collect(Collectors.toCollection(ArrayList::new));
    }
  }

  private Object make(Kind kind, List<Object> items) {
    return bodies.call(kind.name, items.toArray());
  }

  private List<Object> contents(Kind kind, Object sequence) {
    long length = (Long) bodies.call(kind.name + "-length", sequence);
    return IntStream.range(0, (int) length)
        .mapToObj(i -> bodies.call(kind.ref, sequence, (long) i))
        .toList();
  }

  @Property
  void items_are_where_they_were_put(
      @ForAll Kind kind,
      @ForAll("seeds") List<Integer> seeds,
      @ForAll("seeds") List<Integer> changes) {
    List<Object> model = kind.items(seeds);
    Object sequence = make(kind, model);
    for (int change : changes) {
      if (!model.isEmpty()) {
        int index = change % model.size();
        model.set(index, kind.item(change));
        bodies.call(kind.set, sequence, (long) index, kind.item(change));
      }
    }
    assertThat(contents(kind, sequence)).isEqualTo(model);
  }

  @Property
  void copies_are_sublists(
      @ForAll Kind kind, @ForAll("seeds") List<Integer> seeds, @ForAll int a, @ForAll int b) {
    List<Object> model = kind.items(seeds);
    int start = Math.floorMod(a, model.size() + 1);
    int end = start + Math.floorMod(b, model.size() - start + 1);
    Object copy = bodies.call(kind.name + "-copy", make(kind, model), (long) start, (long) end);
    assertThat(contents(kind, copy)).isEqualTo(model.subList(start, end));
  }

  @Property
  void copying_into_itself_is_copying_a_copy(
      @ForAll Kind kind,
      @ForAll("seeds") List<Integer> seeds,
      @ForAll int a,
      @ForAll int b,
      @ForAll int c) {
    List<Object> model = kind.items(seeds);
    Object sequence = make(kind, model);
    int start = Math.floorMod(a, model.size() + 1);
    int end = start + Math.floorMod(b, model.size() - start + 1);
    int at = Math.floorMod(c, model.size() - (end - start) + 1);
    bodies.call(kind.name + "-copy!", sequence, (long) at, sequence, (long) start, (long) end);
    List<Object> moved = new ArrayList<>(model.subList(start, end));
    for (int i = 0; i < moved.size(); i++) {
      model.set(at + i, moved.get(i));
    }
    assertThat(contents(kind, sequence)).isEqualTo(model);
  }

  @Property
  void appending_and_filling(
      @ForAll Kind kind,
      @ForAll("seeds") List<Integer> first,
      @ForAll("seeds") List<Integer> second,
      @ForAll @IntRange(max = 1000) int filler) {
    List<Object> model = kind.items(first);
    Object a = make(kind, model);
    Object b = make(kind, kind.items(second));
    model.addAll(kind.items(second));
    Object all = bodies.call(kind.name + "-append", a, b);
    assertThat(contents(kind, all)).isEqualTo(model);
    bodies.call(kind.name + "-fill!", all, kind.item(filler), (long) first.size());
    Collections.fill(model.subList(first.size(), model.size()), kind.item(filler));
    assertThat(contents(kind, all)).isEqualTo(model);
    assertThat(contents(kind, a)).isEqualTo(kind.items(first));
  }

  @Property
  void conversions_go_there_and_back(@ForAll("texts") String text) {
    Object string = MutableString.of(text);
    for (String kind : List.of("list", "vector")) {
      Object other = bodies.call("string->" + kind, string);
      assertThat(bodies.call(kind + "->string", other)).isEqualTo(string);
    }
    Object bytes = bodies.call("string->utf8", string);
    assertThat((byte[]) bytes).isEqualTo(text.getBytes(StandardCharsets.UTF_8));
    assertThat(bodies.call("utf8->string", bytes)).isEqualTo(string);
  }

  @Property
  void strings_are_ordered_by_code_points(@ForAll("texts") String a, @ForAll("texts") String b) {
    int order = Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());
    Object x = MutableString.of(a);
    Object y = MutableString.of(b);
    assertThat(bodies.call("string<?", x, y)).isEqualTo(order < 0);
    assertThat(bodies.call("string>=?", x, y)).isEqualTo(order >= 0);
    assertThat(bodies.call("string=?", x, y)).isEqualTo(order == 0);
    byte[] utf8 = a.getBytes(StandardCharsets.UTF_8);
    int sameOrder = Arrays.compareUnsigned(utf8, b.getBytes(StandardCharsets.UTF_8));
    assertThat(Integer.signum(sameOrder)).isEqualTo(Integer.signum(order));
  }

  @Property
  void what_was_split_can_be_joined(
      @ForAll("texts") String text, @ForAll("delimiters") String delimiter) {
    Object parts = bodies.call("string-split", MutableString.of(text), MutableString.of(delimiter));
    assertThat(bodies.call("string-join", parts, MutableString.of(delimiter)))
        .isEqualTo(MutableString.of(text));
  }

  @Property
  void searching_finds_what_java_finds(
      @ForAll("texts") String text, @ForAll("delimiters") String part) {
    Object string = MutableString.of(text);
    Object found = bodies.call("string-contains", string, MutableString.of(part));
    int index = text.indexOf(part);
    assertThat(found).isEqualTo(index < 0 ? false : (Object) (long) text.codePointCount(0, index));
    assertThat(bodies.call("string-prefix?", MutableString.of(part), string))
        .isEqualTo(text.startsWith(part));
    assertThat(bodies.call("string-suffix?", MutableString.of(part), string))
        .isEqualTo(text.endsWith(part));
  }

  @Property
  void lists_do_what_javas_do(@ForAll("seeds") List<Integer> a, @ForAll("seeds") List<Integer> b) {
    List<Object> x = Kind.BYTEVECTOR.items(a);
    List<Object> y = Kind.BYTEVECTOR.items(b);
    Object list = Pair.list(x.toArray());
    assertThat(bodies.call("length", list)).isEqualTo((long) x.size());
    List<Object> all = new ArrayList<>(x);
    all.addAll(y);
    assertThat(items(bodies.call("append", list, Pair.list(y.toArray())))).isEqualTo(all);
    assertThat(items(bodies.call("%delete-duplicates", list)))
        .isEqualTo(x.stream().distinct().toList());
    for (int k = 0; k <= x.size(); k++) {
      assertThat(items(bodies.call("take", list, (long) k))).isEqualTo(x.subList(0, k));
      assertThat(items(bodies.call("drop", list, (long) k))).isEqualTo(x.subList(k, x.size()));
      List<Object> right = x.subList(x.size() - k, x.size());
      assertThat(items(bodies.call("take-right", list, (long) k))).isEqualTo(right);
    }
    Collections.reverse(x);
    assertThat(items(bodies.call("reverse", list))).isEqualTo(x);
  }

  private static List<Object> items(Object list) {
    return List.of(Arguments.items("test", 1, list));
  }

  @Provide
  static Arbitrary<List<Integer>> seeds() {
    return Arbitraries.integers().between(0, 1000).list().ofMaxSize(12);
  }

  @Provide
  static Arbitrary<String> texts() {
    Arbitrary<String> any =
        Arbitraries.integers()
            .between(0, Character.MAX_CODE_POINT)
            .filter(Char::isScalarValue)
            .list()
            .ofMaxSize(10)
            .map(all -> all.stream().map(Character::toString).collect(Collectors.joining()));
    Arbitrary<String> few =
        Arbitraries.of("a", "b", "é", "λ", "😀").list().ofMaxSize(12).map(l -> String.join("", l));
    return Arbitraries.oneOf(any, few);
  }

  @Provide
  static Arbitrary<String> delimiters() {
    return Arbitraries.of("a", "b", "é", "λ", "😀")
        .list()
        .ofMaxSize(2)
        .map(l -> String.join("", l));
  }
}
