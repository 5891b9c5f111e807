// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How a test is called where a person reads it. */
class TestNameTest {
  private static String shown(String method, String display) {
    return new TestName("kata.StackTest", method, display).toString();
  }

  @Test
  void the_name_of_a_method_is_not_said_twice() {
    assertThat(shown("pops", "pops()")).isEqualTo("StackTest.pops");
    assertThat(shown("pops", "pops(TestInfo)")).isEqualTo("StackTest.pops");
    assertThat(shown("pops_twice", "pops twice")).isEqualTo("StackTest.pops_twice");
  }

  @Test
  void a_name_of_its_own_is_said_whole_also_in_parentheses() {
    assertThat(shown("adds", "[1] 3, 4")).isEqualTo("StackTest.adds [1] 3, 4");
    assertThat(shown("program", "(car '(1 2))")).isEqualTo("StackTest.program (car '(1 2))");
  }
}
