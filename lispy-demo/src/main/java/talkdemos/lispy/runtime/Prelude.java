// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import talkdemos.lispy.reader.DatumReader;
import talkdemos.lispy.source.Source;
import talkdemos.lispy.values.Nil;
import talkdemos.lispy.values.Pair;
import talkdemos.lispy.values.Symbol;

/**
 * The part of the system's library that is written in Scheme. A form of it is read when its name is
 * first asked for: a program needs a few of them, and should not have to wait for the others. To
 * find them without reading, each begins in the first column of a line, and nothing else does.
 */
final class Prelude {
  /** The library that exports all there is. */
  static final Object NAME = Pair.list(Symbol.of("lispy"), Symbol.of("prelude"));

  private static final String FOLDER = "/talkdemos/lispy/scheme/";

  /** Texts of forms by what they define; null until one is asked for. */
  private Map<String, String> definitions;

  /** Texts of forms by the library whose exports they list; null until one is asked for. */
  private Map<String, String> libraries;

  /** The form that defines a name; null if there is none. */
  Pair find(String name) {
    if (definitions == null) {
      definitions = new HashMap<>();
      for (String file : new String[] {"prelude.scm", "system.scm", "macros.scm"}) {
        index(file, definitions);
      }
    }
    String text = definitions.get(name);
    return text == null ? null : read(text);
  }

  /** Whether a form is a {@code define-syntax}. */
  static boolean isMacro(Pair form) {
    return form.car == Symbol.of("define-syntax");
  }

  /** The names of the libraries of the system, but for those in files of their own. */
  List<Object> libraries() {
    exports(""); // reads them
    return libraries.values().stream().map(text -> read(text).car).toList();
  }

  /** The export specs of a library of the system; null if it is none. */
  Object exports(String library) {
    if (libraries == null) {
      libraries = new HashMap<>();
      index("libraries.scm", libraries);
    }
    String text = libraries.get(library);
    if (text == null) {
      return null;
    }
    return library.equals("(lispy prelude)") ? everything() : read(text).cdr;
  }

  private Object everything() {
    Object all = Nil.NIL;
    for (String text : libraries.values()) {
      for (Object rest = read(text).cdr; rest instanceof Pair pair; rest = pair.cdr) {
        all = new Pair(pair.car, all);
      }
    }
    find(""); // reads the names
    for (String name : definitions.keySet()) {
      all = new Pair(Symbol.of(name), all);
    }
    return all;
  }

  private static Pair read(String text) {
    return (Pair) new DatumReader(new Source("lispy:prelude", text)).read();
  }

  /** Adds the forms of a file under their names: the first word, or list, that is no keyword. */
  private static void index(String file, Map<String, String> forms) {
    String text = text(file).text();
    for (int start = text.indexOf("\n("); start >= 0; ) {
      int next = text.indexOf("\n(", start + 1);
      String form = text.substring(start + 1, next < 0 ? text.length() : next);
      forms.put(name(form), form);
      start = next;
    }
  }

  private static String name(String form) {
    if (form.startsWith("((")) { // ((scheme base) car cdr ...)
      return form.substring(1, form.indexOf(')') + 1);
    }
    int start = form.indexOf(' ') + 1; // (define name ...) or (define (name ...) ...)
    start += form.charAt(start) == '(' ? 1 : 0;
    int end = start;
    while (" )\n".indexOf(form.charAt(end)) < 0) {
      end++;
    }
    return form.substring(start, end);
  }

  /** A file of the system; null if there is none of that name. */
  static Source text(String file) {
    try (InputStream stream = Prelude.class.getResourceAsStream(FOLDER + file)) {
      return stream == null
          ? null
          : new Source("lispy:" + file, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
