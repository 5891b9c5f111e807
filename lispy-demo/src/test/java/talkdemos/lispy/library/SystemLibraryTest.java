// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import talkdemos.lispy.ports.FileAccess;

class SystemLibraryTest {
  @TestFactory
  Stream<DynamicTest> usage() {
    return Examples.of(
        """
        (get-environment-variable "HOME")         => "/home/ada"
        (get-environment-variable "EMPTY")        => ""
        (get-environment-variable "PATH")         => #f
        (get-environment-variables)               => (("EMPTY" . "") ("HOME" . "/home/ada"))
        (get-environment-variable 'HOME)
          => error: get-environment-variable: argument 1: expected a string, got HOME
        (format "Hello, ~a" "World!")             => "Hello, World!"
        (format "Error, list is too short: ~s~%" '(one "two" 3))
          => "Error, list is too short: (one \\"two\\" 3)\\n"
        (format #f "~A~~" 'a)                     => "a~"
        (format "~a")       => error: format: the template asks for more values than it was given
        (format "" 1)       => error: format: the template leaves this value over 1
        (format "~d" 1)     => error: format: expected ~a, ~s, ~% or ~~ in the template "~d"
        (format 'a)         => error: format: argument 1: expected a string, got a
        """);
  }

  @Test
  void clocks_go_on() {
    Bodies bodies = Bodies.of(FileAccess.none());
    Body clock = bodies.body("current-jiffy");
    long jiffy = (Long) clock.apply();
    assertThat((Long) clock.apply()).isGreaterThanOrEqualTo(jiffy);
    assertThat(bodies.call("jiffies-per-second")).isEqualTo(1_000_000_000L);
    assertThat((Double) bodies.call("current-second"))
        .isCloseTo(System.currentTimeMillis() / 1e3, Offset.offset(5.0));
  }
}
