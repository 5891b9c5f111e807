// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import talkdemos.lispy.source.ProgramException;

class ConversionsTest {
  private final Lispy lispy = Lispy.builder().build();

  private Object written(Object value) {
    lispy.define("x", value);
    return lispy.eval("(define port (open-output-string)) (write x port) (get-output-string port)");
  }

  private Object back(Object value) {
    lispy.define("x", value);
    return lispy.eval("x");
  }

  @Test
  void usage() {
    assertThat(written(List.of(1, 2.5, "three", 'c', true))).isEqualTo("(1 2.5 \"three\" #\\c #t)");
    assertThat(lispy.eval("(list 1 2.5 \"three\" #\\c #t)"))
        .isEqualTo(List.of(1L, 2.5, "three", 'c', true));
  }

  @Test
  void each_type_of_java_has_one_of_scheme() {
    assertThat(written(new Object[] {(byte) -1, (short) 2, 3, 4L, BigInteger.TWO.pow(64)}))
        .isEqualTo("#(-1 2 3 4 18446744073709551616)");
    assertThat(written(List.of(0.5f, 1e100, new BigDecimal("1.25"), new BigDecimal("1E+3"))))
        .isEqualTo("(0.5 1e100 5/4 1000)");
    assertThat(written(new byte[] {1, -1})).isEqualTo("#u8(1 255)");
    assertThat(written(new int[] {1, 2})).isEqualTo("#(1 2)");
    assertThat(written(new long[] {1, 2})).isEqualTo("#(1 2)");
    assertThat(written(new double[] {1, 2})).isEqualTo("#(1.0 2.0)");
    assertThat(written(Set.of(1))).isEqualTo("(1)");
    assertThat(written(new StringBuilder("text"))).isEqualTo("\"text\"");
    assertThat(written(List.of(Optional.of(1), Optional.empty()))).isEqualTo("(1 #f)");
    lispy.define("x", Map.of("a", List.of(1)));
    assertThat(lispy.eval("(hash-table-ref/default x \"a\" #f)")).isEqualTo(List.of(1L));
  }

  @Test
  void each_type_of_scheme_has_one_of_java() {
    assertThat(lispy.eval("(if #f #f)")).isNull();
    assertThat(lispy.eval("'()")).isEqualTo(List.of());
    assertThat(lispy.eval("(values 1 2)")).isEqualTo(List.of(1L, 2L));
    assertThat(lispy.eval("(values)")).isEqualTo(List.of());
    assertThat(lispy.eval("(vector 1 \"two\")")).isEqualTo(new Object[] {1L, "two"});
    assertThat(lispy.eval("(bytevector 1 255)")).isEqualTo(new byte[] {1, -1});
    assertThat(lispy.eval("(expt 2 64)")).isEqualTo(BigInteger.TWO.pow(64));
    assertThat(lispy.eval("(list (if #f #f) '(1))")).isEqualTo(Arrays.asList(null, List.of(1L)));
    assertThat(lispy.eval("car"))
        .isInstanceOf(Lispy.Callable.class)
        .hasToString("#<procedure car>");
  }

  @Test
  void the_rest_passes_through_and_comes_back_the_same() {
    lispy.eval("(define-record-type point (make-point x y) point? (x px) (y py))");
    for (String text : List.of("'a", "1/3", "+i", "#\\x1F600", "(make-point 1 2)", "'(1 . 2)")) {
      Object value = lispy.eval(text);
      assertThat(back(value)).as(text).isSameAs(value);
    }
    Thread opaque = Thread.currentThread();
    assertThat(back(opaque)).isSameAs(opaque);
    Object car = lispy.eval("car");
    assertThat(back(car)).isEqualTo(car).hasSameHashCodeAs(car);
    lispy.define("mine", car);
    assertThat(lispy.eval("(eq? mine car)")).isEqualTo(true);
  }

