// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import talkdemos.lispy.ports.FileAccess;
import talkdemos.lispy.ports.TextInput;
import talkdemos.lispy.ports.TextOutput;

class PortLibraryTest {
  @TempDir Path directory;

  @TestFactory
  Stream<DynamicTest> usage() {
    return Examples.of(
        """
        (eof-object? (eof-object))                => #t
        (let* ((p (open-input-string "a😀"))) (list (%peek-char p) (%read-char p) (%read-char p) (%read-char p)))
          => (#\\a #\\a #\\😀 #<eof>)
        (let* ((p (open-input-string "a\\r\\nb\\rc\\n\\nd"))) (list (%read-line p) (%read-line p) (%read-line p) (%read-line p) (%read-line p) (%read-line p)))
          => ("a" "b" "c" "" "d" #<eof>)
        (let* ((p (open-input-string "a\\r\\nb"))) (list (%read-line p) (%char-ready? p) (%read-char p)))
          => ("a" #t #\\b)
        (let* ((p (open-input-string "a😀bc"))) (list (%read-string 3 p) (%read-string 3 p) (%read-string 3 p) (%read-string 0 p)))
          => ("a😀b" "c" #<eof> "")
        (let* ((p (open-input-string "(a . #(1 \\"x\\")) b #t"))) (list (%read p) (%read p) (%read p) (%read p)))
          => ((a . #(1 "x")) b #t #<eof>)
        (let* ((p (open-input-string "(1) x"))) (list (%read p) (%read-char p) (%read-char p)))
          => ((1) #\\space #\\x)
        (%char-ready? (open-input-string ""))     => #t
        (let* ((p (open-input-bytevector #u8(1 2 255)))) (list (%peek-u8 p) (%read-u8 p) (%read-u8 p) (%read-u8 p) (%u8-ready? p) (%read-u8 p)))
          => (1 1 2 255 #t #<eof>)
        (let* ((p (open-input-bytevector #u8(1 2 3)))) (list (%peek-u8 p) (%read-bytevector 2 p) (%read-bytevector 2 p) (%read-bytevector 2 p) (%read-bytevector 0 p)))
          => (1 #u8(1 2) #u8(3) #<eof> #u8())
        (let* ((p (open-input-bytevector #u8(1 2 3))) (b (make-bytevector 4))) (list (%read-bytevector! b p 1 3) (%read-bytevector! b p) (%read-bytevector! b p) b))
          => (2 1 #<eof> #u8(3 1 2 0))
        (let* ((p (open-output-string))) (%write "a\\n" p) (%display "b" p) (%write-char #\\😀 p) (%write-string "hello" p 1 3) (%newline p) (%flush-output-port p) (get-output-string p))
          => "\\"a\\\\n\\"b😀el\\n"
        (let* ((p (open-output-string)) (x (list 1 2)) (y (list x x))) (%write y p) (%write-shared y p) (%write-simple y p) (get-output-string p))
          => "((1 2) (1 2))(#0=(1 2) #0#)((1 2) (1 2))"
        (let* ((p (open-output-string)) (x (list 1 2))) (set-cdr! x x) (%write x p) (%display x p) (get-output-string p))
          => "#0=(1 . #0#)#0=(1 . #0#)"
        (let* ((p (open-output-bytevector))) (%write-u8 255 p) (%write-bytevector #u8(1 2 3) p 1) (%flush-output-port p) (get-output-bytevector p))
          => #u8(255 2 3)
        (let* ((p (open-input-string ""))) (list (port? p) (input-port? p) (output-port? p) (textual-port? p) (binary-port? p)))
          => (#t #t #f #t #f)
        (let* ((p (open-output-bytevector))) (list (port? p) (input-port? p) (output-port? p) (textual-port? p) (binary-port? p)))
          => (#t #f #t #f #t)
        (list (port? 1) (input-port? 1) (output-port? 1) (textual-port? 1) (binary-port? 1))
          => (#f #f #f #f #f)
        (let* ((p (open-input-string "")) (before (input-port-open? p))) (close-port p) (close-port p) (close-input-port p) (list before (input-port-open? p) p))
          => (#t #f #<textual-input-port string (closed)>)
        (let* ((p (open-output-string)) (before (output-port-open? p))) (%write 1 p) (close-output-port p) (list before (output-port-open? p) (get-output-string p)))
          => (#t #f "1")
        """);
  }

