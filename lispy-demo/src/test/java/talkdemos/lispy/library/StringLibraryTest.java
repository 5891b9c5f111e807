// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.library;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class StringLibraryTest {
  @TestFactory
  Stream<DynamicTest> usage() {
    return Examples.of(
        """
        (string? "a")                             => #t
        (string? 'a)                              => #f
        (make-string 3 #\\λ)                      => "λλλ"
        (string-length (make-string 2))           => 2
        (string #\\a #\\😀)                       => "a😀"
        (string-length "a😀b")                    => 3
        (string-ref "a😀b" 2)                     => #\\b
        (let* ((s (make-string 3 #\\*))) (string-set! s 1 #\\😀) s) => "*😀*"
        (string=? "a" "a" "a")                    => #t
        (string<? "a" "ab" "b")                   => #t
        (string<? "\\xFFFD;" "😀")                => #t
        (string>? "b" "ab" "a")                   => #t
        (string<=? "a" "a" "b")                   => #t
        (string>=? "a" "b")                       => #f
        (substring "abcde" 1 3)                   => "bc"
        (string-append)                           => ""
        (string-append "ab" "" "λ")               => "abλ"
        (string->list "abc")                      => (#\\a #\\b #\\c)
        (string->list "abc" 1)                    => (#\\b #\\c)
        (string->list "abc" 1 2)                  => (#\\b)
        (list->string '(#\\a #\\b))               => "ab"
        (string->vector "abc" 1)                  => #(#\\b #\\c)
        (vector->string #(#\\1 #\\2 #\\3))        => "123"
        (vector->string #(1 #\\2 #\\3) 1 2)       => "2"
        (string-copy "abc" 1)                     => "bc"
        (let* ((a "12345") (b (string-copy "abcde"))) (string-copy! b 1 a 0 2) b) => "a12de"
        (let* ((a (string-copy "12345"))) (string-copy! a 1 a 0 3) a) => "11235"
        (let* ((a (string-copy "12345"))) (string-copy! a 0 a 2) a) => "34545"
        (let* ((a (string-copy "12345"))) (string-fill! a #\\λ 1 3) a) => "1λλ45"
        """);
  }

  @TestFactory
  Stream<DynamicTest> errors() {
    return Examples.of(
        """
        (string-ref "abc" 3) => error: string-ref: argument 2: expected an index below 3, got 3
        (string-ref "abc" 1.0) => error: string-ref: argument 2: expected an index below 3, got 1.0
        (string-ref 'abc 0) => error: string-ref: argument 1: expected a string, got abc
        (string-set! "abc" 0 #\\x)
          => error: string-set!: argument 1: expected a string that is not a constant, got "abc"
        (string-fill! "abc" #\\x)
          => error: string-fill!: argument 1: expected a string that is not a constant, got "abc"
        (string-append "a" 'b) => error: string-append: argument 2: expected a string, got b
        (substring "abc" 2 1)
          => error: substring: argument 3: expected an exact integer from 2 to 3, got 1
        (string-copy "abc" 4)
          => error: string-copy: argument 2: expected an exact integer from 0 to 3, got 4
        (string-copy! (make-string 2 #\\a) 1 "abc")
          => error: string-copy!: argument 2: expected an index with room for 3 items after it, got 1
        (string #\\a 1) => error: string: argument 2: expected a character, got 1
        (list->string '(#\\a 1))
          => error: list->string: argument 1: expected characters only, got (#\\a 1)
        (make-string 2 "a") => error: make-string: argument 2: expected a character, got "a"
        (string<? "b" "a" 1) => error: string<?: argument 3: expected a string, got 1
        """);
  }

  @TestFactory
  Stream<DynamicTest> srfi_13_and_152() {
    return Examples.of(
        """
        (string-null? "")                         => #t
        (string-reverse "abc")                    => "cba"
        (string-concatenate '("a" "b"))           => "ab"
        (string-join '("a" "b" "c"))              => "a b c"
        (string-join '("a" "b") ", ")             => "a, b"
        (string-join '("a" "b") "," 'prefix)      => ",a,b"
        (string-join '("a" "b") "," 'suffix)      => "a,b,"
        (string-join '() ",")                     => ""
        (string-join '() "," 'strict-infix)
          => error: string-join: argument 3: expected infix, prefix or suffix, got strict-infix
        (string-join '("a" b))
          => error: string-join: argument 1: expected a list of strings, got ("a" b)
        (string-split "a,b,,c" #\\,)              => ("a" "b" "" "c")
        (string-split "a, b, " ", ")              => ("a" "b" "")
        (string-split ",a" ",")                   => ("" "a")
        (string-split "" ",")                     => ()
        (string-split "abc" "")                   => ("a" "b" "c")
        (string-pad "325" 5)                      => "  325"
        (string-pad "8871325" 5)                  => "71325"
        (string-pad "7" 3 #\\0)                   => "007"
        (string-pad-right "325" 5)                => "325  "
        (string-pad-right "8871325" 5)            => "88713"
        (%string-trim " a b\\n ")                 => "a b\\n "
        (%string-trim-right " a b\\n ")           => " a b"
        (%string-trim-both " a b\\n ")            => "a b"
        (%string-trim-both "xxaxx" #\\x)          => "a"
        (%string-index "banana" #\\a)             => 1
        (%string-index "banana" #\\a 2)           => 3
        (%string-index "banana" #\\x)             => #f
        (%string-index-right "banana" #\\a)       => 5
        (string-prefix? "ab" "abc")               => #t
        (string-prefix? "abc" "ab")               => #f
        (string-suffix? "bc" "abc")               => #t
        (string-contains "eek -- what a geek." "ee" 12 18) => 15
        (string-contains "abc" "")                => 0
        (string-contains "abc" "x")               => #f
        (string-search-forward "rat" "pirate" 0)  => 2
        (string-search-forward "rat" "pirate" 3)  => #f
        (string-search-backward "rat" "pirate rat" 10) => 10
        (string-search-backward "rat" "pirate rat" 9)  => 5
        (string-search-all "aa" "aaaa")           => (0 1 2)
        """);
  }
}