  @Test
  void what_comes_out_is_a_copy() {
    List<Object> list = new ArrayList<>(List.of(1L));
    lispy.define("xs", list);
    list.add(2L);
    assertThat(lispy.eval("xs")).isEqualTo(List.of(1L));
    Object[] vector = (Object[]) lispy.eval("(define v (vector 1)) v");
    vector[0] = 2L;
    assertThat(lispy.eval("(vector-ref v 0)")).isEqualTo(1L);
    List<?> out = (List<?>) lispy.eval("xs");
    assertThatThrownBy(() -> out.remove(0)).isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void pairs_that_are_no_lists_print_as_programs_write_them() {
    assertThat(lispy.eval("'(1 \"a\\\"b\" (#\\x) #(2 #t) . y)"))
        .hasToString("(1 \"a\\\"b\" (#\\x) #(2 #t) . y)");
    lispy.eval("(define c (list 1 2)) (set-cdr! (cdr c) c)");
    assertThat(lispy.eval("c").toString()).startsWith("(1 2 1 2 1").endsWith(" ...)");
    lispy.eval("(define d (cons 1 2)) (set-car! d d)");
    assertThat(lispy.eval("d"))
        .hasToString("(((((((((...) . 2) . 2) . 2) . 2) . 2) . 2) . 2) . 2)");
  }

  @Test
  void what_contains_itself_or_is_nested_too_deep_is_an_error() {
    List<Object> self = new ArrayList<>();
    self.add(self);
    assertThatThrownBy(() -> lispy.define("x", self))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("nested too deep, or in itself");
    assertThatThrownBy(() -> lispy.eval("(define v (vector 1)) (vector-set! v 0 v) v"))
        .hasMessageContaining("nested too deep, or in itself");
    assertThat(
            lispy.eval(
                "(define (twice n x) (if (= n 0) x (twice (- n 1) (list x x))))"
                    + " (twice 64 'shared)"))
        .isInstanceOf(List.class);
  }

  @Test
  void a_result_is_asked_for_as_a_type() {
    assertThat(lispy.eval("(+ 40 2)", int.class)).isEqualTo(42);
    assertThat(lispy.eval("200", Short.class)).isEqualTo((short) 200);
    assertThat(lispy.eval("1", double.class)).isEqualTo(1.0);
    assertThat(lispy.eval("1", BigInteger.class)).isEqualTo(BigInteger.ONE);
    assertThat(lispy.eval("(expt 10 20)", BigDecimal.class)).isEqualByComparingTo("1E+20");
    assertThat(lispy.eval("'name", String.class)).isEqualTo("name");
    assertThat(lispy.eval("#\\a", char.class)).isEqualTo('a');
    assertThat(lispy.eval("(if #f #f)", String.class)).isNull();
    assertThat((Object) lispy.eval("(list 1)", List.class)).isEqualTo(List.of(1L));
    assertThatThrownBy(() -> lispy.eval("300", Byte.class))
        .isInstanceOf(ProgramException.class)
        .hasMessage("<expression>:1:1: expected a value that fits Byte, got 300, a Long");
    assertThatThrownBy(() -> lispy.eval("\"1\"", int.class))
        .hasMessageEndingWith("expected a value that fits int, got 1, a String");
    assertThatThrownBy(() -> lispy.eval("(if #f #f)", int.class))
        .hasMessageEndingWith("expected a value that fits int, got no value");
    assertThatThrownBy(() -> lispy.eval("1.5", int.class))
        .hasMessageContaining("got 1.5, a Double");
  }

  @Provide
  Arbitrary<Object> values() {
    List<Arbitrary<Object>> atoms =
        List.of(
            Arbitraries.longs().asGeneric(),
            Arbitraries.doubles().asGeneric(),
            Arbitraries.bigIntegers()
                .between(BigInteger.TWO.pow(63), BigInteger.TWO.pow(200))
                .asGeneric(),
            Arbitraries.of(true, false).asGeneric(),
            Arbitraries.strings().filter(ConversionsTest::whole).asGeneric(),
            Arbitraries.chars().filter(c -> !Character.isSurrogate(c)).asGeneric(),
            Arbitraries.bytes().array(byte[].class).asGeneric(),
            Arbitraries.just((Object) null));
    return Arbitraries.recursive(() -> Arbitraries.oneOf(atoms), ConversionsTest::containers, 0, 3);
  }

  private static boolean whole(String text) {
    return text.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF);
  }

  private static Arbitrary<Object> containers(Arbitrary<Object> items) {
    Arbitrary<List<Object>> lists = items.list().ofMaxSize(4);
    List<Arbitrary<Object>> containers =
        List.of(
            lists.asGeneric(),
            lists.map(List::toArray).asGeneric(),
            Arbitraries.maps(Arbitraries.strings().alpha(), items).ofMaxSize(3).asGeneric());
    return Arbitraries.oneOf(containers);
  }

  @Property(tries = 300)
  void what_goes_in_comes_out_equal(@ForAll("values") Object value) {
    lispy.define("x", value);
    assertThat(lispy.eval("x")).usingRecursiveComparison().isEqualTo(value);
  }
}
