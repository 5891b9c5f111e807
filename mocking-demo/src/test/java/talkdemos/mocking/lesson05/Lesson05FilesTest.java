// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.lesson05;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mockStatic;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mockito.MockedStatic;
import talkdemos.mocking.SubscriberList;

/**
 * How can code that reads files be tested without them? {@link SubscriberList} takes a {@link
 * Path}, and a path knows its file system: the disk's, or one in memory (Jimfs) that behaves as
 * Linux, macOS or Windows do. Look at the patched twin at the end. The answer: a file system in
 * memory has files, however the code reads them; a patched {@link Files} has the one answer to the
 * one method.
 */
class Lesson05FilesTest {
  private static final String LINES = "# who is mailed\n\nŁódź=ann@x.org\nHarz = bob@x.org\n";

  static Stream<Configuration> systems() {
    return Stream.of(Configuration.unix(), Configuration.osX(), Configuration.windows());
  }

  private static SubscriberList read(Path file) {
    SubscriberList list = new SubscriberList();
    list.addAll(file);
    return list;
  }

  @ParameterizedTest
  @MethodSource("systems")
  void the_list_is_read_on_each_system(Configuration system) throws IOException {
    try (FileSystem memory = Jimfs.newFileSystem(system)) {
      Path file = memory.getPath("subscribers.txt");
      Files.writeString(file, LINES);
      assertThat(read(file).of("Łódź")).containsExactly("ann@x.org");
      assertThat(read(file).regions()).containsExactly("Łódź", "Harz");
    }
  }

  /** The twin on the disk: slower, and it needs a folder to clean up, which JUnit does. */
  @Test
  void the_list_is_read_from_the_disk(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("subscribers.txt");
    Files.writeString(file, LINES);
    assertThat(read(file).regions()).containsExactly("Łódź", "Harz");
  }

  @Test
  void what_goes_wrong_with_a_file_goes_wrong_in_memory_too() throws IOException {
    try (FileSystem memory = Jimfs.newFileSystem(Configuration.unix())) {
      Path none = memory.getPath("none.txt");
      assertThatThrownBy(() -> read(none))
          .hasMessageStartingWith("none.txt: there is no such file");

      Path folder = Files.createDirectory(memory.getPath("folder"));
      assertThatThrownBy(() -> read(folder)).hasMessageStartingWith("folder: it cannot be read");

      Path latin = memory.getPath("latin1.txt");
      Files.write(latin, "Köln=ann@x.org".getBytes(StandardCharsets.ISO_8859_1));
      assertThatThrownBy(() -> read(latin)).hasMessageStartingWith("latin1.txt: this is no text");

      Path wrong = Files.writeString(memory.getPath("wrong.txt"), "Harz=ann@x.org\nHarz\n");
      assertThatThrownBy(() -> read(wrong)).hasMessageStartingWith("wrong.txt:2: got \"Harz\"");
    }
  }

  /** The same by patching. */
  @Nested
  class Patched {
    private final Path file = Path.of("subscribers.txt"); // there is none

    @Test
    void the_method_that_the_code_calls_is_patched() {
      try (MockedStatic<Files> files = mockStatic(Files.class)) {
        files.when(() -> Files.readAllLines(any())).thenReturn(List.of("Harz=ann@x.org"));
        assertThat(read(file).of("Harz")).containsExactly("ann@x.org");
      }
    }

    /**
     * Were the list read by another method of the same class, it would be empty, without a word.
     */
    @Test
    void each_other_method_finds_nothing() throws IOException {
      try (MockedStatic<Files> files = mockStatic(Files.class)) {
        files.when(() -> Files.readAllLines(any())).thenReturn(List.of("Harz=ann@x.org"));
        assertThat(Files.lines(file)).isEmpty();
        assertThat(Files.readString(file)).isNull();
        assertThat(Files.newBufferedReader(file)).isNull();
        assertThat(Files.exists(file)).isFalse();
      }
    }

    /** A patched method never fails in the way in which files do, unless somebody thinks of it. */
    @Test
    void a_file_that_is_not_there_is_read_all_the_same() {
      try (MockedStatic<Files> files = mockStatic(Files.class)) {
        assertThat(read(file).regions()).isEmpty();
        files.verify(() -> Files.readAllLines(file));
      }
      assertThatThrownBy(() -> read(file)).hasMessageContaining("there is no such file");
    }
  }
}
