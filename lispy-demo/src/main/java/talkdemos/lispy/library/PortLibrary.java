// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.library;

import static talkdemos.lispy.library.Arguments.byteOf;
import static talkdemos.lispy.library.Arguments.bytevector;
import static talkdemos.lispy.library.Arguments.codePoint;
import static talkdemos.lispy.library.Arguments.range;
import static talkdemos.lispy.library.Arguments.size;
import static talkdemos.lispy.library.Arguments.string;
import static talkdemos.lispy.library.Body.many;
import static talkdemos.lispy.library.Body.one;
import static talkdemos.lispy.library.Body.two;
import static talkdemos.lispy.library.Body.zero;

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

  /** The body of a procedure; null if there is none of that name. */
  public static Body find(String name, FileAccess access) {
    Body body = kinds(name);
    return body != null ? body : files(name, access);
  }

  // ---------------------------------------------------------------- ports

  private static boolean isInput(Object x) {
    return x instanceof TextInput || x instanceof BinaryInput;
  }

  private static boolean isOutput(Object x) {
    return x instanceof TextOutput || x instanceof BinaryOutput;
  }

  private static Body kinds(String name) {
    return switch (name) {
      case "eof-object" -> zero(() -> Eof.EOF);
      case "eof-object?" -> one(x -> x == Eof.EOF);
      case "port?" -> one(x -> x instanceof Port);
      case "input-port?" -> one(PortLibrary::isInput);
      case "output-port?" -> one(PortLibrary::isOutput);
      case "textual-port?" -> one(x -> x instanceof TextInput || x instanceof TextOutput);
      case "binary-port?" -> one(x -> x instanceof BinaryInput || x instanceof BinaryOutput);
      case "input-port-open?" -> one(x -> input("input-port-open?", x).isOpen());
      case "output-port-open?" -> one(x -> output("output-port-open?", x).isOpen());
      case "close-input-port" -> one(x -> close(input("close-input-port", x)));
      case "close-output-port" -> one(x -> close(output("close-output-port", x)));
      case "close-port" -> one(x -> close(port("close-port", x)));
      default -> memory(name);
    };
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

  private static Body memory(String name) {
    return switch (name) {
      case "open-input-string" ->
          one(s -> TextInput.string(string("open-input-string", 1, s).toString()));
      case "open-input-bytevector" ->
          one(b -> BinaryInput.bytevector(bytevector("open-input-bytevector", 1, b)));
      case "open-output-string" -> zero(TextOutput::string);
      case "open-output-bytevector" -> zero(BinaryOutput::bytevector);
      case "get-output-string" ->
          one(
              x -> {
                if (x instanceof TextOutput port && port.collects()) {
                  return MutableString.of(port.text());
                }
                throw Raised.wrongType("get-output-string", 1, x, "a port of open-output-string");
              });
      case "get-output-bytevector" ->
          one(
              x -> {
                if (x instanceof BinaryOutput port && port.collects()) {
                  return port.bytes();
                }
                throw Raised.wrongType(
                    "get-output-bytevector", 1, x, "a port of open-output-bytevector");
              });
      default -> textInput(name);
    };
  }

  private interface FileAction {
    Object on(FilePorts files, String procedure, String path);
  }

  private static Body files(String name, FileAccess access) {
    return switch (name) {
      case "open-input-file" -> file(name, access, FilePorts::textInput);
      case "open-binary-input-file" -> file(name, access, FilePorts::binaryInput);
      case "open-output-file" -> file(name, access, FilePorts::textOutput);
      case "open-binary-output-file" -> file(name, access, FilePorts::binaryOutput);
      case "file-exists?" -> file(name, access, FilePorts::exists);
      case "delete-file" ->
          file(
              name,
              access,
              (files, procedure, path) -> {
                files.delete(procedure, path);
                return Unspecified.VALUE;
              });
      default -> null;
    };
  }

  private static Body file(String name, FileAccess access, FileAction action) {
    FilePorts files = new FilePorts(access);
    return one(path -> action.on(files, name, string(name, 1, path).toString()));
  }

  // ---------------------------------------------------------------- input

  private static Body textInput(String name) {
    return switch (name) {
      case "%read" -> textInput(name.substring(1), PortLibrary::read);
      case "%read-char" -> textInput(name.substring(1), port -> character(port.next()));
      case "%peek-char" -> textInput(name.substring(1), port -> character(port.peek()));
      case "%read-line" -> textInput(name.substring(1), port -> text(port.nextLine()));
      case "%char-ready?" -> textInput(name.substring(1), TextInput::isReady);
      case "%read-string" ->
          two(
              (k, port) -> {
                int count = size("read-string", 1, k);
                return text(textInput("read-string", 2, port).next(count));
              });
      default -> binaryInput(name);
    };
  }

  private static Body textInput(String name, Function<TextInput, Object> body) {
    return one(port -> body.apply(textInput(name, 1, port)));
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

  private static Body binaryInput(String name) {
    return switch (name) {
      case "%read-u8" -> byteInput(name.substring(1), BinaryInput::next);
      case "%peek-u8" -> byteInput(name.substring(1), BinaryInput::peek);
      case "%u8-ready?" -> one(port -> binaryInput("u8-ready?", 1, port).isReady());
      case "%read-bytevector" ->
          two(
              (k, port) -> {
                int count = size("read-bytevector", 1, k);
                byte[] bytes = binaryInput("read-bytevector", 2, port).next(count);
                return bytes == null ? Eof.EOF : bytes;
              });
      case "%read-bytevector!" ->
          many(
              2,
              4,
              a -> {
                byte[] into = bytevector("read-bytevector!", 1, a[0]);
                BinaryInput port = binaryInput("read-bytevector!", 2, a[1]);
                Range range = range("read-bytevector!", a, 2, into.length);
                int count = port.next(into, range.start(), range.end());
                return count < 0 ? Eof.EOF : (Object) (long) count;
              });
      default -> textOutput(name);
    };
  }

  private static Body byteInput(String name, ToIntFunction<BinaryInput> body) {
    return one(
        port -> {
          int b = body.applyAsInt(binaryInput(name, 1, port));
          return b < 0 ? Eof.EOF : (Object) (long) b;
        });
  }

  // ---------------------------------------------------------------- output

  private static Body textOutput(String name) {
    return switch (name) {
      case "%write" ->
          textOutput(name.substring(1), (x, port) -> port.print(x, Printer.Style.WRITE));
      case "%write-shared" ->
          textOutput(name.substring(1), (x, port) -> port.print(x, Printer.Style.WRITE_SHARED));
      case "%write-simple" ->
          textOutput(name.substring(1), (x, port) -> port.print(x, Printer.Style.WRITE_SIMPLE));
      case "%display" ->
          textOutput(name.substring(1), (x, port) -> port.print(x, Printer.Style.DISPLAY));
      case "%write-char" ->
          textOutput(name.substring(1), (x, port) -> port.write(codePoint("write-char", 1, x)));
      case "%write-string" ->
          many(
              2,
              4,
              a -> {
                MutableString string = string("write-string", 1, a[0]);
                TextOutput port = textOutput("write-string", 2, a[1]);
                Range range = range("write-string", a, 2, string.length());
                port.write(string.substring(range.start(), range.end()).toString());
                return Unspecified.VALUE;
              });
      case "%newline" ->
          one(
              port -> {
                textOutput("newline", 1, port).write('\n');
                return Unspecified.VALUE;
              });
      case "%flush-output-port" -> one(PortLibrary::flush);
      default -> binaryOutput(name);
    };
  }

  private static Body textOutput(String name, BiConsumer<Object, TextOutput> body) {
    return two(
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

  private static Body binaryOutput(String name) {
    return switch (name) {
      case "%write-u8" ->
          two(
              (b, port) -> {
                byte value = byteOf("write-u8", 1, b);
                binaryOutput("write-u8", 2, port).write(value);
                return Unspecified.VALUE;
              });
      case "%write-bytevector" ->
          many(
              2,
              4,
              a -> {
                byte[] bytes = bytevector("write-bytevector", 1, a[0]);
                BinaryOutput port = binaryOutput("write-bytevector", 2, a[1]);
                Range range = range("write-bytevector", a, 2, bytes.length);
                port.write(bytes, range.start(), range.end());
                return Unspecified.VALUE;
              });
      default -> null;
    };
  }
}
