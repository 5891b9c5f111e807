// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import talkdemos.lispy.ports.FileAccess;
import talkdemos.lispy.printer.Printer;
import talkdemos.lispy.runtime.Interrupted;
import talkdemos.lispy.runtime.Runtime;
import talkdemos.lispy.runtime.Settings;
import talkdemos.lispy.source.Place;
import talkdemos.lispy.source.ProgramException;
import talkdemos.lispy.source.Source;
import talkdemos.lispy.values.Condition;
import talkdemos.lispy.values.Eof;
import talkdemos.lispy.values.MutableString;
import talkdemos.lispy.values.Nil;
import talkdemos.lispy.values.Pair;
import talkdemos.lispy.values.Raised;
import talkdemos.lispy.values.Symbol;
import talkdemos.lispy.values.Unspecified;

/**
 * R7RS-small Scheme in a Java program.
 *
 * <pre>{@code
 * Lispy lispy = Lispy.builder().out(writer).build();
 * lispy.eval("(define (double n) (* n 2))");
 * Object value = lispy.eval("(double 21)"); // 42L
 * }</pre>
 *
 * <p>A program may touch no file and see no environment variable unless the builder allows it.
 * Values are those of {@link talkdemos.lispy.values}. Two interpreters share nothing; one is for
 * one thread at a time. Interrupting the thread ends the program that runs on it.
 */
public final class Lispy {
  private final Runtime runtime;
  private final Builder builder;

  private Lispy(Builder builder) {
    this.builder = builder;
    this.runtime = new Runtime(builder);
  }

  public static Builder builder() {
    return new Builder();
  }

  /**
   * The value of the last form of a text.
   *
   * @throws talkdemos.lispy.source.LispyException if it cannot be read, or the program fails
   */
  public Object eval(String text) {
    Object[] last = {Unspecified.VALUE};
    run(new Source("<expression>", text), value -> last[0] = value);
    return last[0];
  }

  /**
   * Runs the forms of a program one after the other.
   *
   * @param each is given the value of each form
   * @throws talkdemos.lispy.source.LispyException if the program cannot be read or fails
   */
  public void run(Source source, Consumer<Object> each) {
    inspect(
        source,
        scheme -> {
          Runtime.Program program = scheme.new Program(source, scheme.interaction());
          for (Object value = program.step(); value != Eof.EOF; value = program.step()) {
            each.accept(value);
          }
        });
  }

  /**
   * Lets a tool work on the running Scheme underneath.
   *
   * @param source what it works on, for the place of an error that has none of its own
   * @throws talkdemos.lispy.source.LispyException as {@link #run} does
   */
  public void inspect(Source source, Consumer<Runtime> work) {
    try {
      work.accept(runtime);
    } catch (Raised e) {
      throw new ProgramException(placeOr(e.place(), source), message(e.payload()), e.callStack());
    } catch (Interrupted e) {
      throw new ProgramException(placeOr(null, source), e.getMessage());
    } catch (StackOverflowError e) {
      throw new ProgramException(placeOr(null, source), "data are nested too deep");
    } catch (OutOfMemoryError e) {
      throw new ProgramException(placeOr(null, source), "out of memory");
    } finally {
      runtime.reset();
      flush();
    }
  }

