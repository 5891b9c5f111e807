// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.library;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ListLibraryTest {
  @TestFactory
  Stream<DynamicTest> usage() {
    return Examples.of(
        """
        (cons 'a '())                             => (a)
        (cons "a" '(b c))                         => ("a" b c)
        (cons '(a b) 'c)                          => ((a b) . c)
        (car '((a) b c d))                        => (a)
        (cdr '(1 . 2))                            => 2
        (let* ((x (list 1 2))) (set-car! x 3) (set-cdr! x 4) x) => (3 . 4)
        (cadr '(1 2 3))                           => 2
        (cdar '((1 2) 3))                         => (2)
        (caddr '(1 2 3))                          => 3
        (cdddr '(1 2 3 4))                        => (4)
        (cadddr '(1 2 3 4))                       => 4
        (caadar '((1 (2) 3)))                     => 2
        (pair? '(a . b))                          => #t
        (pair? '())                               => #f
        (null? '())                               => #t
        (list? '(a b c))                          => #t
        (list? '(a . b))                          => #f
        (list? '#1=(a . #1#))                     => #f
        (list? '#1=(a b . #1#))                   => #f
        (list? '(x . #1=(a b . #1#)))             => #f
        (make-list 2 3)                           => (3 3)
        (list 'a 7 'c)                            => (a 7 c)
        (cons* 1 2 '(3 4))                        => (1 2 3 4)
        (cons* 1)                                 => 1
        (length '(a (b) (c d e)))                 => 3
        (append '(x) '(y))                        => (x y)
        (append '(a (b)) '((c)))                  => (a (b) (c))
        (append '(a b) '(c . d))                  => (a b c . d)
        (append '() 'a)                           => a
        (append)                                  => ()
        (let* ((x (list 1)) (y (append '(0) x))) (eq? x (cdr y))) => #t
        (reverse '(a (b c) d (e (f))))            => ((e (f)) d (b c) a)
        (list-tail '(a b c d) 2)                  => (c d)
        (list-tail '(a . b) 1)                    => b
        (list-ref '(a b c d) 2)                   => c
        (let* ((x (list 1 2 3))) (list-set! x 1 'b) x) => (1 b 3)
        (list-copy '(1 2 . 3))                    => (1 2 . 3)
        (list-copy 5)                             => 5
        (let* ((x (list 1 2)) (y (list-copy x))) (set-car! (cdr y) 3) x) => (1 2)
        (memq 'c '(a b c d e))                    => (c d e)
        (memq '(a) '(b (a) c))                    => #f
        (%member (list 'a) '(b (a) c))            => ((a) c)
        (memv 101 '(100 101 102))                 => (101 102)
        (memq 'b '#1=(a b . #1#))                 => #0=(b a . #0#)
        (assq 'c '((a 1) (b 2) (c 3)))            => (c 3)
        (assq 'd '((a 1) (b 2) (c 3)))            => #f
        (assq (list 'a) '(((a)) ((b)) ((c))))     => #f
        (%assoc (list 'a) '(((a)) ((b)) ((c))))   => ((a))
        (assv 5 '((2 3) (5 7) (11 13)))           => (5 7)
        """);
  }

  @TestFactory
  Stream<DynamicTest> errors() {
    return Examples.of(
        """
        (car '())                => error: car: argument 1: expected a pair, got ()
        (set-cdr! 5 1)           => error: set-cdr!: argument 1: expected a pair, got 5
        (caddr '(1 2)) => error: caddr: argument 1: expected something that has a caddr, got (1 2)
        (length '(1 . 2))        => error: length: argument 1: expected a list, got (1 . 2)
        (length '#1=(a b . #1#))
          => error: length: argument 1: expected a list that ends, got #0=(a b . #0#)
        (append '(1) 2 '(3))     => error: append: argument 2: expected a list, got 2
        (reverse '(1 . 2))       => error: reverse: argument 1: expected a list, got (1 . 2)
        (list-tail '(1 2) 3)
          => error: list-tail: argument 1: expected a list of at least 3 items, got (1 2)
        (list-tail '(1 2) -1)
          => error: list-tail: argument 2: expected an exact integer from 0 to 2147483647, got -1
        (list-ref '(1 2) 2)
          => error: list-ref: argument 1: expected a list of more than 2 items, got (1 2)
        (list-copy '#1=(a . #1#))
          => error: list-copy: argument 1: expected a list that ends, got #0=(a . #0#)
        (memq 'x '(a . b))       => error: memq: argument 2: expected a list, got (a . b)
        (memq 'x '#1=(a b c . #1#))
          => error: memq: argument 2: expected a list that ends, got #0=(a b c . #0#)
        (%assoc 'x '(a))         => error: assoc: argument 2: expected a list of pairs, got (a)
        (assq 'x '#1=((a) . #1#))
          => error: assq: argument 2: expected a list that ends, got #0=((a) . #0#)
        (make-list -1)
          => error: make-list: argument 1: expected a size, an exact integer from 0 to 2147483639, got -1
        """);
  }

  @TestFactory
  Stream<DynamicTest> srfi_1() {
    return Examples.of(
        """
        (first '(a b))                            => a
        (tenth '(1 2 3 4 5 6 7 8 9 10))           => 10
        (third '(1 2))
          => error: third: argument 1: expected a list that has a third item, got (1 2)
        (xcons 1 2)                               => (2 . 1)
        (iota 5)                                  => (0 1 2 3 4)
        (iota 5 0 -2)                             => (0 -2 -4 -6 -8)
        (iota 3 0.5)                              => (0.5 1.5 2.5)
        (iota 3 1/2 1/4)                          => (1/2 3/4 1)
        (iota 2 'a)           => error: iota: argument 2: expected a number, got a
        (take '(a b c d) 2)                       => (a b)
        (take '(a . b) 1)                         => (a)
        (take '(a) 2)
          => error: take: argument 1: expected a list of at least 2 items, got (a)
        (drop '(a b c d) 2)                       => (c d)
        (take-right '(a b c d) 2)                 => (c d)
        (take-right '(1 2 3 . d) 2)               => (2 3 . d)
        (drop-right '(a b c d) 1)                 => (a b c)
        (drop-right '(1 . 2) 2)
          => error: drop-right: argument 2: expected an exact integer from 0 to 1, got 2
        (last '(a b c))                           => c
        (last-pair '(a b . c))                    => (b . c)
        (last-pair '()) => error: last-pair: argument 1: expected a pair, got ()
        (concatenate '((1) (2 3) 4))              => (1 2 3 . 4)
        (append-reverse '(3 2 1) '(4))            => (1 2 3 4)
        (%delete-duplicates '(a (b) a "c" (b) "c")) => (a (b) "c")
        (proper-list? '(a))                       => #t
        (dotted-list? '(a . b))                   => #t
        (dotted-list? 5)                          => #t
        (circular-list? '#1=(a . #1#))            => #t
        (circular-list? '(a b))                   => #f
        (not-pair? 1)                             => #t
        (length+ '(1 2))                          => 2
        (length+ '#1=(a . #1#))                   => #f
        """);
  }
}
