// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.lesson07;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.lenient;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mockito.Mock;
import org.mockito.junit.jupiter.MockitoExtension;
import talkdemos.mocking.drought.History;
import talkdemos.mocking.drought.Reading;

/**
 * In each test station n1 is stubbed and n2 is asked; {@link Lesson07StrictnessTest} runs them to
 * see which fail.
 */
@ExtendWith(MockitoExtension.class)
class StrictnessOnPurpose {
  private static final List<Reading> ONE =
      List.of(new Reading("n1", LocalDate.of(2024, 7, 1), 0.1));

  @Mock History history;

  @Test
  void the_code_asks_wrongly() {
    when(history.readings("n1")).thenReturn(ONE);
    Asking.of(history, "n2");
  }

  @Test
  void the_code_asks_wrongly_then_rightly() {
    when(history.readings("n1")).thenReturn(ONE);
    Asking.of(history, "n2");
    Asking.of(history, "n1");
  }

  @Test
  void the_code_asks_rightly_then_wrongly() {
    when(history.readings("n1")).thenReturn(ONE);
    Asking.of(history, "n1");
    Asking.of(history, "n2");
  }

  @Test
  void stubbed_by_do_return_the_code_asks_wrongly() {
    doReturn(ONE).when(history).readings("n1");
    Asking.of(history, "n2");
  }

  @Test
  void the_test_itself_asks_wrongly_then_the_code_rightly() {
    when(history.readings("n1")).thenReturn(ONE);
    history.readings("n2");
    Asking.of(history, "n1");
  }

  @Test
  void code_in_the_tests_own_file_asks_wrongly_then_rightly() {
    when(history.readings("n1")).thenReturn(ONE);
    new Inside().asks(history, "n2", "n1");
  }

  @Test
  void the_code_asks_wrongly_and_catches_every_exception() {
    when(history.readings("n1")).thenReturn(ONE);
    Asking.carefully(history, "n2");
  }

  @Test
  void the_code_asks_wrongly_on_another_thread_which_catches_every_exception() {
    when(history.readings("n1")).thenReturn(ONE);
    Asking.onAnotherThread(history, "n2");
  }

  @Test
  void nothing_is_stubbed_and_the_code_asks_wrongly() {
    Asking.of(history, "n2");
  }

  @Test
  void stubbed_for_any_argument_the_code_asks_wrongly() {
    when(history.readings(any())).thenReturn(ONE);
    Asking.of(history, "n2");
  }

  @Test
  void stubbed_leniently_the_code_asks_wrongly() {
    lenient().when(history.readings("n1")).thenReturn(ONE);
    Asking.of(history, "n2");
  }

  @Test
  void the_code_does_not_ask_at_all() {
    when(history.readings("n1")).thenReturn(ONE);
  }

  /** Code under test beside its test. */
  private static final class Inside {
    void asks(History history, String... stations) {
      for (String station : stations) history.readings(station);
    }
  }
}
