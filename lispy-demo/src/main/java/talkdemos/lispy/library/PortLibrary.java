// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.library;

import static talkdemos.lispy.library.Arguments.byteOf;
import static talkdemos.lispy.library.Arguments.bytevector;
import static talkdemos.lispy.library.Arguments.codePoint;
import static talkdemos.lispy.library.Arguments.range;
import static talkdemos.lispy.library.Arguments.size;
import static talkdemos.lispy.library.Arguments.string;

import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import talkdemos.lispy.library.Arguments.Range;
import talkdemos.lispy.ports.BinaryInput;
import talkdemos.lispy.ports.BinaryOutput;
import talkdemos.lispy.ports.FileAccess;
import talkdemos.lispy.ports.FilePorts;
import talkdemos.lispy.ports.Port;
import talkdemos.lispy.ports.TextInput;
import talkdemos.lispy.ports.TextOutput;
import talkdemos.lispy.printer.Printer;
import talkdemos.lispy.source.ReadException;
import talkdemos.lispy.values.Char;
import talkdemos.lispy.values.Condition;
import talkdemos.lispy.values.Eof;
import talkdemos.lispy.values.MutableString;
import talkdemos.lispy.values.Pair;
import talkdemos.lispy.values.Raised;
import talkdemos.lispy.values.Unspecified;

/**
 * Input and output (R7RS 6.13). The procedures whose port is optional have it as an argument here,
 * under a % name: which port is current is for the program to say.
 */
public final class PortLibrary {
  private PortLibrary() {}

  /** Defines all but those that call procedures or know the current ports. */
  public static void define(Definitions d, FileAccess access) {
    kinds(d);
    memory(d);
    files(d, new FilePorts(access));
    textInput(d);
    binaryInput(d);
    textOutput(d);
    binaryOutput(d);
  }

  // ---------------------------------------------------------------- ports

  private static boolean isInput(Object x) {
    return x instanceof TextInput || x instanceof BinaryInput;
  }

  private static boolean isOutput(Object x) {
    return x instanceof TextOutput || x instanceof BinaryOutput;
  }

  private static void kinds(Definitions d) {
    d.zero("eof-object", () -> Eof.EOF);
    d.one("eof-object?", x -> x == Eof.EOF);
    d.one("port?", x -> x instanceof Port);
    d.one("input-port?", PortLibrary::isInput);
    d.one("output-port?", PortLibrary::isOutput);
    d.one("textual-port?", x -> x instanceof TextInput || x instanceof TextOutput);
    d.one("binary-port?", x -> x instanceof BinaryInput || x instanceof BinaryOutput);
    d.one("input-port-open?", x -> input("input-port-open?", x).isOpen());
    d.one("output-port-open?", x -> output("output-port-open?", x).isOpen());
    d.one("close-input-port", x -> close(input("close-input-port", x)));
    d.one("close-output-port", x -> close(output("close-output-port", x)));
    d.one("close-port", x -> close(port("close-port", x)));
  }

  private static Port port(String procedure, Object got) {
    if (got instanceof Port port) {
      return port;
    }
    throw Raised.wrongType(procedure, 1, got, "a port");
  }

  private static Port input(String procedure, Object got) {
    if (isInput(got)) {
      return (Port) got;
    }
    throw Raised.wrongType(procedure, 1, got, "an input port");
  }

  private static Port output(String procedure, Object got) {
    if (isOutput(got)) {
      return (Port) got;
    }
    throw Raised.wrongType(procedure, 1, got, "an output port");
  }

  private static Object close(Port port) {
    port.close();
    return Unspecified.VALUE;
  }

  private static <P extends Port> P open(
      Class<P> type, String expected, String procedure, int position, Object got) {
    if (!type.isInstance(got)) {
      throw Raised.wrongType(procedure, position, got, expected);
    }
    P port = type.cast(got);
    if (!port.isOpen()) {
      throw Raised.wrongType(procedure, position, got, "a port that is open");
    }
    return port;
  }

  private static TextInput textInput(String procedure, int position, Object got) {
    return open(TextInput.class, "a textual input port", procedure, position, got);
  }

  private static BinaryInput binaryInput(String procedure, int position, Object got) {
    return open(BinaryInput.class, "a binary input port", procedure, position, got);
  }

  private static TextOutput textOutput(String procedure, int position, Object got) {
    return open(TextOutput.class, "a textual output port", procedure, position, got);
  }

  private static BinaryOutput binaryOutput(String procedure, int position, Object got) {
    return open(BinaryOutput.class, "a binary output port", procedure, position, got);
  }

  // ---------------------------------------------------------------- opening

  private static void memory(Definitions d) {
    d.one("open-input-string", s -> TextInput.string(string("open-input-string", 1, s).toString()));
    d.one(
        "open-input-bytevector",
        b -> BinaryInput.bytevector(bytevector("open-input-bytevector", 1, b)));
    d.zero("open-output-string", TextOutput::string);
    d.zero("open-output-bytevector", BinaryOutput::bytevector);
    d.one(
        "get-output-string",
        x -> {
          if (x instanceof TextOutput port && port.collects()) {
            return MutableString.of(port.text());
          }
          throw Raised.wrongType("get-output-string", 1, x, "a port of open-output-string");
        });
    d.one(
        "get-output-bytevector",
        x -> {
          if (x instanceof BinaryOutput port && port.collects()) {
            return port.bytes();
          }
          throw Raised.wrongType("get-output-bytevector", 1, x, "a port of open-output-bytevector");
        });
  }

