// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import talkdemos.lispy.ports.BinaryInput;
import talkdemos.lispy.ports.BinaryOutput;
import talkdemos.lispy.ports.FileAccess;
import talkdemos.lispy.ports.TextInput;
import talkdemos.lispy.ports.TextOutput;
import talkdemos.lispy.values.Char;
import talkdemos.lispy.values.Condition;
import talkdemos.lispy.values.Eof;
import talkdemos.lispy.values.MutableString;
import talkdemos.lispy.values.Nil;
import talkdemos.lispy.values.Pair;
import talkdemos.lispy.values.Raised;
import talkdemos.lispy.values.Symbol;

/** What holds for all procedures. */
class LibraryTest {
  private static final List<String> NAMES = List.copyOf(Bodies.names());

  @Example
  void none_is_missing() {
    assertThat(NAMES)
        .contains("car", "cddddr", "string->utf8", "%read-char", "hash-table-ref/default");
    assertThat(NAMES).doesNotContain("map", "apply", "call/cc", "+");
  }

  @Property(tries = 20_000)
  void whatever_the_arguments_the_error_names_the_procedure(
      @ForAll("names") String name, @ForAll("values") List<Object> values) {
    Bodies bodies = Bodies.of(FileAccess.none());
    Body body = bodies.body(name);
    int count = Math.max(body.least(), Math.min(body.most(), values.size()));
    Object[] arguments = IntStream.range(0, count).mapToObj(i -> values.get(i % 8)).toArray();
    try {
      assertThat(bodies.call(name, arguments)).isNotNull();
    } catch (Raised e) {
      Condition condition = (Condition) e.payload();
      assertThat(condition.message()).startsWith(plain(name) + ": ");
      assertThat(ListLibrary.isList(condition.irritants())).isTrue();
    }
  }

  @Example
  void a_value_of_no_type_is_refused_with_its_position() {
    Object odd = Eof.EOF;
    Bodies bodies = Bodies.of(FileAccess.none());
    List<String> messages =
        NAMES.stream()
            .map(
                name -> {
                  Object[] arguments = new Object[bodies.body(name).least()];
                  java.util.Arrays.fill(arguments, odd);
                  return bodies.failure(() -> bodies.call(name, arguments));
                })
            .filter(failure -> failure != null)
            .map(failure -> ((Condition) failure).message())
            .collect(Collectors.toList());
    assertThat(messages).hasSizeGreaterThan(180);
    assertThat(messages).allMatch(m -> m.matches("\\S+: argument [1-5]: expected .*, got"));
  }

  private static String plain(String name) {
    return !name.startsWith("%") ? name : name.substring(1);
  }

  @Provide
  static Arbitrary<String> names() {
    // writing a circle the simple way never ends
    return Arbitraries.of(NAMES).filter(name -> !name.equals("%write-simple"));
  }

  @Provide
  static Arbitrary<List<Object>> values() {
    return value().list().ofMinSize(8).ofMaxSize(8);
  }

  private static Arbitrary<Object> value() {
    return Arbitraries.of(
            0L,
            1L,
            2L,
            3L,
            -1L,
            5L,
            Long.MAX_VALUE,
            1.0,
            "",
            "ab",
            "a😀λ",
            "list",
            "dotted",
            "circle",
            "chars",
            "alist",
            "eq",
            "equal",
            'a',
            true,
            false,
            "vector",
            "charvector",
            "bytes",
            "table",
            "strings",
            "type",
            "record",
            "in",
            "out",
            "bin",
            "bout",
            "closed",
            "nil",
            "eof",
            "condition")
        .map(LibraryTest::fresh);
  }

  /** A new value of each type, as bodies may change them. */
  private static Object fresh(Object seed) {
    Object a = Char.of('a');
    RecordType type = new RecordType("point", List.of("x"));
    return switch (String.valueOf(seed)) {
      case "list" -> Pair.list(1L, 2L, 3L);
      case "dotted" -> Pair.listEndingIn(2L, 1L);
      case "circle" -> {
        Pair last = new Pair(1L, null);
        last.cdr = new Pair(a, last);
        yield last;
      }
      case "chars" -> Pair.list(a, a);
      case "alist" -> Pair.list(new Pair(Symbol.of("eq"), 1L), new Pair(1L, a));
      case "eq", "equal" -> Symbol.of(seed.toString());
      case "a" -> a;
      case "vector" -> new Object[] {1L, a, Nil.NIL};
      case "charvector" -> new Object[] {a, a};
      case "bytes" -> new byte[] {65, 66, -1};
      case "table" -> new HashTable(HashTable.Kind.EQUAL);
      case "strings" -> new HashTable(HashTable.Kind.STRING);
      case "type" -> type;
      case "record" -> new Record(type, 1L);
      case "in" -> TextInput.string("(a b) \r\nc");
      case "out" -> TextOutput.string();
      case "bin" -> BinaryInput.bytevector(new byte[] {1, 2, 3});
      case "bout" -> BinaryOutput.bytevector();
      case "closed" -> {
        TextInput port = TextInput.string("");
        port.close();
        yield port;
      }
      case "nil" -> Nil.NIL;
      case "eof" -> Eof.EOF;
      case "condition" -> new Condition(Condition.Kind.ERROR, "bad", Nil.NIL);
      default -> seed instanceof String text ? MutableString.of(text) : seed;
    };
  }
}
