// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import talkdemos.lispy.Lispy;
import talkdemos.lispy.printer.Printer;
import talkdemos.lispy.reader.DatumReader;
import talkdemos.lispy.source.ReadException;
import talkdemos.lispy.source.Source;
import talkdemos.lispy.values.Eof;
import talkdemos.lispy.values.Pair;
import talkdemos.lispy.values.Symbol;

/** Programs that are nearly right: pieces of the corpus with parts exchanged. */
final class Mutants {
  private static final List<Path> CORPUS =
      List.of(Path.of("src/test/resources/scheme"), Path.of("examples"));

  /** Arguments that a procedure may not expect. */
  private static final List<String> STRANGE =
      List.of(
          "0",
          "1",
          "-1",
          "2",
          "255",
          "256",
          "1/2",
          "-7/3",
          "0.5",
          "-0.0",
          "+nan.0",
          "+inf.0",
          "-inf.0",
          "1e308",
          "5e-324",
          "+i",
          "1+2i",
          "1.5-0.5i",
          "9223372036854775807",
          "-9223372036854775808",
          "9223372036854775808",
          "4294967296",
          "(expt 10 40)",
          "#t",
          "#f",
          "'()",
          "'a",
          "'||",
          "\"\"",
          "\"text\"",
          "(string #\\a #\\x3bb)",
          "(make-string 3 #\\x)",
          "#\\a",
          "#\\x0",
          "#\\x10ffff",
          "'(1 2 3)",
          "'(1 . 2)",
          "'((a . 1) (b . 2))",
          "'#0=(1 . #0#)",
          "(list 3 1 2)",
          "#(1 2 3)",
          "#()",
          "(vector 1 2 3)",
          "'#1=#(1 #1#)",
          "#u8(1 2 255)",
          "(bytevector 1 2)",
          "#u8()",
          "car",
          "+",
          "list",
          "(lambda x x)",
          "(lambda (x) x)",
          "(lambda () 1)",
          "call/cc",
          "values",
          "(values)",
          "(values 1 2)",
          "(if #f #f)",
          "(eof-object)",
          "(delay 1)",
          "(make-promise 2)",
          "(make-parameter 1)",
          "(current-output-port)",
          "(current-input-port)",
          "(open-input-string \"(a) b\")",
          "(open-output-string)",
          "(open-input-bytevector #u8(1 2))",
          "(open-output-bytevector)",
          "(call/cc (lambda (k) k))",
          "(guard (e (#t e)) (error \"x\" 1))",
          "(guard (e (#t e)) (car 1))",
          "(interaction-environment)",
          "(string->symbol \"a b\")");

  private final List<List<Object>> files = new ArrayList<>();
  private final List<Object> parts = new ArrayList<>();
  private final List<Object> strange = new ArrayList<>();
  private final List<Symbol> names;

  Mutants() {
    CORPUS.forEach(this::readFolder);
    files.forEach(file -> file.forEach(form -> collect(form, parts, 7)));
    STRANGE.forEach(text -> strange.add(read(text).get(0)));
    names = Lispy.builder().build().names().stream().sorted().map(Symbol::of).toList();
  }

  private void readFolder(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(f -> f.toString().endsWith(".scm")).sorted().toList()) {
        files.add(read(Files.readString(file)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Object> read(String text) {
    List<Object> data = new ArrayList<>();
    DatumReader reader = new DatumReader(new Source("corpus", text));
    try {
      for (Object datum = reader.read(); datum != Eof.EOF; datum = reader.read()) {
        data.add(datum);
      }
    } catch (ReadException e) {
      return data; // some of the corpus is there to be refused
    }
    return data;
  }

  /** All parts of a form; circular data are left after a while. */
  private static void collect(Object form, List<Object> parts, int depth) {
    Object rest = form;
    for (int i = 0; rest instanceof Pair pair && depth > 0 && i < 50; i++) {
      parts.add(pair.car);
      collect(pair.car, parts, depth - 1);
      rest = pair.cdr;
    }
  }

  // ---------------------------------------------------------------- mutants

  /** A call of any procedure with anything. */
  String call(Choices choices) {
    List<String> items = new ArrayList<>(List.of(Printer.write(choices.of(names))));
    int count = choices.below(5);
    for (int i = 0; i < count; i++) {
      items.add(choices.below(5) == 4 ? call(choices) : choices.of(STRANGE));
    }
    return "(" + String.join(" ", items) + ")";
  }

  /** Some forms of a file that stand together, with a few parts exchanged. */
  String program(Choices choices) {
    List<Object> file = choices.of(files);
    int start = choices.below(file.size());
    int end = Math.min(file.size(), start + 1 + choices.below(4));
    List<Object> forms = new ArrayList<>(file.subList(start, end));
    int changes = 1 + choices.below(3);
    for (int i = 0; i < changes; i++) {
      int which = choices.below(forms.size());
      forms.set(which, changed(forms.get(which), choices));
    }
    return forms.stream().map(Printer::write).collect(Collectors.joining("\n"));
  }

  /** A copy with one part exchanged, left out or put in twice. */
  private Object changed(Object form, Choices choices) {
    if (!(form instanceof Pair pair)) {
      return other(choices);
    }
    int step = choices.below(8);
    return switch (step) {
      case 0 -> other(choices);
      case 1 -> pair.cdr;
      case 2 -> new Pair(pair.car, pair);
      case 3 -> new Pair(other(choices), pair.cdr);
      case 4, 5 -> new Pair(changed(pair.car, choices), pair.cdr);
      default -> new Pair(pair.car, changed(pair.cdr, choices));
    };
  }

  private Object other(Choices choices) {
    return switch (choices.below(4)) {
      case 0 -> choices.of(strange);
      case 1 -> choices.of(names);
      case 2 -> Pair.list(choices.of(names), choices.of(strange));
      default -> choices.of(parts);
    };
  }

  /** A text of the corpus with characters exchanged, left out or put in. */
  String text(Choices choices) {
    StringBuilder text = new StringBuilder(program(choices));
    int changes = 1 + choices.below(4);
    for (int i = 0; i < changes && text.length() > 0; i++) {
      int at = choices.below(text.length());
      switch (choices.below(3)) {
        case 0 -> text.deleteCharAt(at);
        case 1 ->
            text.insert(at, choices.of("(", ")", "#", "\"", "|", "'", ".", "\\", ";", "0", "e"));
        default -> text.setCharAt(at, (char) choices.below(0x300));
      }
    }
    return text.toString();
  }
}
