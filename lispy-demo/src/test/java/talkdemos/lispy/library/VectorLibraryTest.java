// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.library;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class VectorLibraryTest {
  @TestFactory
  Stream<DynamicTest> usage() {
    return Examples.of(
        """
        (vector? #(1))                            => #t
        (vector? '(1))                            => #f
        (vector? #u8(1))                          => #f
        (vector 'a 'b 'c)                         => #(a b c)
        (make-vector 2 'x)                        => #(x x)
        (vector-length (make-vector 3))           => 3
        (vector-ref #(1 1 2 3 5 8 13 21) 5)       => 8
        (let* ((v (vector 0 '(2) "Anna"))) (vector-set! v 1 'b) v) => #(0 b "Anna")
        (vector->list #(dah dah didah))           => (dah dah didah)
        (vector->list #(dah dah didah) 1)         => (dah didah)
        (vector->list #(dah dah didah) 1 2)       => (dah)
        (list->vector '(dididit dah))             => #(dididit dah)
        (vector-copy #(1 8 2 8))                  => #(1 8 2 8)
        (vector-copy #(1 8 2 8) 2)                => #(2 8)
        (vector-copy #(1 8 2 8) 2 3)              => #(2)
        (let* ((a #(1 2 3 4 5)) (b (vector 10 20 30 40 50))) (vector-copy! b 1 a 0 2) b)
          => #(10 1 2 40 50)
        (let* ((a (vector 1 2 3 4 5))) (vector-copy! a 1 a 0 4) a) => #(1 1 2 3 4)
        (vector-append #(a b c) #(d e f))         => #(a b c d e f)
        (vector-append)                           => #()
        (let* ((a (vector 1 2 3 4 5))) (vector-fill! a 'smash 2 4) a) => #(1 2 smash smash 5)
        """);
  }

  @TestFactory
  Stream<DynamicTest> errors() {
    return Examples.of(
        """
        (vector-ref #(1 2) 2)  => error: vector-ref: argument 2: expected an index below 2, got 2
        (vector-ref '(1) 0)    => error: vector-ref: argument 1: expected a vector, got (1)
        (vector-set! #(1) -1 0)
          => error: vector-set!: argument 2: expected an index below 1, got -1
        (vector-copy #(1 2) 1 3)
          => error: vector-copy: argument 3: expected an exact integer from 1 to 2, got 3
        (vector-copy! (vector 1 2) 1 #(1 2))
          => error: vector-copy!: argument 2: expected an index with room for 2 items after it, got 1
        (vector-append #(1) '(2)) => error: vector-append: argument 2: expected a vector, got (2)
        (list->vector '(1 . 2)) => error: list->vector: argument 1: expected a list, got (1 . 2)
        """);
  }
}
