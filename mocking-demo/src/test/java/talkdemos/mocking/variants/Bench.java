// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.variants;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * Compiles variants of this module in memory, and runs suites of tests against them, each in a
 * class loader of its own. The class path's libraries are shared, the module's own classes are not.
 * Several threads may use one bench.
 */
public final class Bench {
  private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
  private final StandardJavaFileManager libraries =
      compiler.getStandardFileManager(null, Locale.ROOT, null);
  private final Map<String, String> main = ModuleFiles.sources("src/main/java");
  private final Map<String, String> test = ModuleFiles.sources("src/test/java");
  private final Map<String, byte[]> mainClasses = ModuleFiles.classes("target/classes");
  private final Map<String, byte[]> testClasses = ModuleFiles.classes("target/test-classes");
  private final Duration limit;

  /**
   * A bench, to be used from the module's folder.
   *
   * @param limit for each test; what takes longer hangs
   */
  public Bench(Duration limit) {
    this.limit = limit;
    List<File> jars =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(path -> path.endsWith(".jar"))
            .map(File::new)
            .toList();
    try {
      libraries.setLocation(StandardLocation.CLASS_PATH, jars);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** A compiled variant. */
  public final class Compiled {
    private final Map<String, byte[]> classes;
    private final boolean sameShape;

    private Compiled(Map<String, byte[]> classes, boolean sameShape) {
      this.classes = classes;
      this.sameShape = sameShape;
    }

    /** What a suite says of it. */
    public Verdict judgedBy(Suite suite) {
      return judgedBy(suite, List.of());
    }

    /** What a suite says of it, once its own sources are changed so. */
    public Verdict judgedBy(Suite suite, List<Edit> repair) {
      Map<String, byte[]> all = new HashMap<>(classes);
      if (sameShape && repair.isEmpty()) {
        all.putAll(testClasses);
        return Trial.run(suite, all, limit);
      }
      Map<String, String> sources =
          new Variant("the repair of " + suite.name(), repair, Map.of()).applied(test);
      sources.keySet().removeIf(file -> !suite.has(file));
      List<String> errors = compile(sources, all);
      return errors.isEmpty() ? Trial.run(suite, all, limit) : new Verdict.DoesNotCompile(errors);
    }
  }

  /**
   * Compiles a variant. As long as nothing changes that another class can see, the changed files
   * are compiled and no others.
   *
   * @throws IllegalArgumentException if an edit does not fit its source, or the variant is no Java
   */
  public Compiled compile(Variant variant) {
    Map<String, String> sources = variant.applied(main);
    Map<String, String> changed = new TreeMap<>(sources);
    changed.entrySet().removeIf(file -> file.getValue().equals(main.get(file.getKey())));
    Map<String, byte[]> classes = new HashMap<>(mainClasses);
    if (!changed.isEmpty() && !compile(changed, classes).isEmpty()) classes.clear();
    boolean sameShape = classes.entrySet().stream().allMatch(this::sameShape) && !classes.isEmpty();
    if (sameShape) return new Compiled(classes, true);
    classes.clear();
    List<String> errors = compile(sources, classes);
    if (!errors.isEmpty())
      throw new IllegalArgumentException(variant.name() + " does not compile: " + errors);
    return new Compiled(classes, false);
  }

  private boolean sameShape(Map.Entry<String, byte[]> compiled) {
    byte[] before = mainClasses.get(compiled.getKey());
    return before == compiled.getValue()
        || before != null && ClassShape.of(before).equals(ClassShape.of(compiled.getValue()));
  }

  /**
   * Judges several variants at the same time, as many as there are processors. Not on the pool that
   * all share: its threads must not wait, for HTTP clients finish their work there.
   */
  public static <T, R> List<R> sideBySide(List<T> all, Function<T, R> judge) {
    ExecutorService threads =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    try {
      List<Future<R>> pending = new ArrayList<>();
      for (T one : all) pending.add(threads.submit(() -> judge.apply(one)));
      List<R> judged = new ArrayList<>();
      for (Future<R> one : pending) judged.add(one.get());
      return judged;
    } catch (ExecutionException | InterruptedException failed) {
      throw new IllegalStateException(failed);
    } finally {
      threads.shutdownNow();
    }
  }

  /** How many lines of a suite's sources a repair touches. */
  public int lines(Suite suite, List<Edit> repair) {
    Map<String, String> repaired = new Variant("the repair", repair, Map.of()).applied(test);
    return repaired.keySet().stream()
        .filter(suite::has)
        .mapToInt(file -> Lines.touched(test.get(file), repaired.get(file)))
        .sum();
  }

  /** A variant that gives something another name, wherever the module's sources name it. */
  public Variant renamed(String name, String word, String other) {
    return new Variant(name, renamings(main, word, other), Map.of());
  }

  /** A test source that is written anew: for changes in many places. */
  public Edit rewritten(String file, UnaryOperator<String> change) {
    return new Edit(file, test.get(file), change.apply(test.get(file)));
  }

  private static List<Edit> renamings(Map<String, String> sources, String word, String other) {
    List<Edit> edits = new ArrayList<>();
    sources.forEach(
        (file, text) -> {
          String renamed = text.replaceAll("\\b" + word + "\\b", other);
          if (!renamed.equals(text)) edits.add(new Edit(file, text, renamed));
        });
    return edits;
  }

  /** Compiles these sources against those classes, and adds what comes out to them. */
  private synchronized List<String> compile(
      Map<String, String> sources, Map<String, byte[]> classes) {
    List<JavaFileObject> files = new ArrayList<>();
    sources.forEach((path, text) -> files.add(MemoryFiles.source(ModuleFiles.ROOT + path, text)));
    DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
    MemoryFiles memory = new MemoryFiles(libraries, Map.copyOf(classes));
    List<String> options = List.of("-proc:none", "-nowarn", "-parameters", "--release", "17");
    boolean done = compiler.getTask(null, memory, said, options, null, files).call();
    if (done) classes.putAll(memory.made());
    return said.getDiagnostics().stream()
        .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
        .map(Bench::shown)
        .toList();
  }

  private static String shown(Diagnostic<? extends JavaFileObject> error) {
    String file = error.getSource() == null ? "" : error.getSource().getName();
    String where = file.substring(file.lastIndexOf('/') + 1) + ":" + error.getLineNumber();
    return where + ": " + error.getMessage(Locale.ROOT).replaceAll("\\s+", " ");
  }
}
