// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import talkdemos.lispy.values.MutableString;
import talkdemos.lispy.values.Nil;
import talkdemos.lispy.values.Pair;

class RecordLibraryTest {
  @TestFactory
  Stream<DynamicTest> usage() {
    return Examples.of(
        """
        (%make-record-type '<point> '(x y))       => #<record-type point>
        (let* ((t (%make-record-type '<point> '(x y))) (p (%make-record t (vector 1 "a")))) (list p (%record-ref p t 1 'point-y) (%record? p t) (%record? 5 t) (record? p)))
          => (#<point x: 1 y: "a"> "a" #t #f #t)
        (let* ((t (%make-record-type 'point '(x y))) (p (%make-record t (vector 1 2)))) (%record-set! p t 0 '(3) 'set-point-x!) p)
          => #<point x: (3) y: 2>
        (let* ((t (%make-record-type 'a '(x))) (u (%make-record-type 'a '(x)))) (%record? (%make-record t #(1)) u))
          => #f
        (let* ((t (%make-record-type 'a '(x)))) (equal? (%make-record t #(1)) (%make-record t #(1))))
          => #f
        (let* ((t (%make-record-type '<point> '(x)))) (%record-ref 5 t 0 'point-x))
          => error: point-x: argument 1: expected a record of type point, got 5
        (let* ((t (%make-record-type '<point> '(x))) (u (%make-record-type '<size> '(x)))) (%record-set! (%make-record u #(1)) t 0 5 'set-point-x!))
          => error: set-point-x!: argument 1: expected a record of type point, got #<size x: 1>
        (%make-record (%make-record-type 'a '(x)) #())
          => error: %make-record: argument 2: expected a vector of 1 values, got #()
        """);
  }

  @Test
  void cycles_through_records_are_printed_briefly() {
    Record node = new Record(new RecordType("node", List.of("name", "next")), 1L, Nil.NIL);
    Object circular = Pair.list(node, MutableString.of("a"));
    ((Pair) ((Pair) circular).cdr).cdr = circular;
    node.set(1, new Object[] {circular, node});
    assertThat(node)
        .hasToString(
            "#<node name: 1 next: #((#<node ...> \"a\" #<node ...> \"a\" #<node ...> \"a\""
                + " #<node ...> \"a\" #<node ...> \"a\" ...) #<node ...>)>");
  }
}