  private interface FileAction {
    Object on(String procedure, String path);
  }

  private static void files(Definitions d, FilePorts files) {
    file(d, "open-input-file", files::textInput);
    file(d, "open-binary-input-file", files::binaryInput);
    file(d, "open-output-file", files::textOutput);
    file(d, "open-binary-output-file", files::binaryOutput);
    file(d, "file-exists?", files::exists);
    file(
        d,
        "delete-file",
        (procedure, path) -> {
          files.delete(procedure, path);
          return Unspecified.VALUE;
        });
  }

  private static void file(Definitions d, String name, FileAction action) {
    d.one(name, path -> action.on(name, string(name, 1, path).toString()));
  }

  // ---------------------------------------------------------------- input

  private static void textInput(Definitions d) {
    textInput(d, "read", PortLibrary::read);
    textInput(d, "read-char", port -> character(port.next()));
    textInput(d, "peek-char", port -> character(port.peek()));
    textInput(d, "read-line", port -> text(port.nextLine()));
    textInput(d, "char-ready?", TextInput::isReady);
    d.two(
        "%read-string",
        (k, port) -> {
          int count = size("read-string", 1, k);
          return text(textInput("read-string", 2, port).next(count));
        });
  }

  private static void textInput(Definitions d, String name, Function<TextInput, Object> body) {
    d.one("%" + name, port -> body.apply(textInput(name, 1, port)));
  }

  private static Object character(int codePoint) {
    return codePoint < 0 ? Eof.EOF : Char.of(codePoint);
  }

  private static Object text(String text) {
    return text == null ? Eof.EOF : MutableString.of(text);
  }

  private static Object read(TextInput port) {
    try {
      return port.nextDatum();
    } catch (ReadException e) {
      String message = "read: " + e.getMessage();
      throw new Raised(new Condition(Condition.Kind.READ, message, Pair.list(port)));
    }
  }

  private static void binaryInput(Definitions d) {
    byteInput(d, "read-u8", BinaryInput::next);
    byteInput(d, "peek-u8", BinaryInput::peek);
    d.one("%u8-ready?", port -> binaryInput("u8-ready?", 1, port).isReady());
    d.two(
        "%read-bytevector",
        (k, port) -> {
          int count = size("read-bytevector", 1, k);
          byte[] bytes = binaryInput("read-bytevector", 2, port).next(count);
          return bytes == null ? Eof.EOF : bytes;
        });
    d.many(
        "%read-bytevector!",
        2,
        4,
        a -> {
          byte[] into = bytevector("read-bytevector!", 1, a[0]);
          BinaryInput port = binaryInput("read-bytevector!", 2, a[1]);
          Range range = range("read-bytevector!", a, 2, into.length);
          int count = port.next(into, range.start(), range.end());
          return count < 0 ? Eof.EOF : (Object) (long) count;
        });
  }

  private static void byteInput(Definitions d, String name, ToIntFunction<BinaryInput> body) {
    d.one(
        "%" + name,
        port -> {
          int b = body.applyAsInt(binaryInput(name, 1, port));
          return b < 0 ? Eof.EOF : (Object) (long) b;
        });
  }

  // ---------------------------------------------------------------- output

  private static void textOutput(Definitions d) {
    textOutput(d, "write", (x, port) -> port.print(x, Printer.Style.WRITE));
    textOutput(d, "write-shared", (x, port) -> port.print(x, Printer.Style.WRITE_SHARED));
    textOutput(d, "write-simple", (x, port) -> port.print(x, Printer.Style.WRITE_SIMPLE));
    textOutput(d, "display", (x, port) -> port.print(x, Printer.Style.DISPLAY));
    textOutput(d, "write-char", (x, port) -> port.write(codePoint("write-char", 1, x)));
    d.many(
        "%write-string",
        2,
        4,
        a -> {
          MutableString string = string("write-string", 1, a[0]);
          TextOutput port = textOutput("write-string", 2, a[1]);
          Range range = range("write-string", a, 2, string.length());
          port.write(string.substring(range.start(), range.end()).toString());
          return Unspecified.VALUE;
        });
    d.one(
        "%newline",
        port -> {
          textOutput("newline", 1, port).write('\n');
          return Unspecified.VALUE;
        });
    d.one("%flush-output-port", PortLibrary::flush);
  }

  private static void textOutput(Definitions d, String name, BiConsumer<Object, TextOutput> body) {
    d.two(
        "%" + name,
        (x, port) -> {
          body.accept(x, textOutput(name, 2, port));
          return Unspecified.VALUE;
        });
  }

  private static Object flush(Object port) {
    if (port instanceof BinaryOutput) {
      binaryOutput("flush-output-port", 1, port).flush();
    } else {
      output("flush-output-port", port);
      textOutput("flush-output-port", 1, port).flush();
    }
    return Unspecified.VALUE;
  }

  private static void binaryOutput(Definitions d) {
    d.two(
        "%write-u8",
        (b, port) -> {
          byte value = byteOf("write-u8", 1, b);
          binaryOutput("write-u8", 2, port).write(value);
          return Unspecified.VALUE;
        });
    d.many(
        "%write-bytevector",
        2,
        4,
        a -> {
          byte[] bytes = bytevector("write-bytevector", 1, a[0]);
          BinaryOutput port = binaryOutput("write-bytevector", 2, a[1]);
          Range range = range("write-bytevector", a, 2, bytes.length);
          port.write(bytes, range.start(), range.end());
          return Unspecified.VALUE;
        });
  }
}
