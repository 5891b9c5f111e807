// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.library;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class BytevectorLibraryTest {
  @TestFactory
  Stream<DynamicTest> usage() {
    return Examples.of(
        """
        (bytevector? #u8(1))                      => #t
        (bytevector? #(1))                        => #f
        (bytevector 1 3 5 1 3 5)                  => #u8(1 3 5 1 3 5)
        (bytevector)                              => #u8()
        (make-bytevector 2 12)                    => #u8(12 12)
        (make-bytevector 2)                       => #u8(0 0)
        (bytevector-length #u8(1 2))              => 2
        (bytevector-u8-ref #u8(1 1 2 3 5 8 13 255) 7) => 255
        (let* ((b (bytevector 1 2 3 4))) (bytevector-u8-set! b 1 200) b) => #u8(1 200 3 4)
        (bytevector-copy #u8(1 2 3 4 5) 2 4)      => #u8(3 4)
        (let* ((b (bytevector 10 20 30 40 50))) (bytevector-copy! b 1 #u8(1 2 3 4 5) 0 2) b)
          => #u8(10 1 2 40 50)
        (let* ((b (bytevector 1 2 3 4))) (bytevector-copy! b 0 b 1) b) => #u8(2 3 4 4)
        (bytevector-append #u8(0 1 2) #u8(3 4 5)) => #u8(0 1 2 3 4 5)
        (let* ((b (bytevector 1 2 3))) (bytevector-fill! b 9 1) b) => #u8(1 9 9)
        (utf8->string #u8(65))                    => "A"
        (utf8->string #u8(0 240 159 152 128 0) 1 5) => "😀"
        (string->utf8 "λ")                        => #u8(206 187)
        (string->utf8 "aλb" 1 2)                  => #u8(206 187)
        """);
  }

  @TestFactory
  Stream<DynamicTest> errors() {
    return Examples.of(
        """
        (bytevector 1 256)
          => error: bytevector: argument 2: expected a byte, an exact integer from 0 to 255, got 256
        (bytevector-u8-ref #u8(1) 1)
          => error: bytevector-u8-ref: argument 2: expected an index below 1, got 1
        (bytevector-u8-set! #u8(1) 0 -1)
          => error: bytevector-u8-set!: argument 3: expected a byte, an exact integer from 0 to 255, got -1
        (utf8->string #u8(65 255 66))
          => error: utf8->string: argument 1: expected UTF-8, which it is not at index 1, got #u8(65 255 66)
        (utf8->string #u8(65 206))
          => error: utf8->string: argument 1: expected UTF-8, which it is not at index 1, got #u8(65 206)
        (utf8->string #u8(237 160 128))
          => error: utf8->string: argument 1: expected UTF-8, which it is not at index 0, got #u8(237 160 128)
        """);
  }
}
