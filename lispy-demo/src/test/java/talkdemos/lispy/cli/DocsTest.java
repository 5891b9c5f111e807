// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import talkdemos.lispy.Lispy;
import talkdemos.lispy.core.Global;
import talkdemos.lispy.expander.Environment;
import talkdemos.lispy.source.ExitException;
import talkdemos.lispy.source.LispyException;
import talkdemos.lispy.values.Procedure;
import talkdemos.lispy.values.Symbol;

/** The documentation says what is there, all of it and nothing else. */
@Timeout(120)
class DocsTest {
  private static final Path SCHEME = Path.of("src/main/resources/talkdemos/lispy/scheme");
  private static final Pattern LIBRARY =
      Pattern.compile("^\\((\\(scheme [^)]*\\))", Pattern.MULTILINE);
  private static final Pattern ARITY =
      Pattern.compile(": got (\\d+) arguments?, expected|: no clause takes (\\d+) arguments");

  private final Lispy lispy = Lispy.builder().steps(100_000).build();

  private static List<String> libraries() throws IOException {
    List<String> libraries = new ArrayList<>();
    String standard = Files.readString(SCHEME.resolve("libraries.scm"));
    LIBRARY.matcher(standard).results().forEach(library -> libraries.add(library.group(1)));
    try (Stream<Path> files = Files.list(SCHEME.resolve("srfi"))) {
      files
          .map(file -> file.getFileName().toString().replace(".sld", ""))
          .sorted()
          .forEach(number -> libraries.add("(srfi " + number + ")"));
    }
    assertThat(libraries).contains("(scheme base)", "(srfi 1)").hasSizeGreaterThan(25);
    return libraries;
  }

  private Environment environment(String library) {
    return (Environment) lispy.eval("(environment '" + library + ")");
  }

  private static Set<String> names(Environment environment) {
    return environment.names().stream().map(Symbol::name).collect(Collectors.toSet());
  }

  @Test
  void every_name_of_every_library_has_a_line() throws IOException {
    Set<String> documented = Docs.read().stream().map(Docs.Entry::name).collect(Collectors.toSet());
    for (String library : libraries()) {
      assertThat(documented).as(library).containsAll(names(environment(library)));
    }
  }

  @Test
  void every_line_is_about_something_that_its_library_exports_and_there_is_one_for_each() {
    Set<String> seen = new HashSet<>();
    for (Docs.Entry entry : Docs.read()) {
      assertThat(names(environment(entry.library()))).as(entry.library()).contains(entry.name());
      assertThat(seen.add(entry.name())).as("the first line about " + entry.name()).isTrue();
      assertThat(entry.text()).as(entry.name()).isNotBlank().doesNotEndWith(".");
    }
  }

  @Test
  void a_signature_needs_as_many_arguments_as_the_procedure() {
    List<String> wrong = new ArrayList<>();
    int procedures = 0;
    for (Docs.Entry entry : Docs.read()) {
      Global global = environment(entry.library()).global(Symbol.of(entry.name()));
      if (global != null && global.value() instanceof Procedure procedure) {
        procedures++;
        int least = least(entry.signature());
        boolean any = entry.signature().contains("..."); // then it may not check their number
        lispy.define("documented", procedure);
        if (least > 0 && !any && !isArityError(least - 1)) {
          wrong.add(entry.signature() + " can be called with " + (least - 1));
        }
        if (isArityError(least)) {
          wrong.add(entry.signature() + " cannot be called with " + least);
        }
        if (!any && !entry.signature().contains("[") && !isArityError(least + 1)) {
          wrong.add(entry.signature() + " can be called with " + (least + 1));
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(procedures).isGreaterThan(500);
  }

  /** The number of arguments that are neither in brackets nor followed by an ellipsis. */
  private static int least(String signature) {
    String required = signature.replaceAll("\\[.*?]", "").replaceAll(" \\S+ \\.\\.\\.", "");
    return required.replaceAll("[()]", "").strip().split(" +").length - 1;
  }

  /** True if the number of arguments alone makes a call fail; what runs for long is ended. */
  private boolean isArityError(int count) {
    try {
      lispy.eval("(documented" + " 'x".repeat(count) + ")");
      return false;
    } catch (ExitException e) {
      return false;
    } catch (LispyException e) {
      var arity = ARITY.matcher(e.getMessage());
      return arity.find()
          && Integer.parseInt(arity.group(1) != null ? arity.group(1) : arity.group(2)) == count;
    }
  }
}
