// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.minimock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static talkdemos.mocking.minimock.MiniMock.any;
import static talkdemos.mocking.minimock.MiniMock.argThat;
import static talkdemos.mocking.minimock.MiniMock.doAnswer;
import static talkdemos.mocking.minimock.MiniMock.doThrow;
import static talkdemos.mocking.minimock.MiniMock.eq;
import static talkdemos.mocking.minimock.MiniMock.mock;
import static talkdemos.mocking.minimock.MiniMock.verify;
import static talkdemos.mocking.minimock.MiniMock.when;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class MiniMockTest {
  interface Printer {
    String print(String text, int copies);

    int[] trays(int[] wanted);

    void off(String reason);

    default String brand() {
      return "a brand";
    }
  }

  private final Printer printer = mock(Printer.class);

  @Test
  void usage() {
    when(printer.print("report", 1)).thenReturn("one", "another");
    when(printer.print(eq("poster"), any(int.class))).thenThrow(new IllegalStateException("jam"));
    when(printer.print(any(), argThat(int.class, copies -> copies > 9)))
        .thenAnswer(arguments -> arguments[1] + " times " + arguments[0]);

    assertThat(printer.print("report", 1)).isEqualTo("one");
    assertThat(printer.print("report", 1)).isEqualTo("another");
    assertThat(printer.print("report", 1)).isEqualTo("another");
    assertThat(printer.print("letter", 10)).isEqualTo("10 times letter");
    assertThat(printer.print("letter", 1)).isNull();
    assertThatThrownBy(() -> printer.print("poster", 1)).hasMessage("jam");

    verify(printer, 3).print("report", 1);
    verify(printer).print("poster", 1);
    verify(printer, 2).print(eq("letter"), any(int.class));
  }

  @Test
  void a_verification_that_fails_shows_what_was_expected_and_all_that_was_called() {
    printer.print("report", 2);
    printer.trays(new int[] {1, 2});
    assertThatThrownBy(() -> verify(printer).print("report", 1))
        .isInstanceOf(AssertionError.class)
        .hasMessage(
            "Printer.print(\"report\", 1): expected 1 call, got 0. All calls of this mock: "
                + "[print(\"report\", 2), trays([1, 2])]");
    assertThatThrownBy(() -> verify(printer, 2).print(any(), any(int.class)))
        .hasMessageStartingWith("Printer.print(any(), any(int)): expected 2 calls, got 1.");
  }

  @Test
  void what_returns_nothing_can_throw_and_answer() {
    List<Object> said = new ArrayList<>();
    doAnswer(arguments -> said.add(arguments[0])).when(printer).off("noon");
    doThrow(new IllegalStateException("busy")).when(printer).off("never");
    printer.off("noon");
    assertThat(said).containsExactly("noon");
    assertThatThrownBy(() -> printer.off("never")).hasMessage("busy");
    verify(printer).off("noon");
  }

  @Test
  void arrays_are_equal_when_what_is_in_them_is() {
    when(printer.trays(new int[] {1})).thenReturn(new int[] {2});
    assertThat(printer.trays(new int[] {1})).containsExactly(2);
  }

  @Test
  void a_default_method_is_mocked_like_any_other() {
    assertThat(printer.brand()).isNull();
  }

  @Test
  void a_mock_is_equal_to_itself_alone_and_that_is_no_call() {
    assertThat(printer).isEqualTo(printer).isNotEqualTo(mock(Printer.class));
    assertThat(printer).hasSameHashCodeAs(printer).hasToString("mock of Printer");
    assertThatThrownBy(() -> verify(printer).brand()).hasMessageEndingWith("this mock: []");
  }

  @Test
  void other_threads_may_call_it() {
    when(printer.print("report", 1)).thenReturn("one");
    assertThat(CompletableFuture.supplyAsync(() -> printer.print("report", 1)).join())
        .isEqualTo("one");
    verify(printer).print("report", 1);
  }

  @Test
  void an_interface_of_the_jdk_can_be_mocked() {
    Runnable task = mock(Runnable.class);
    task.run();
    verify(task).run();
  }

  @Test
  void a_wrong_use_is_told_in_one_sentence() {
    assertThatThrownBy(() -> mock(String.class))
        .hasMessage("mock(...): got java.lang.String, expected an interface that is not sealed");
    assertThatThrownBy(() -> when("no call"))
        .hasMessage("when(...): got no call of a mock, expected one in the brackets");
    assertThatThrownBy(() -> verify("no mock")).hasMessage("got \"no mock\", expected a mock");
    assertThatThrownBy(() -> printer.print(any(), 1))
        .hasMessage(
            "print: got 1 matchers for 2 arguments, expected one for each or none: wrap values in"
                + " eq(...)");
  }
}