  private void flush() {
    try {
      builder.out.flush();
      builder.err.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Place placeOr(Place place, Source source) {
    Place last = place != null ? place : runtime.machine().at();
    return last != null ? last : source.place(0, 0);
  }

  private static String message(Object payload) {
    if (!(payload instanceof Condition condition)) {
      return "uncaught: " + Printer.write(payload);
    }
    StringBuilder message = new StringBuilder(condition.message());
    for (Object rest = condition.irritants(); rest instanceof Pair pair; rest = pair.cdr) {
      message.append(' ').append(Printer.write(pair.car));
    }
    return message.toString();
  }

  /** Gives a global variable of the interaction environment a value. */
  public void define(String name, Object value) {
    runtime.interaction().variable(Symbol.of(name)).define(value);
  }

  /** The names that the interaction environment knows. */
  public Set<String> names() {
    Set<String> names = new TreeSet<>();
    runtime.names().forEach(name -> names.add(name.name()));
    return names;
  }

  /** Settings of an interpreter; without any, its programs touch nothing of the world. */
  public static final class Builder implements Settings {
    private Writer out = Writer.nullWriter();
    private Writer err = Writer.nullWriter();
    private Reader in = Reader.nullReader();
    private FileAccess files = FileAccess.none();
    private Map<String, String> environment = Map.of();
    private List<String> commandLine = List.of("lispy");
    private final List<Path> libraryPath = new ArrayList<>();
    private int deepest = 400;
    private int compileAfter;
    private Consumer<String> log = line -> {};

    private Builder() {}

    /** Where programs print. */
    public Builder out(Writer out) {
      this.out = out;
      return this;
    }

    /** Where programs print errors. */
    public Builder err(Writer err) {
      this.err = err;
      return this;
    }

    /** What programs read. */
    public Builder in(Reader in) {
      this.in = in;
      return this;
    }

    /** The files that programs may touch. */
    public Builder files(FileAccess files) {
      this.files = files;
      return this;
    }

    /** The environment variables that programs see. */
    public Builder environment(Map<String, String> environment) {
      this.environment = environment;
      return this;
    }

    /** What {@code (command-line)} answers. */
    public Builder commandLine(List<String> commandLine) {
      this.commandLine = List.copyOf(commandLine);
      return this;
    }

    /** Adds a folder where libraries are looked for: (a b) in the file a/b.sld. */
    public Builder library(Path folder) {
      libraryPath.add(folder);
      return this;
    }

    /**
     * The number of calls that may lie on the Java stack before they move to the heap; 400 fit into
     * any.
     */
    public Builder deepest(int calls) {
      this.deepest = calls;
      return this;
    }

    /**
     * Has a procedure or a loop compiled to the JVM's code after so many calls or turns; never if
     * it is 0.
     */
    public Builder compileAfter(int times) {
      this.compileAfter = times;
      return this;
    }

    /** Is told what is compiled, and what is not and why. */
    public Builder log(Consumer<String> log) {
      this.log = log;
      return this;
    }

    public Lispy build() {
      return new Lispy(this);
    }

    @Override
    public Writer out() {
      return out;
    }

    @Override
    public Writer err() {
      return err;
    }

    @Override
    public Reader in() {
      return in;
    }

    @Override
    public FileAccess files() {
      return files;
    }

    @Override
    public Map<String, String> environmentVariables() {
      return environment;
    }

    @Override
    public List<String> commandLine() {
      return commandLine;
    }

    @Override
    public int compileAfter() {
      return compileAfter;
    }

    @Override
    public Consumer<String> log() {
      return log;
    }

    @Override
    public int deepest() {
      return deepest;
    }

    @Override
    public Runnable safepoint() {
      return () -> {
        if (Thread.interrupted()) {
          throw new Interrupted("interrupted");
        }
      };
    }

    @Override
    public List<Path> libraryFolders() {
      return List.copyOf(libraryPath);
    }

    @Override
    public Source libraryText(Path file) {
      return read(file);
    }

    @Override
    public Source include(String file, Place place) {
      Path path = Path.of(file);
      if (place != null && !path.isAbsolute()) {
        Path including = Path.of(place.source().name()).getParent();
        path = including == null ? path : including.resolve(path);
      }
      if (!files.allows(FileAccess.Use.READ, path.toAbsolutePath().normalize())) {
        throw fileError("reading is not allowed:", file);
      }
      return read(path);
    }

    private static Source read(Path file) {
      try {
        return new Source(file.toString(), Files.readString(file));
      } catch (IOException e) {
        throw fileError("cannot be read:", file.toString());
      }
    }

    private static Raised fileError(String problem, String file) {
      Object irritants = new Pair(MutableString.of(file), Nil.NIL);
      return new Raised(new Condition(Condition.Kind.FILE, problem, irritants));
    }
  }
}