  @TestFactory
  Stream<DynamicTest> errors() {
    return Examples.of(
        """
        (%read-char 5) => error: read-char: argument 1: expected a textual input port, got 5
        (%read-char (open-output-string))
          => error: read-char: argument 1: expected a textual input port, got #<textual-output-port string>
        (%read-u8 (open-input-string "a"))
          => error: read-u8: argument 1: expected a binary input port, got #<textual-input-port string>
        (let* ((p (open-input-string "a"))) (close-port p) (%peek-char p))
          => error: peek-char: argument 1: expected a port that is open, got #<textual-input-port string (closed)>
        (let* ((p (open-output-string))) (close-port p) (%write 1 p))
          => error: write: argument 2: expected a port that is open, got #<textual-output-port string (closed)>
        (let* ((p (open-output-bytevector))) (close-port p) (%flush-output-port p))
          => error: flush-output-port: argument 1: expected a port that is open, got #<binary-output-port bytevector (closed)>
        (%flush-output-port (open-input-string ""))
          => error: flush-output-port: argument 1: expected an output port, got #<textual-input-port string>
        (%write-char "a" (open-output-string))
          => error: write-char: argument 1: expected a character, got "a"
        (%write-u8 256 (open-output-bytevector))
          => error: write-u8: argument 1: expected a byte, an exact integer from 0 to 255, got 256
        (%write-string "abc" (open-output-string) 2 1)
          => error: write-string: argument 4: expected an exact integer from 2 to 3, got 1
        (close-input-port (open-output-string))
          => error: close-input-port: argument 1: expected an input port, got #<textual-output-port string>
        (close-port 1) => error: close-port: argument 1: expected a port, got 1
        (get-output-string (open-input-string ""))
          => error: get-output-string: argument 1: expected a port of open-output-string, got #<textual-input-port string>
        (open-input-string 'a) => error: open-input-string: argument 1: expected a string, got a
        (open-input-file "/etc/passwd")
          => error: open-input-file: reading /etc/passwd is not allowed "/etc/passwd"
        (open-output-file "/x") => error: open-output-file: writing /x is not allowed "/x"
        (file-exists? "/x") => error: file-exists?: asking for /x is not allowed "/x"
        (delete-file "/x") => error: delete-file: deleting /x is not allowed "/x"
        """);
  }

  @TestFactory
  Stream<DynamicTest> files() {
    String file = directory.resolve("λ.txt").toString();
    String bytes = directory.resolve("bytes").toString();
    return Examples.of(
        Bodies.of(FileAccess.below(directory)),
        """
        (file-exists? "FILE")                     => #f
        (let* ((p (open-output-file "FILE"))) (%write '("λ😀") p) (%newline p) (close-port p) (file-exists? "FILE"))
          => #t
        (let* ((p (open-input-file "FILE")) (x (%read p))) (%read-char p) (list x (%char-ready? p) (%read p)))
          => (("λ😀") #t #<eof>)
        (let* ((p (open-binary-input-file "FILE"))) (%read-bytevector 5 p))
          => #u8(40 34 206 187 240)
        (let* ((p (open-binary-output-file "BYTES"))) (%write-u8 65 p) (%write-u8 255 p) (close-port p))
          => #<unspecified>
        (let* ((p (open-input-file "BYTES"))) (%read-line p)) => "A\uFFFD"
        (delete-file "FILE")                      => #<unspecified>
        (file-exists? "FILE")                     => #f
        (delete-file "FILE")
          => error: delete-file: deleting FILE failed: there is no such file "FILE"
        (open-input-file "FILE")
          => error: open-input-file: reading FILE failed: there is no such file "FILE"
        (open-input-file "DIRECTORY")
          => error: open-input-file: reading DIRECTORY failed: it is a directory "DIRECTORY"
        (open-output-file "DIRECTORY/none/x")
          => error: open-output-file: writing DIRECTORY/none/x failed: there is no such file "DIRECTORY/none/x"
        (delete-file "DIRECTORY")
          => error: delete-file: deleting DIRECTORY failed: it is a directory "DIRECTORY"
        (open-input-file "DIRECTORY/../x")
          => error: open-input-file: reading DIRECTORY/../x is not allowed "DIRECTORY/../x"
        """
            .replace("FILE", file)
            .replace("BYTES", bytes)
            .replace("DIRECTORY", directory.toString()));
  }

