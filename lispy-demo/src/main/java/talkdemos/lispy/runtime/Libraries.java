// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.runtime;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import talkdemos.lispy.expander.Environment;
import talkdemos.lispy.expander.Expander;
import talkdemos.lispy.expander.Imports;
import talkdemos.lispy.expander.Library;
import talkdemos.lispy.expander.Nearest;
import talkdemos.lispy.expander.Origins;
import talkdemos.lispy.printer.Printer;
import talkdemos.lispy.reader.DatumReader;
import talkdemos.lispy.source.Place;
import talkdemos.lispy.source.Source;
import talkdemos.lispy.values.Eof;
import talkdemos.lispy.values.Pair;
import talkdemos.lispy.values.Raised;
import talkdemos.lispy.values.Symbol;

/**
 * The libraries of a system (R7RS 5.6), by name: those that are defined already, those in files
 * that a folder of the user's has, and those that come with the system.
 */
final class Libraries implements Expander.Includes {
  private static final Pattern PLAIN = Pattern.compile("[^/\\\\:\\p{Cntrl}]+");

  private static final int LAST_SRFI = 300; // as far as (features) looks

  private final Settings settings;
  private final Runtime runtime;
  private final Prelude prelude;
  private final Map<String, Library> known = new HashMap<>();
  private final List<String> beingDefined = new ArrayList<>(); // each imported by the one before
  private final Imports imports = new Imports(this::find);

  Libraries(Settings settings, Runtime runtime, Prelude prelude) {
    this.settings = settings;
    this.runtime = runtime;
    this.prelude = prelude;
  }

  // ---------------------------------------------------------------- import

  /** Does {@code (import set ...)} in an environment; at the prompt the last import counts. */
  void doImport(Pair form, Environment environment, Origins origins, Place start) {
    items(form, start); // or fails
    for (Object rest = form.cdr; rest instanceof Pair cell; rest = cell.cdr) {
      try {
        if (environment == runtime.interaction()) {
          into(environment, cell.car);
        } else {
          imports.intoProgram(environment, cell.car);
        }
      } catch (Raised e) {
        Place place = origins.ofCar(cell);
        throw e.at(place == null ? start : place);
      }
    }
  }

  void into(Environment environment, Object set) {
    imports.into(environment, set);
  }

  /** The library of that name, which is defined now if it was not; fails if there is none. */
  Library find(Object name) {
    String key = Printer.write(name);
    Library library = known.get(key);
    if (library == null && prelude.exports(key) != null) {
      library = new Library(name, runtime.base());
      library.export(prelude.exports(key), Origins.unknown());
      known.put(key, library);
    } else if (library == null) {
      checkCircle(key);
      Source source = source(name);
      if (source == null) {
        throw missing(name, key);
      }
      beingDefined.add(key);
      try {
        run(source);
      } finally {
        beingDefined.remove(beingDefined.size() - 1);
      }
      library = known.get(key);
      if (library == null) {
        throw Raised.error("the file " + source.name() + " does not define the library", name);
      }
    }
    return library;
  }

  /** All that are defined, those of the system among them. */
  Collection<Library> all() {
    prelude.libraries().forEach(this::find);
    return known.values();
  }

  private void checkCircle(String key) {
    int first = beingDefined.indexOf(key);
    if (first >= 0) {
      List<String> circle = new ArrayList<>(beingDefined.subList(first, beingDefined.size()));
      circle.add(key);
      throw Raised.error(
          circle.size() == 2
              ? "import: a library imports itself: " + key
              : "import: libraries import each other: " + String.join(" -> ", circle));
    }
  }

  private void run(Source source) {
    DatumReader reader = new DatumReader(source);
    Origins origins = Origins.of(reader.places());
    for (Object form = reader.read(); form != Eof.EOF; form = reader.read()) {
      runtime.evaluate(form, runtime.interaction(), origins, reader.place());
    }
  }

  private Raised missing(Object name, String key) {
    String file = file(name);
    if (file == null) {
      throw Raised.error("import: a part of this library's name is no name of a file:", name);
    }
    String folders =
        settings.libraryFolders().stream()
            .map(folder -> folder.resolve(file).toString())
            .map(path -> ", " + path)
            .collect(Collectors.joining());
    Set<String> names = new TreeSet<>(known.keySet());
    prelude.libraries().forEach(library -> names.add(Printer.write(library)));
    return Raised.error(
        "import: there is no library %s: looked for it in the system%s%s"
            .formatted(key, folders, Nearest.hint(key, names)));
  }

  // ---------------------------------------------------------------- files

