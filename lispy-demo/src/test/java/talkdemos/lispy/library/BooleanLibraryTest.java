// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.library;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class BooleanLibraryTest {
  @TestFactory
  Stream<DynamicTest> usage() {
    return Examples.of(
        """
        (not 3)                        => #f
        (not #f)                       => #t
        (not '())                      => #f
        (boolean? #f)                  => #t
        (boolean? '())                 => #f
        (boolean=? #t #t #t)           => #t
        (boolean=? #t #f #t)           => #f
        (symbol? 'foo)                 => #t
        (symbol? "bar")                => #f
        (symbol? 'nil)                 => #t
        (symbol=? 'a 'a 'a)            => #t
        (symbol=? 'a 'a 'b)            => #f
        (symbol->string 'flying-fish)  => "flying-fish"
        (symbol->string (string->symbol "Malvina")) => "Malvina"
        (string->symbol "hello world") => |hello world|
        (eq? 'bitBlt (string->symbol "bitBlt")) => #t
        (boolean=? #t 1)       => error: boolean=?: argument 2: expected a boolean, got 1
        (symbol=? 'a 'b "c")   => error: symbol=?: argument 3: expected a symbol, got "c"
        (symbol->string "a")   => error: symbol->string: argument 1: expected a symbol, got "a"
        (string-set! (symbol->string 'a) 0 #\\b)
          => error: string-set!: argument 1: expected a string that is not a constant, got "a"
        """);
  }
}
