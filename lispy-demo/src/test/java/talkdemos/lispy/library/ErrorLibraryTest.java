// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.library;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ErrorLibraryTest {
  @TestFactory
  Stream<DynamicTest> usage() {
    return Examples.of(
        """
        (make-%condition 'error "bad:" '(1 "a"))  => #<error "bad:" 1 "a">
        (error-object? (make-%condition 'error "bad" '())) => #t
        (error-object? "bad")                     => #f
        (error-object-message (make-%condition 'error "bad" '(1))) => "bad"
        (error-object-message (make-%condition 'error 'where '("bad"))) => "where"
        (error-object-irritants (make-%condition 'error "bad" '(1 2))) => (1 2)
        (file-error? (make-%condition 'file "bad" '())) => #t
        (file-error? (make-%condition 'read "bad" '())) => #f
        (read-error? (make-%condition 'read "bad" '())) => #t
        (read-error? 5)                           => #f
        (error-object-message 5)
          => error: error-object-message: argument 1: expected an error object, got 5
        (make-%condition 'sad "bad" '())
          => error: make-%condition: argument 1: expected error, file or read, got sad
        (make-%condition 'error "bad" 1)
          => error: make-%condition: argument 3: expected a list, got 1
        """);
  }
}
