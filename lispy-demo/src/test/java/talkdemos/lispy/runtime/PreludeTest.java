// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import talkdemos.lispy.Lispy;
import talkdemos.lispy.printer.Printer;
import talkdemos.lispy.reader.DatumReader;
import talkdemos.lispy.source.LispyException;
import talkdemos.lispy.values.Eof;
import talkdemos.lispy.values.Pair;

class PreludeTest {
  private static final Path SOURCES = Path.of("src/main/java/talkdemos/lispy");

  @ParameterizedTest
  @ValueSource(strings = {"prelude.scm", "system.scm", "macros.scm"})
  void finds_each_form_of_its_files_as_reading_them_would(String file) {
    Set<Object> names = new HashSet<>();
    for (Pair form : forms(file)) {
      Object target = ((Pair) form.cdr).car;
      Object name = target instanceof Pair head ? head.car : target;
      assertThat(names.add(name)).as("%s is defined once", name).isTrue();
      assertThat(Printer.write(new Prelude().find(name.toString()))).isEqualTo(Printer.write(form));
    }
    assertThat(names).isNotEmpty();
  }

  @Test
  void finds_the_exports_of_each_library_as_reading_them_would() {
    List<Pair> libraries = forms("libraries.scm");
    Pair all = libraries.remove(libraries.size() - 1);
    assertThat(Printer.write(all.car)).isEqualTo(Printer.write(Prelude.NAME));
    assertThat(libraries).isNotEmpty();
    for (Pair library : libraries) {
      Object exports = new Prelude().exports(Printer.write(library.car));
      assertThat(Printer.write(exports)).isEqualTo(Printer.write(library.cdr));
    }
    assertThat(new Prelude().exports("(scheme basic)")).isNull();
    assertThat(new Prelude().find("undefined")).isNull();
  }

  @Test
  void every_name_that_is_listed_means_something() {
    Lispy lispy = Lispy.builder().build();
    for (String name : lispy.names()) {
      assertThat(isKnown(lispy, name)).as(name).isTrue();
    }
  }

  /** What stands between quotes in the tables of procedures is a name if it can be evaluated. */
  @Test
  void every_procedure_written_in_java_is_listed() throws IOException {
    Lispy lispy = Lispy.builder().build();
    Set<String> listed = lispy.names();
    Set<String> missing = new TreeSet<>();
    for (String text : tables()) {
      Pattern.compile("\"([^%\\s(){}#;'|.,:\"][^\\s(){}#;'|,:\"]*)\"")
          .matcher(text)
          .results()
          .map(m -> m.group(1))
          .filter(name -> !listed.contains(name) && isKnown(Lispy.builder().build(), name))
          .forEach(missing::add);
    }
    assertThat(listed).contains("car", "display", "guard", "lambda", "hash-table-set!");
    assertThat(missing).isEmpty();
  }

  private static List<String> tables() throws IOException {
    List<String> texts = new ArrayList<>();
    for (String folder : List.of("library", "machine", "runtime")) {
      try (Stream<Path> files = Files.list(SOURCES.resolve(folder))) {
        for (Path file : files.toList()) {
          texts.add(Files.readString(file));
        }
      }
    }
    return texts;
  }

  /** Whether a name is a keyword or a variable with a value. */
  private static boolean isKnown(Lispy lispy, String name) {
    try {
      lispy.eval(name);
      return true;
    } catch (LispyException e) {
      return e.getMessage().contains("keyword");
    }
  }

  private static List<Pair> forms(String file) {
    DatumReader reader = new DatumReader(Prelude.text(file));
    List<Pair> forms = new ArrayList<>();
    for (Object form = reader.read(); form != Eof.EOF; form = reader.read()) {
      forms.add((Pair) form);
    }
    return forms;
  }
}