  /**
   * The file of a library: (a b) is in a/b.sld. Null if a part is no plain name of a file, which
   * might lead out of the folders.
   */
  private static String file(Object name) {
    StringBuilder path = new StringBuilder();
    for (Object rest = name; rest instanceof Pair pair; rest = pair.cdr) {
      String part = pair.car.toString();
      if (part.startsWith(".") || !PLAIN.matcher(part).matches()) {
        return null;
      }
      path.append(path.isEmpty() ? "" : "/").append(part);
    }
    return path + ".sld";
  }

  private Source source(Object name) {
    String file = file(name);
    if (file == null) {
      return null;
    }
    for (Path folder : settings.libraryFolders()) {
      if (Files.exists(folder.resolve(file))) {
        return settings.libraryText(folder.resolve(file));
      }
    }
    return Prelude.text(file);
  }

  // ---------------------------------------------------------------- define-library

  /** Does {@code (define-library name declaration ...)}. */
  void define(Pair form, Origins origins, Place start) {
    items(form, start); // or fails
    if (!(form.cdr instanceof Pair named) || !(named.car instanceof Pair)) {
      throw Raised.syntax(start, "expected (define-library (name ...) declaration ...), got", form);
    }
    String key = Printer.write(named.car);
    Environment environment = new Environment(key);
    Library library = new Library(named.car, environment);
    boolean asked = beingDefined.contains(key);
    if (!asked) {
      beingDefined.add(key);
    }
    try {
      List<Object> body = new ArrayList<>();
      declarations(named.cdr, library, body, origins, start);
      for (Object item : body) {
        Place place = item instanceof Pair pair ? origins.of(pair) : null;
        runtime.evaluate(item, environment, origins, place == null ? start : place);
      }
      library.check();
    } finally {
      if (!asked) {
        beingDefined.remove(key);
      }
    }
    known.put(key, library);
  }

  private void declarations(
      Object list, Library library, List<Object> body, Origins origins, Place start) {
    for (Object rest = list; rest instanceof Pair cell; rest = cell.cdr) {
      Place place = origins.ofCar(cell);
      Place at = place == null ? start : place;
      if (!(cell.car instanceof Pair declaration)) {
        throw Raised.syntax(at, "define-library: expected a declaration, got", cell.car);
      }
      List<Object> items = items(declaration, at);
      Expander expander = runtime.expander(origins, at);
      switch (declaration.car.toString()) {
        case "export" -> library.export(declaration.cdr, origins);
        case "import" -> doImport(declaration, library.environment(), origins, at);
        case "begin" -> body.addAll(items);
        case "include", "include-ci" -> body.addAll(expander.includedData(declaration));
        case "include-library-declarations" ->
            declarations(list(expander.includedData(declaration)), library, body, origins, at);
        case "cond-expand" ->
            declarations(list(expander.declarations(declaration)), library, body, origins, at);
        default ->
            throw Raised.syntax(
                at,
                "define-library: expected a declaration (export, import, begin, include,"
                    + " include-ci, include-library-declarations or cond-expand), got",
                declaration);
      }
    }
  }

  /** What follows the keyword; fails if that is no list. */
  private static List<Object> items(Pair form, Place place) {
    List<Object> items = Pair.items(form.cdr);
    if (items == null) {
      throw Raised.syntax(place, form.car + ": expected a list, got", form);
    }
    return items;
  }

  private static Object list(List<Object> data) {
    return Pair.list(data.toArray());
  }

  // ---------------------------------------------------------------- what programs may ask for

  @Override
  public List<Object> read(String file, boolean foldCase, Place place, Origins origins) {
    DatumReader reader = new DatumReader(settings.include(file, place), foldCase);
    origins.add(reader.places());
    List<Object> data = new ArrayList<>();
    for (Object x = reader.read(); x != Eof.EOF; x = reader.read()) {
      data.add(x);
    }
    return data;
  }

  @Override
  public boolean hasLibrary(Object name) {
    String key = Printer.write(name);
    return known.containsKey(key) || prelude.exports(key) != null || source(name) != null;
  }

  @Override
  public void expanding() {
    settings.limits().check(); // each may be twice as large as the one before
    runtime.machine().turn();
  }

  /** The feature identifiers (R7RS, appendix B). */
  Set<String> features() {
    Set<String> features = Features.all();
    IntStream.range(0, LAST_SRFI)
        .filter(n -> hasLibrary(srfi(n)))
        .forEach(n -> features.add("srfi-" + n));
    return features;
  }

  @Override
  public boolean hasFeature(String name) {
    return name.matches("srfi-\\d{1,4}")
        ? hasLibrary(srfi(Integer.parseInt(name.substring("srfi-".length()))))
        : Features.all().contains(name);
  }

  private static Object srfi(long number) {
    return Pair.list(Symbol.of("srfi"), number);
  }
}
