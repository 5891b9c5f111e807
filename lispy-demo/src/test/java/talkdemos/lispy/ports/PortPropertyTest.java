// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.ports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.StringReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.api.Assertions;
import talkdemos.lispy.printer.Printer;
import talkdemos.lispy.values.Char;
import talkdemos.lispy.values.Condition;
import talkdemos.lispy.values.Pair;
import talkdemos.lispy.values.Raised;

class PortPropertyTest {
  @Property
  void what_is_written_to_a_string_is_read_from_it(@ForAll("texts") String text) {
    TextOutput out = TextOutput.string();
    text.codePoints().forEach(out::write);
    TextInput in = TextInput.string(out.text());
    List<Integer> read = new ArrayList<>();
    while (in.peek() >= 0) {
      read.add(in.peek());
      assertThat(in.next()).isEqualTo(read.get(read.size() - 1));
    }
    assertThat(read).isEqualTo(text.codePoints().boxed().toList());
    assertThat(in.next()).isEqualTo(-1);
  }

  @Property
  void lines_end_in_any_of_three_ways(@ForAll("texts") String text) {
    TextInput in = TextInput.string(text);
    List<String> lines = new ArrayList<>();
    for (String line = in.nextLine(); line != null; line = in.nextLine()) {
      lines.add(line);
    }
    List<String> expected = new ArrayList<>(Arrays.asList(text.split("\r\n|\r|\n", -1)));
    if (expected.get(expected.size() - 1).isEmpty()) {
      expected.remove(expected.size() - 1);
    }
    assertThat(lines).isEqualTo(expected);
  }

  @Property
  void strings_come_in_code_points(
      @ForAll("texts") String text, @ForAll @IntRange(min = 1, max = 5) int size) {
    TextInput in = TextInput.console("stdin", new StringReader(text));
    StringBuilder all = new StringBuilder();
    for (String part = in.next(size); part != null; part = in.next(size)) {
      all.append(part);
      assertThat(part.codePointCount(0, part.length())).isBetween(1, size);
    }
    assertThat(all).hasToString(text);
  }

  @Property
  void bytes_come_as_they_went(@ForAll byte[] bytes, @ForAll @IntRange(min = 1, max = 5) int size) {
    BinaryOutput out = BinaryOutput.bytevector();
    out.write(bytes, 0, bytes.length);
    BinaryInput in = BinaryInput.bytevector(out.bytes());
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    byte[] part = new byte[size + 1];
    for (int n = in.next(part, 1, size + 1); n >= 0; n = in.next(part, 1, size + 1)) {
      all.write(part, 1, n);
      if (in.peek() >= 0) {
        assertThat(n).isEqualTo(size);
        all.writeBytes(in.next(1));
      }
    }
    assertThat(all.toByteArray()).isEqualTo(bytes);
  }

  @Property(tries = 100)
  void files_are_utf_8(@ForAll("texts") String text) throws IOException {
    Path file = Files.createTempFile("port", ".txt");
    try {
      FilePorts files = new FilePorts(FileAccess.all());
      TextOutput out = files.textOutput("test", file.toString());
      out.write(text);
      out.close();
      assertThat(file).hasBinaryContent(text.getBytes(StandardCharsets.UTF_8));
      TextInput in = files.textInput("test", file.toString());
      assertThat(text).isEqualTo(text.isEmpty() ? "" : in.next(1000));
      assertThat(in.isReady()).isTrue();
      in.close();
    } finally {
      Files.delete(file);
    }
  }

  @Example
  void a_console_is_asked_for_no_more_than_is_needed() {
    int[] asked = {0};
    Reader keyboard =
        new Reader() {
          @Override
          public int read() {
            return "a\r\n".charAt(asked[0]++ % 3);
          }

          @Override
          public int read(char[] buffer, int offset, int length) {
            throw new AssertionError("one at a time");
          }

          @Override
          public boolean ready() {
            return asked[0] < 3;
          }

          @Override
          public void close() {}
        };
    TextInput in = TextInput.console("stdin", keyboard);
    assertThat(in.nextLine()).isEqualTo("a");
    assertThat(asked[0]).isEqualTo(2);
    assertThat(in.isReady()).isFalse(); // what is there belongs to the line's end
    assertThat(asked[0]).isEqualTo(3);
    assertThat(in.next()).isEqualTo('a');
  }

  @Example
  void a_console_can_go_on_after_its_end() {
    int[] answers = {-1, 'x', -1};
    int[] asked = {0};
    InputStream keyboard =
        new InputStream() {
          @Override
          public int read() {
            return answers[asked[0]++];
          }
        };
    BinaryInput in = BinaryInput.console("stdin", keyboard);
    assertThat(List.of(in.peek(), in.next(), in.next(), in.next()))
        .containsExactly(-1, -1, 120, -1);
  }

  @Example
  void lone_surrogates_become_replacement_characters() {
    TextInput in = TextInput.string("\uD83Da\uDE00\uD83D");
    assertThat(in.next(9)).isEqualTo("\uFFFDa\uFFFD\uFFFD");
  }

  /** Takes so many chars, and no more. */
  private static final class SmallWriter extends Writer {
    private final StringBuilder written = new StringBuilder();
    private final int size;

    SmallWriter(int size) {
      this.size = size;
    }

    @Override
    public void write(char[] text, int offset, int length) throws IOException {
      if (written.length() + length > size) {
        throw new IOException("the disk is full");
      }
      written.append(text, offset, length);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  @Example
  void what_fails_in_java_is_a_file_error() {
    Raised raised =
        Assertions.catchThrowableOfType(
            Raised.class, () -> TextOutput.console("stdout", new SmallWriter(0)).write("x"));
    Condition condition = (Condition) raised.payload();
    assertThat(condition.kind()).isEqualTo(Condition.Kind.FILE);
    assertThat(condition.message()).isEqualTo("stdout cannot be written: the disk is full");
  }

  @Example
  void a_writer_that_has_enough_stops_a_print_without_end() {
    Pair circle = new Pair(1L, null);
    circle.cdr = circle;
    SmallWriter small = new SmallWriter(100);
    TextOutput port = TextOutput.console("stdout", small);
    Assertions.assertThatThrownBy(() -> port.print(circle, Printer.Style.WRITE_SIMPLE))
        .isInstanceOf(Raised.class);
    assertThat(small.written.toString()).startsWith("(1 1 1").hasSize(100);
  }

  @Example
  void closing_flushes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    TextOutput port =
        TextOutput.console("stdout", new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
    port.write("λ");
    port.close();
    assertThat(bytes.toByteArray()).hasSize(2);
    assertThat(port.isOpen()).isFalse();
  }

  @Provide
  static Arbitrary<String> texts() {
    Arbitrary<Integer> any =
        Arbitraries.integers().between(0, Character.MAX_CODE_POINT).filter(Char::isScalarValue);
    Arbitrary<Integer> few = Arbitraries.of(0x61, 0xD, 0xA, 0x3BB, 0x1F600);
    return Arbitraries.oneOf(any, few)
        .list()
        .ofMaxSize(20)
        .map(all -> all.stream().map(Character::toString).collect(Collectors.joining()));
  }
}
