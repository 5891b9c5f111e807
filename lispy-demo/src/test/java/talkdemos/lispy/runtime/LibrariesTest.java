// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import talkdemos.lispy.Lispy;
import talkdemos.lispy.ports.FileAccess;

class LibrariesTest {
  @TempDir Path folder;
  private Lispy lispy;

  @BeforeEach
  void start() {
    lispy = Lispy.builder().files(FileAccess.all()).library(folder).build();
  }

  private Path write(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    return Files.writeString(path, text);
  }

  private void fails(String program, String message) {
    assertThatThrownBy(() -> lispy.eval(program)).hasMessage(message);
  }

  @Test
  void usage() throws IOException {
    write(
        "my/numbers.sld",
        "(define-library (my numbers) (import (scheme base)) (export two) (include \"two.scm\"))");
    write("my/two.scm", "(define two 2)");
    assertThat(lispy.eval("(import (scheme base) (my numbers)) (+ two two)")).isEqualTo(4L);
  }

  @Test
  void an_error_in_an_included_file_has_its_place_there() throws IOException {
    write(
        "m.sld", "(define-library (m) (import (scheme base)) (export f g) (include \"body.scm\"))");
    Path body = write("body.scm", "(define (f x)\n  (car x))\n(define (g) 1)");
    fails("(import (m)) (f 5)", body + ":2:3: car: argument 1: expected a pair, got 5");
    Path wrong = write("wrong.scm", "(define x 1)\n(define y (if))");
    fails("(include \"" + wrong + "\")", wrong + ":2:11: expected (if test then else), got (if)");
  }

  @Test
  void a_missing_definition_is_reported_where_it_is_exported() throws IOException {
    String text = "(define-library (m) (import (scheme base))\n (export (rename a b) valu)\n";
    Path m = write("m.sld", text + " (begin (define a 1) (define value 2)))");
    fails(
        "(import (m))",
        m + ":2:23: export: the library (m) does not define valu; did you mean value?");
  }

  @Test
  void libraries_that_import_each_other_are_named() throws IOException {
    write("a.sld", "(define-library (a) (import (b)))");
    write("b.sld", "(define-library (b) (import (scheme base)\n (c)))");
    Path c = write("c.sld", "(define-library (c) (import (a)))");
    fails(
        "(import (a))", c + ":1:29: import: libraries import each other: (a) -> (b) -> (c) -> (a)");
    fails(
        "(define-library (x) (import (x)))",
        "<expression>:1:29: import: a library imports itself: (x)");
    write("c.sld", "(define-library (c))");
    assertThat(lispy.eval("(import (scheme base) (a)) 1")).isEqualTo(1L);
  }

  @Test
  void a_library_that_is_missing_is_said_with_the_places_where_it_was_looked_for() {
    fails(
        "(import (scheme base)\n (scheme lasy))",
        "<expression>:2:2: import: there is no library (scheme lasy): looked for it in the system, "
            + folder.resolve("scheme/lasy.sld")
            + "; did you mean (scheme lazy)?");
  }

  private static final String TWO =
      "(define-library (a) (export x) (import (scheme base)) (begin (define x 'a)))\n"
          + "(define-library (b) (export x) (import (scheme base)) (begin (define x 'b)))\n";

  @Test
  void two_meanings_of_one_name_cannot_be_imported() {
    fails(
        TWO + "(import (a) (b)) x",
        "<expression>:3:13: import: (a) and (b) export different things under one name; leave one"
            + " out with except or only, or rename it: x");
    assertThat(lispy.eval(TWO + "(import (a) (prefix (b) b:)) b:x")).hasToString("b");
    assertThat(lispy.eval("(import (scheme base) (scheme r5rs) (srfi 1)) (car '(1))"))
        .isEqualTo(1L);
  }

  @Test
  void at_the_prompt_the_last_import_counts() {
    lispy.eval(TWO);
    assertThat(lispy.eval("'start (import (a)) (import (b)) x")).hasToString("b");
  }

  @Test
  void the_features_are_those_of_the_system_and_the_machine() throws IOException {
    String features = lispy.eval("(features)").toString();
    write("srfi/299.sld", "(define-library (srfi 299))");
    assertThat(lispy.eval("(features)").toString())
        .contains("r7rs", "full-unicode", "srfi-1,", "srfi-158", "srfi-299")
        .contains(Features.architecture(System.getProperty("os.arch")));
    assertThat(features).doesNotContain("srfi-299");
    assertThat(lispy.eval("(cond-expand (srfi-299 'yes) (else 'no))")).hasToString("yes");
    assertThat(lispy.eval("(cond-expand (srfi-298 'yes) (else 'no))")).hasToString("no");
    assertThat(Features.architecture("amd64")).isEqualTo("x86-64");
    assertThat(Features.system("Mac OS X")).contains("darwin");
    assertThat(Features.system("Windows 11")).containsExactly("windows");
  }
}