  @Test
  void kinds_of_errors_are_told_apart() {
    Bodies bodies = Bodies.of(FileAccess.none());
    assertThat(kind(bodies, "(open-input-file \"/x\")")).isEqualTo("(#t #t #f)");
    assertThat(kind(bodies, "(open-input-file \"\\x0;\")")).isEqualTo("(#t #t #f)");
    assertThat(kind(bodies, "(%read (open-input-string \"(a\"))")).isEqualTo("(#t #f #t)");
    assertThat(kind(bodies, "(%read (open-input-string \")\"))")).isEqualTo("(#t #f #t)");
    assertThat(kind(bodies, "(car 1)")).isEqualTo("(#t #f #f)");
  }

  private static String kind(Bodies bodies, String expression) {
    Object error = bodies.failure(expression);
    return Stream.of("error-object?", "file-error?", "read-error?")
        .map(predicate -> bodies.call(predicate, error).equals(true) ? "#t" : "#f")
        .collect(java.util.stream.Collectors.joining(" ", "(", ")"));
  }

  @Test
  void a_read_error_tells_the_place() {
    assertThat(Bodies.of(FileAccess.none()).show("(%read (open-input-string \"\\n (a\"))"))
        .startsWith("error: read: string:2:2: ");
  }

  @Test
  void after_a_read_error_the_port_goes_on() {
    Bodies bodies = Bodies.of(FileAccess.none());
    TextInput port = TextInput.string(") b");
    assertThat(bodies.failure(() -> bodies.call("%read", port))).isNotNull();
    assertThat(bodies.call("%read", port)).hasToString("b");
  }

  @Test
  void consoles_stay_open_when_their_ports_are_closed() throws Exception {
    Bodies bodies = Bodies.of(FileAccess.none());
    StringWriter out = new StringWriter();
    StringReader in = new StringReader("ab");
    TextOutput output = TextOutput.console("stdout", out);
    TextInput input = TextInput.console("stdin", in);
    bodies.call("%write-char", bodies.call("%read-char", input), output);
    bodies.call("close-port", output);
    bodies.call("close-port", input);
    assertThat(out).hasToString("a");
    assertThat(in.read()).isEqualTo('b');
  }

  @Test
  void links_do_not_lead_out_of_the_directory() throws Exception {
    Path inside = Files.createDirectory(directory.resolve("inside"));
    Files.writeString(directory.resolve("secret"), "x");
    Files.createSymbolicLink(inside.resolve("link"), directory.resolve("secret"));
    Files.createSymbolicLink(inside.resolve("nowhere"), directory.resolve("new"));
    Bodies bodies = Bodies.of(FileAccess.below(inside));
    assertThat(bodies.show("(open-input-file \"" + inside.resolve("link") + "\")"))
        .contains("not allowed");
    assertThat(bodies.show("(open-output-file \"" + inside.resolve("nowhere") + "\")"))
        .contains("not allowed");
    assertThat(directory.resolve("new")).doesNotExist();
  }
}
