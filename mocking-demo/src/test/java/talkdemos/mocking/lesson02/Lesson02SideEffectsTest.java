// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.lesson02;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.RETURNS_DEFAULTS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.mockStatic;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.mockito.MockedStatic;
import org.mockito.exceptions.base.MockitoException;
import talkdemos.mocking.drought.History;
import talkdemos.mocking.drought.Reading;
import talkdemos.mocking.drought.UnavailableException;
import talkdemos.mocking.fakes.FakeHistory;

/**
 * What are Python's {@code return_value} and {@code side_effect} in Java, {@code AsyncMock} and
 * {@code mock_open}? Each test is a row of the table in LESSONS.md. The answer: {@code thenReturn},
 * {@code thenThrow} and {@code thenAnswer}; a future is a value like any other, and a file is
 * better kept in memory than mocked.
 */
class Lesson02SideEffectsTest {
  private static final LocalDate DAY = LocalDate.of(2024, 7, 1);
  private static final UnavailableException BUSY =
      UnavailableException.passing("busy", (Throwable) null);

  /** Something that is worked on elsewhere. */
  interface Later {
    CompletableFuture<String> forecast(String region);
  }

  @Test
  @Row(python = "`Mock(return_value=x)`", java = "`when(mock.call()).thenReturn(x)`")
  void a_value_is_returned() {
    History history = mock();
    when(history.readings("n1")).thenReturn(List.of(new Reading("n1", DAY, 0.2)));
    assertThat(history.readings("n1")).hasSize(1);
  }

  @Test
  @Row(
      python = "`side_effect=[x, y]`",
      java = "`thenReturn(x, y)`",
      differs = "After the last, Python raises `StopIteration`; Mockito repeats the last.")
  void the_last_of_a_sequence_is_repeated() throws Exception {
    Callable<String> call = mock();
    when(call.call()).thenReturn("x", "y");
    assertThat(List.of(call.call(), call.call(), call.call())).containsExactly("x", "y", "y");
  }

  @Test
  @Row(
      python = "`side_effect=Busy()`",
      java = "`thenThrow(BUSY)`; of a method without a result: `doThrow(BUSY).when(mock).call()`",
      differs = "A checked exception that the method does not declare is refused.")
  void an_exception_is_thrown() {
    History history = mock();
    when(history.readings("n1")).thenThrow(BUSY);
    assertThatThrownBy(() -> history.readings("n1")).isSameAs(BUSY);
    assertThatThrownBy(() -> when(history.readings("n2")).thenThrow(new IOException("disk")))
        .isInstanceOf(MockitoException.class)
        .hasMessageContaining("Checked exception is invalid for this method!");
  }

  @Test
  @Row(
      python = "`side_effect=function`",
      java = "`thenAnswer(call -> ...)`",
      differs = "The arguments come with the call: `call.getArgument(0)`.")
  void an_answer_is_computed() {
    History history = mock();
    when(history.readings(any()))
        .thenAnswer(call -> List.of(new Reading(call.getArgument(0), DAY, 0.2)));
    assertThat(history.readings("n7")).extracting(Reading::station).containsExactly("n7");
  }

  @Test
  @Row(
      python = "`side_effect=lambda: DEFAULT`",
      java = "`thenAnswer(RETURNS_DEFAULTS)`, `thenCallRealMethod()`")
  void an_answer_may_be_left_to_the_default_or_to_the_class() {
    FakeHistory history = mock();
    when(history.failures()).thenCallRealMethod();
    assertThat(history.failures()).isNull(); // the real method, but no constructor has run
    when(history.readings(any())).thenAnswer(RETURNS_DEFAULTS);
    assertThat(history.readings("n1")).isEmpty();
  }

  @Test
  @Row(
      python = "`mock_open(read_data=...)`",
      java = "none; Jimfs: `fs.getPath(\"/f\")`, or `@TempDir`",
      differs =
          "`mockStatic(Files.class)` patches one method at a time: code that reads the file in"
              + " another way finds nothing. A file system in memory is the better double (lesson 5).")
  void a_file_is_opened_that_is_not_on_the_disk() throws IOException {
    try (MockedStatic<Files> files = mockStatic(Files.class)) {
      Path path = Path.of("/subscribers");
      files.when(() -> Files.readString(path)).thenReturn("ann@x.org\n");
      assertThat(Files.readString(path)).isEqualTo("ann@x.org\n");
      assertThat(Files.readAllLines(path)).isEmpty(); // the same file, read in another way
    }
    try (FileSystem memory = Jimfs.newFileSystem()) {
      Path path = memory.getPath("subscribers");
      Files.writeString(path, "ann@x.org\n");
      assertThat(Files.readAllLines(path)).containsExactly("ann@x.org");
    }
  }

  @Test
  @Row(
      python = "`AsyncMock(return_value=x)`",
      java = "`when(mock.call()).thenReturn(CompletableFuture.completedFuture(x))`",
      differs =
          "Unstubbed, a future that is done and holds null. `assert_awaited` has no counterpart:"
              + " a call is seen, not whether somebody waited.")
  void a_future_is_a_value_like_any_other() {
    Later later = mock();
    assertThat(later.forecast("south")).isCompletedWithValue(null);
    when(later.forecast("north")).thenReturn(CompletableFuture.completedFuture("dry"));
    assertThat(later.forecast("north")).isCompletedWithValue("dry");
    verify(later).forecast("north");
  }

  @Test
  @Row(
      python = "`AsyncMock(side_effect=Busy())`",
      java = "`thenReturn(CompletableFuture.failedFuture(BUSY))`",
      differs = "`thenThrow` would fail in the call, not in the future.")
  void a_future_may_fail() {
    Later later = mock();
    when(later.forecast("north")).thenReturn(CompletableFuture.failedFuture(BUSY));
    assertThat(later.forecast("north")).isCompletedExceptionally();
  }

  @Test
  @Row(
      python = "`ThreadingMock().wait_until_called(timeout=5)` (3.13)",
      java = "`verify(mock, timeout(5000)).call()`",
      differs = "It returns as soon as the call was seen.")
  void a_call_from_another_thread_is_waited_for() {
    Runnable call = mock();
    Thread other = new Thread(call::run);
    other.start();
    verify(call, timeout(60_000)).run();
  }
}
