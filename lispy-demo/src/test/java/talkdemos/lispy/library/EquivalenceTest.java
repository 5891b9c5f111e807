// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import talkdemos.lispy.values.Nil;
import talkdemos.lispy.values.Pair;

class EquivalenceTest {
  @TestFactory
  Stream<DynamicTest> usage() {
    return Examples.of(
        """
        (eqv? 'a 'a)                              => #t
        (eqv? 'a 'b)                              => #f
        (eqv? 2 2)                                => #t
        (eqv? 2 2.0)                              => #f
        (eqv? 1/2 1/2)                            => #t
        (eqv? 1+2i 1+2i)                          => #t
        (eqv? +nan.0 +nan.0)                      => #t
        (eqv? 100000000000000000000 100000000000000000000) => #t
        (equal? '(1/2) (list 1/2))                => #t
        (eqv? '() '())                            => #t
        (eqv? 100000000 100000000)                => #t
        (eqv? 0.0 -0.0)                           => #f
        (eqv? (cons 1 2) (cons 1 2))              => #f
        (eqv? #f '())                             => #f
        (eqv? "" (string))                        => #f
        (eqv? #\\a #\\a)                          => #t
        (eqv? #\\λ #\\λ)                          => #t
        (let* ((x '(a))) (eqv? x x))              => #t
        (eq? 'a 'a)                               => #t
        (eq? (list 'a) (list 'a))                 => #f
        (eq? 100000000 100000000)                 => #t
        (eq? 1.5 1.5)                             => #t
        (let* ((x '#())) (eq? x x))               => #t
        (equal? 'a 'a)                            => #t
        (equal? '(a) '(a))                        => #t
        (equal? '(a (b) c) '(a (b) c))            => #t
        (equal? '(a (b) c) '(a (b) d))            => #f
        (equal? '(a . b) '(a . c))                => #f
        (equal? "abc" "abc")                      => #t
        (equal? "abc" "abd")                      => #f
        (equal? "abc" 'abc)                       => #f
        (equal? 2 2)                              => #t
        (equal? 2 2.0)                            => #f
        (equal? (make-vector 5 'a) (make-vector 5 'a)) => #t
        (equal? #(1 2) #(1 2 3))                  => #f
        (equal? #(1 (2)) '(1 (2)))                => #f
        (equal? #u8(1 2) #u8(1 2))                => #t
        (equal? #u8(1 2) #u8(1 3))                => #f
        (equal? '#1=(a b . #1#) '#2=(a b a b . #2#)) => #t
        (equal? '#1=(a b . #1#) '#2=(a b a c . #2#)) => #f
        (equal? '#1=#(a #1#) '#2=#(a #(a #2#)))   => #t
        (equal? '#1=(#1# . #1#) '#2=(#2# . #2#))  => #t
        """);
  }

  @Test
  void deep_and_long_structures_take_no_java_stack() {
    assertThat(Equivalence.equal(deep(1_000_000, 1L), deep(1_000_000, 1L))).isTrue();
    assertThat(Equivalence.equal(deep(1_000_000, 1L), deep(1_000_000, 2L))).isFalse();
  }

  /** Half of the pairs nest on the left, half on the right. */
  private static Object deep(int depth, Object innermost) {
    Object value = innermost;
    for (int i = 0; i < depth; i++) {
      value = i % 2 == 0 ? new Pair(value, Nil.NIL) : new Pair(Nil.NIL, value);
    }
    return value;
  }

  @Test
  void what_is_shared_over_and_over_is_compared_once() {
    assertThat(Equivalence.equal(doubled(200), doubled(200))).isTrue();
  }

  /** A tree with 2 to the power of so many leaves, which shares all that it can. */
  private static Object doubled(int times) {
    Object value = Nil.NIL;
    for (int i = 0; i < times; i++) {
      value = new Pair(value, value);
    }
    return value;
  }
}
