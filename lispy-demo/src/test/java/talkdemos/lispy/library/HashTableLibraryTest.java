// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.library;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class HashTableLibraryTest {
  @TestFactory
  Stream<DynamicTest> usage() {
    return Examples.of(
        """
        (let* ((t (make-%hash-table 'equal))) (hash-table-set! t '(1) 'a "x" 'b) (hash-table->alist t))
          => (((1) . a) ("x" . b))
        (let* ((t (make-%hash-table 'equal))) (hash-table-set! t '(1 #(2)) 'a) (%hash-table-ref/default t (list 1 (vector 2)) 'none))
          => a
        (let* ((t (make-%hash-table 'eqv))) (hash-table-set! t '(1) 'a 2 'b 2.0 'c) (list (hash-table-ref/default t (list 1) 'none) (hash-table-ref/default t 2 'none) (hash-table-ref/default t 2.0 'none)))
          => (none b c)
        (let* ((t (make-%hash-table 'string-ci))) (hash-table-set! t "Straße" 1) (hash-table-ref/default t "STRASSE" 'none))
          => 1
        (let* ((t (alist->%hash-table '((a . 1) (b . 2) (a . 3)) 'eq))) (list (hash-table-size t) (hash-table-keys t) (hash-table-values t)))
          => (2 (a b) (1 2))
        (let* ((t (alist->%hash-table '((a . 1) (b . 2)) 'eq))) (list (hash-table-delete! t 'a 'c) (hash-table-contains? t 'a) (hash-table-exists? t 'b)))
          => (1 #f #t)
        (let* ((t (alist->%hash-table '((a . 1)) 'eq)) (u (hash-table-copy t #t))) (hash-table-clear! t) (list (hash-table-empty? t) (hash-table-count u) t (%hash-table-kind u)))
          => (#t 1 #<hash-table eq 0> eq)
        (let* ((t (make-%hash-table 'equal)) (k '#1=(a b . #1#))) (hash-table-set! t k 1) (hash-table-ref/default t '#2=(a b a b . #2#) 'none))
          => 1
        (let* ((t (alist->%hash-table '((a . 1) (b . 2)) 'eq)) (u (alist->%hash-table '((b . 3) (c . 4)) 'eq))) (hash-table->alist (hash-table-union! t u)))
          => ((a . 1) (b . 2) (c . 4))
        (let* ((t (alist->%hash-table '((a . 1) (b . 2)) 'eq)) (u (alist->%hash-table '((b . 3) (c . 4)) 'eq))) (hash-table->alist (hash-table-intersection! t u)))
          => ((b . 2))
        (let* ((t (alist->%hash-table '((a . 1) (b . 2)) 'eq)) (u (alist->%hash-table '((b . 3) (c . 4)) 'eq))) (hash-table->alist (hash-table-difference! t u)))
          => ((a . 1))
        (let* ((t (alist->%hash-table '((a . 1) (b . 2)) 'eq)) (u (alist->%hash-table '((b . 3) (c . 4)) 'eq))) (hash-table->alist (hash-table-xor! t u)))
          => ((a . 1) (c . 4))
        (let* ((t (alist->%hash-table '((a . 1)) 'eq))) (hash-table-size (hash-table-xor! t t))) => 0
        (eqv? (hash '(1 "a" #(b))) (hash (list 1 (string #\\a) (vector 'b)))) => #t
        (eqv? (string-ci-hash "Ab" 100) (string-ci-hash "aB" 100)) => #t
        (hash-table-ref/default (alist->%hash-table '((1/2 . a)) 'eqv) 1/2 'none) => a
        (hash 'a 1)                               => 0
        """);
  }

  @TestFactory
  Stream<DynamicTest> errors() {
    return Examples.of(
        """
        (hash-table-ref/default 5 1 2)
          => error: hash-table-ref/default: argument 1: expected a hash table, got 5
        (make-%hash-table 'foo)
          => error: make-%hash-table: argument 1: expected eq, eqv, equal, string or string-ci, got foo
        (hash-table-set! (make-%hash-table 'string) "a" 1 'b 2)
          => error: hash-table-set!: argument 4: expected a string, as are all keys of this table, got b
        (hash-table-set! (make-%hash-table 'eq) 'a 1 'b)
          => error: hash-table-set!: this key has no value b
        (alist->%hash-table '(a) 'eq)
          => error: alist->%hash-table: argument 1: expected a list of pairs, got (a)
        (hash-table-union! (make-%hash-table 'eq) (make-%hash-table 'equal))
          => error: hash-table-union!: argument 2: expected a hash table of kind eq, got #<hash-table equal 0>
        (hash 'a 0)
          => error: hash: argument 2: expected an exact integer from 1 to 2147483647, got 0
        """);
  }
}
