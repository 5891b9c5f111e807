// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.pin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import talkdemos.propertytesting.Sources;
import talkdemos.propertytesting.source.Imports;
import talkdemos.propertytesting.zoo.Bisect;

class JavaLiteralTest {
  private final Imports imports = new Imports("talkdemos.propertytesting.pin", "Written");
  private final List<String> missing = new ArrayList<>();

  @Example
  void usage() {
    JavaLiteral literals = new JavaLiteral(imports);
    assertThat(literals.of(List.of(new Bisect.Range(0, 1, Integer.MAX_VALUE), "a\n\"b\"")))
        .isEqualTo("List.of(new Bisect.Range(0, 1, Integer.MAX_VALUE), \"a\\n\\\"b\\\"\")");
    assertThat(imports.lines())
        .isEqualTo("import java.util.List;\nimport talkdemos.propertytesting.zoo.Bisect;\n");
    assertThat(literals.missing()).isEmpty();
  }

  @Property(tries = 20)
  void what_is_written_makes_an_equal_value(@ForAll("manyValues") List<Object> values)
      throws ReflectiveOperationException {
    List<Object> read = read(values);
    for (int i = 0; i < values.size(); i++) {
      assertThat(read.get(i)).isEqualTo(values.get(i));
      assertThat(iterated(read.get(i))).isEqualTo(iterated(values.get(i)));
    }
    assertThat(missing).isEmpty();
  }

  @Provide
  Arbitrary<List<Object>> manyValues() { // a compilation costs more than a value
    return Values.any(3).list().ofSize(25);
  }

  @Example
  void each_oddity_is_written() throws ReflectiveOperationException {
    List<Object> odd = new ArrayList<>(Values.ODDITIES);
    odd.add(null);
    assertThat(read(odd)).isEqualTo(odd);
  }

  @Example
  void arrays_of_every_kind_are_written() throws ReflectiveOperationException {
    List<Object> arrays =
        List.of(
            new int[] {1, -1, Integer.MIN_VALUE},
            new byte[] {-128, 127},
            new short[] {-1},
            new long[] {1},
            new char[] {'\'', '\0'},
            new float[] {-0.0f},
            new double[] {Double.NaN},
            new boolean[] {true},
            new int[][] {{}, {1}, null},
            new String[] {"a", null},
            new Object[] {1, "a", new Byte[] {1}},
            new List<?>[] {List.of(1)});
    assertThat(Objects.deepEquals(read(arrays).toArray(), arrays.toArray())).isTrue();
  }

  @Example
  void what_was_mutable_stays_so() throws ReflectiveOperationException {
    Map<Object, Object> map = new LinkedHashMap<>(Map.of("b", new ArrayList<>(List.of(1))));
    @SuppressWarnings("unchecked")
    Map<Object, List<Object>> read = (Map<Object, List<Object>>) read(List.of(map)).get(0);
    read.get("b").add(2);
    read.put(null, null);
    assertThat(read)
        .isEqualTo(
            new LinkedHashMap<>() {
              {
                put("b", List.of(1, 2));
                put(null, null);
              }
            });
  }

  @Example
  void long_texts_and_long_lists_of_equals_are_written() throws ReflectiveOperationException {
    List<Object> big = List.of("\u20ac\ud800".repeat(40_000), Collections.nCopies(1_000_000, 0));
    assertThat(read(big)).isEqualTo(big);
  }

  @Example
  void a_list_as_long_as_a_method_allows_is_written() throws ReflectiveOperationException {
    List<Object> numbers = new ArrayList<>();
    for (int i = 0; i < 1_490; i++) numbers.add(i + 1_000_000_000_000L);
    assertThat(read(List.of(numbers))).isEqualTo(List.of(numbers));
    assertThat(missing).isEmpty();
  }

  @Example
  void what_is_too_long_or_nested_too_deeply_is_said() throws ReflectiveOperationException {
    List<Object> numbers = new ArrayList<>();
    for (int i = 0; i < 100_000; i++) numbers.add(i);
    List<Object> itself = new ArrayList<>();
    itself.add(Arrays.asList(itself, null));
    assertThat(read(List.of(itself, numbers))).hasSize(2);
    assertThat(missing.get(0)).contains("nested too deeply");
    assertThat(missing).last().asString().contains("more parts than");
  }

  @Example
  void what_cannot_be_written_is_shown_and_said() throws ReflectiveOperationException {
    record Local(int number) {}
    class Rude {
      @Override
      public String toString() {
        throw new IllegalStateException();
      }
    }
    Object talkative =
        new Object() {
          @Override
          public String toString() {
            return "*/ \\u002a\\u002f \n \\uzzzz";
          }
        };
    TreeSet<Integer> descending = new TreeSet<>(Comparator.reverseOrder());
    List<Object> odd = List.of(new Local(1), new Rude(), talkative, descending, new Private(1));
    List<Object> none = new ArrayList<>(Collections.nCopies(5, null));
    assertThat(read(odd)).isEqualTo(none);
    assertThat(missing).hasSize(5);
    assertThat(missing.get(4))
        .isEqualTo("no Java expression for a value of " + Private.class.getTypeName());
    assertThat(new JavaLiteral(imports).of(new Private(7)))
        .isEqualTo("null /* TODO a " + Private.class.getTypeName() + ": Private[number=7] */");
  }

  private record Private(int number) {}

  /** The values that the written expressions make, in a class of this package. */
  @SuppressWarnings("unchecked")
  private List<Object> read(List<Object> values) throws ReflectiveOperationException {
    StringBuilder methods = new StringBuilder();
    StringBuilder calls = new StringBuilder();
    for (int i = 0; i < values.size(); i++) {
      JavaLiteral literals = new JavaLiteral(imports);
      String expression = literals.of(values.get(i));
      missing.addAll(literals.missing());
      methods.append("  static Object v" + i + "() { return " + expression + "; }\n");
      calls.append("    all.add(v" + i + "());\n");
    }
    String list = imports.name(ArrayList.class);
    String source =
        "package talkdemos.propertytesting.pin;\n"
            + imports.lines()
            + "class Written {\n"
            + methods
            + ("  static Object all() {\n    var all = new " + list + "<Object>();\n")
            + (calls + "    return all;\n  }\n}\n");
    var all = Sources.load(source).getDeclaredMethod("all");
    all.setAccessible(true);
    return (List<Object>) all.invoke(null);
  }

  /** In the order in which the value gives its elements, which equality of sets does not see. */
  private static List<Object> iterated(Object value) {
    if (value instanceof Map<?, ?> map) return new ArrayList<>(map.entrySet());
    return value instanceof Iterable<?> all ? new ArrayList<>(toList(all)) : List.of();
  }

  private static List<Object> toList(Iterable<?> all) {
    List<Object> list = new ArrayList<>();
    all.forEach(list::add);
    return list;
  }
}
