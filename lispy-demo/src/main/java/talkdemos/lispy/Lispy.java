// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import talkdemos.lispy.machine.Control;
import talkdemos.lispy.machine.ControlLibrary;
import talkdemos.lispy.machine.Machine;
import talkdemos.lispy.printer.Printer;
import talkdemos.lispy.runtime.Interrupted;
import talkdemos.lispy.runtime.LimitReached;
import talkdemos.lispy.runtime.Runtime;
import talkdemos.lispy.source.CallSite;
import talkdemos.lispy.source.ExitException;
import talkdemos.lispy.source.LimitException;
import talkdemos.lispy.source.Place;
import talkdemos.lispy.source.ProgramException;
import talkdemos.lispy.source.Source;
import talkdemos.lispy.values.Condition;
import talkdemos.lispy.values.Eof;
import talkdemos.lispy.values.Nil;
import talkdemos.lispy.values.Pair;
import talkdemos.lispy.values.Procedure;
import talkdemos.lispy.values.Raised;
import talkdemos.lispy.values.Symbol;
import talkdemos.lispy.values.Unspecified;

/**
 * R7RS-small Scheme in a Java program.
 *
 * <pre>{@code
 * Lispy lispy = Lispy.builder().out(writer).build();
 * lispy.define("rate", 0.19);
 * lispy.define("price", String.class, article -> prices.get(article));
 * lispy.eval("(define (gross article) (* (price article) (+ 1 rate)))");
 * double gross = lispy.eval("(gross \"tea\")", Double.class);
 * }</pre>
 *
 * <p>Values are converted on the way in and out, deeply and by copy:
 *
 * <table>
 * <caption>Conversions</caption>
 * <tr><th>Java, in<th>Scheme<th>Java, out
 * <tr><td>Byte, Short, Integer, Long, BigInteger<td>exact integer<td>Long, or else BigInteger
 * <tr><td>BigDecimal<td>exact rational<td>Long, BigInteger, or {@code numbers.Ratio}
 * <tr><td>Float, Double<td>flonum<td>Double
 * <tr><td>Boolean<td>boolean<td>Boolean
 * <tr><td>CharSequence<td>new string<td>String
 * <tr><td>Character<td>character<td>Character; {@code values.Char} beyond U+FFFF
 * <tr><td>Collection<td>new list<td>List that cannot be changed
 * <tr><td>Object[], int[], long[], double[]<td>new vector<td>new Object[]
 * <tr><td>byte[]<td>new bytevector<td>new byte[]
 * <tr><td>Map<td>new hash table, by {@code equal?}<td>Map in the same order, cannot be changed
 * <tr><td>Function<td>procedure of any arguments<td>Callable
 * <tr><td>Callable of this interpreter<td>the same procedure<td>Callable, equal to that one
 * <tr><td>null<td>the unspecified value<td>null
 * <tr><td>Optional<td>its value, or #f if it is empty<td>
 * <tr><td><td>several values<td>List
 * <tr><td>anything else<td>itself: programs can pass it on<td>itself
 * </table>
 *
 * <p>So symbols ({@code values.Symbol}), rationals, complex numbers, records, ports, conditions and
 * lists that do not end in () come out as Scheme has them, and go in again as the same object.
 *
 * <p>A program may touch no file and see no environment variable unless the builder allows it; by
 * (exit) it ends itself, not the JVM.
 *
 * <p>Two interpreters share nothing, and may run at the same time. One interpreter runs in one
 * thread at a time: while a program runs, a call from another thread fails with an {@link
 * IllegalStateException}, and does nothing. Between programs, threads may take turns. Interrupting
 * the thread ends the program that runs in it.
 *
 * <p>Programs call Java functions, which may call procedures and this interpreter again. Such a
 * call is a barrier. What a program raises inside becomes a {@link ProgramException} for the Java
 * function; if the function lets that pass, the program around it sees what was raised. A
 * continuation that was captured outside can be called inside: that leaves the Java function, as by
 * an error that it cannot catch. One that was captured inside can no longer be called when the
 * function has returned.
 *
 * <p>All calls may throw, besides what they say,
 *
 * <ul>
 *   <li>{@link talkdemos.lispy.source.ReadException}: the text is no program
 *   <li>{@link ProgramException}: the program failed, its thread was interrupted, or memory was
 *       full; the cause is what a Java function has thrown
 *   <li>{@link LimitException}: it used up what the builder gave it
 *   <li>{@link ExitException}: it ended itself
 * </ul>
 *
 * <p>and leave the interpreter ready for the next program.
 */
public final class Lispy {
  /** Any number of arguments is fine. */
  public static final int ANY = Integer.MAX_VALUE;

  /** What a program can call. */
  @FunctionalInterface
  public interface Function {
    /**
     * Calls it.
     *
     * @param arguments converted to Java
     * @return what is converted to Scheme
     * @throws Exception that becomes a condition of the program, which names the procedure
     */
    Object call(Object... arguments) throws Exception;
  }

  /** A procedure of Scheme. Two are equal if they are one procedure. */
  public interface Callable extends Function {
    /** Calls it as {@link Lispy#call} does. */
    @Override
    Object call(Object... arguments);
  }

  private final class Called implements Callable {
    private final Procedure procedure;

    Called(Procedure procedure) {
      this.procedure = procedure;
    }

    Lispy lispy() {
      return Lispy.this;
    }

    @Override
    public Object call(Object... arguments) {
      return enter(hostCall(toString()), () -> Lispy.this.call(procedure, arguments));
    }

    @Override
    public boolean equals(Object that) {
      return that instanceof Called called && procedure == called.procedure;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(procedure);
    }

    @Override
    public String toString() {
      return Printer.write(procedure);
    }
  }

  private final World world;
  private final Runtime runtime;
  private final Conversions conversions = new Conversions(Called::new, this::procedure);
  private final ReentrantLock running = new ReentrantLock();
  private ProgramException innermost; // what the last call from inside a Java function ended with

  Lispy(World world) {
    this.world = world;
    this.runtime = new Runtime(world);
  }

  /** An interpreter is built with these settings. */
  public static LispyBuilder builder() {
    return new LispyBuilder();
  }

  // ---------------------------------------------------------------- running programs

  /** The value of the last form of a text, converted to Java. */
  public Object eval(String text) {
    return eval(new Source("<expression>", text));
  }

  /** The same for a text from a file, say, whose name is for messages. */
  public Object eval(Source source) {
    return enter(source.place(0, 0), () -> conversions.toJava(last(source)));
  }

  /**
   * The value of the last form of a text, as a type of Java: a number as any type that has room for
   * it, the rest as the conversions say.
   *
   * @throws ProgramException also if the value does not fit the type
   */
  public <T> T eval(String text, Class<T> type) {
    Source source = new Source("<expression>", text);
    Place start = source.place(0, 0);
    return enter(start, () -> fit(conversions.toJava(last(source)), type, start));
  }

  private static <T> T fit(Object value, Class<T> type, Place place) {
    try {
      return Fitting.fit(value, type);
    } catch (Fitting.MisfitException e) {
      String got = value == null ? "no value" : value + ", a " + value.getClass().getSimpleName();
      throw new ProgramException(place, "expected " + e.getMessage() + ", got " + got);
    }
  }

  /**
   * Runs the forms of a program one after the other, each before the next is read.
   *
   * @param each is given the value of each form as Scheme has it, not converted
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
   */
  public void inspect(Source source, Consumer<Runtime> work) {
    enter(
        source.place(0, 0),
        () -> {
          work.accept(runtime);
          return Unspecified.VALUE;
        });
  }

  private Object last(Source source) {
    Runtime.Program program = runtime.new Program(source, runtime.interaction());
    Object last = Unspecified.VALUE;
    for (Object value = program.step(); value != Eof.EOF; value = program.step()) {
      last = value;
    }
    return last;
  }

  /**
   * Calls a procedure by its name.
   *
   * @param arguments are converted to Scheme
   * @return its value, converted to Java
   */
  public Object call(String name, Object... arguments) {
    return enter(
        hostCall(name),
        () -> {
          Object value = runtime.interaction().value(Symbol.of(name));
          if (!(value instanceof Procedure)) {
            throw Raised.error("call: expected the name of a procedure, got " + name);
          }
          return call(value, arguments);
        });
  }

  private Object call(Object procedure, Object... arguments) {
    Object[] converted = conversions.toScheme(arguments);
    return conversions.toJava(runtime.machine().run(procedure, converted));
  }

  private static Place hostCall(String what) {
    return new Source("<call>", what).place(0, 0);
  }

  // ---------------------------------------------------------------- definitions

  /**
   * Gives a global variable a value, converted to Scheme.
   *
   * @throws IllegalArgumentException if it cannot be converted: half of a surrogate pair, or a
   *     collection that contains itself
   */
  public void define(String name, Object value) {
    Object converted = converted(() -> conversions.toScheme(value));
    alone(
        () -> {
          runtime.interaction().variable(Symbol.of(name)).define(converted);
          return null;
        });
  }

  private static Object converted(Supplier<Object> conversion) {
    try {
      return conversion.get();
    } catch (Raised e) {
      throw new IllegalArgumentException(message(e.payload()), e);
    }
  }

  /** Defines a procedure that takes so many arguments. */
  public void define(String name, int arguments, Function function) {
    define(name, arguments, arguments, function);
  }

  /** Defines a procedure that takes from least to most arguments, {@link #ANY} without a limit. */
  public void define(String name, int least, int most, Function function) {
    Object procedure = procedure(name, least, most, function);
    alone(
        () -> {
          runtime.interaction().variable(Symbol.of(name)).define(procedure);
          return null;
        });
  }

  /** Defines a procedure of one argument, which must fit a type. */
  public <A> void define(
      String name, Class<A> type, java.util.function.Function<? super A, ?> function) {
    define(name, 1, a -> function.apply(argument(name, 1, a[0], type)));
  }

  /** Defines a procedure of two arguments, which must fit their types. */
  public <A, B> void define(
      String name, Class<A> first, Class<B> second, BiFunction<? super A, ? super B, ?> function) {
    define(
        name,
        2,
        a -> function.apply(argument(name, 1, a[0], first), argument(name, 2, a[1], second)));
  }

  private <A> A argument(String name, int position, Object value, Class<A> type) {
    try {
      return Fitting.fit(value, type);
    } catch (Fitting.MisfitException e) {
      throw Raised.wrongType(name, position, conversions.toScheme(value), e.getMessage());
    }
  }

  /** A function that came in as a value; a procedure of this interpreter is what it was. */
  private Object procedure(Function function) {
    return function instanceof Called called && called.lispy() == this
        ? called.procedure
        : procedure("function", 0, ANY, function);
  }

  private Control procedure(String name, int least, int most, Function function) {
    return new Control(name, least, most, (machine, a) -> apply(machine, name, function, a));
  }

  private Object apply(Machine machine, String name, Function function, Object[] arguments) {
    CallSite site = machine.site();
    try {
      return conversions.toScheme(function.call(conversions.toJava(arguments)));
    } catch (Raised e) {
      throw e;
    } catch (Exception e) {
      if (e instanceof InterruptedException) {
        Thread.currentThread().interrupt(); // ends the program
      } else if (e == innermost && innermost.raised() != null) {
        throw new Raised(innermost.raised()).at(innermost.place());
      }
      String message = name + ": " + (e.getMessage() == null ? e.toString() : e.getMessage());
      throw new Raised(new Condition(Condition.Kind.ERROR, message, Nil.NIL, e));
    } finally {
      machine.backTo(site);
    }
  }

  /** The procedure of a name, if that is one. */
  public Optional<Callable> procedure(String name) {
    return alone(
        () ->
            runtime.interaction().value(Symbol.of(name)) instanceof Procedure procedure
                ? Optional.of(new Called(procedure))
                : Optional.empty());
  }

  /** The names that programs can use now. */
  public Set<String> names() {
    return alone(
        () -> {
          Set<String> names = new TreeSet<>();
          runtime.names().forEach(name -> names.add(name.name()));
          return names;
        });
  }

  /** What programs and the host have defined, by name; the values as Scheme has them. */
  public Map<String, Object> definitions() {
    return alone(
        () -> {
          Map<String, Object> definitions = new TreeMap<>();
          runtime.interaction().definitions().forEach((n, x) -> definitions.put(n.name(), x));
          return definitions;
        });
  }

  /**
   * A value as Scheme has it, converted to Java.
   *
   * @throws IllegalArgumentException if it is nested too deep, or in itself
   */
  public Object toJava(Object value) {
    return converted(() -> conversions.toJava(value));
  }

  /**
   * A value that was converted to Java, as a type.
   *
   * @throws IllegalArgumentException if it does not fit
   */
  public static <T> T as(Object value, Class<T> type) {
    try {
      return Fitting.fit(value, type);
    } catch (Fitting.MisfitException e) {
      throw new IllegalArgumentException("expected " + e.getMessage() + ", got " + value, e);
    }
  }

  // ---------------------------------------------------------------- in and out

  /** Does something while no other thread does anything here. */
  private <T> T alone(Supplier<T> action) {
    if (running.isHeldByCurrentThread()) {
      return action.get();
    } else if (!running.tryLock()) {
      throw new IllegalStateException(
          "this interpreter runs a program in another thread; build one for each thread");
    }
    try {
      return action.get();
    } finally {
      running.unlock();
    }
  }

  /** All programs are run by this. */
  private <T> T enter(Place start, Supplier<T> program) {
    return running.isHeldByCurrentThread()
        ? inside(start, program)
        : alone(() -> outermost(start, program));
  }

  /** A program that the host runs. */
  private <T> T outermost(Place start, Supplier<T> program) {
    try {
      world.limits().begin();
      runtime.machine().begin();
      return failing(start, program);
    } catch (LimitReached e) {
      throw new LimitException(placeOr(null, start), e.limit(), e.most());
    } catch (Interrupted e) {
      throw new ProgramException(placeOr(null, start), e.getMessage());
    } catch (ControlLibrary.Exit e) {
      throw new ExitException(e.status());
    } catch (StackOverflowError e) {
      String problem = "data, or calls from Java, are nested too deep";
      throw new ProgramException(placeOr(null, start), problem);
    } catch (OutOfMemoryError e) {
      throw new ProgramException(placeOr(null, start), "out of memory");
    } finally {
      world.limits().end();
      innermost = null;
      runtime.reset();
      flush();
    }
  }

  /** A program that a Java function runs which another program has called. */
  private <T> T inside(Place start, Supplier<T> program) {
    Machine machine = runtime.machine();
    Object handlers = machine.handlers;
    Object winders = machine.winders;
    machine.handlers = Nil.NIL;
    try {
      T value = failing(start, program);
      machine.handlers = handlers;
      return value;
    } catch (RuntimeException e) { // but a Signal leaves all behind
      runtime.rewind(winders);
      machine.handlers = handlers;
      innermost = e instanceof ProgramException failure ? failure : null;
      throw e;
    }
  }

  private <T> T failing(Place start, Supplier<T> program) {
    try {
      return program.get();
    } catch (Raised e) {
      throw failed(placeOr(e.place(), start), e);
    }
  }

  private void flush() {
    try {
      world.out().flush();
      world.err().flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Place placeOr(Place place, Place start) {
    Place last = place != null ? place : runtime.machine().at();
    return last != null ? last : start;
  }

  private static ProgramException failed(Place place, Raised e) {
    Object payload = e.payload();
    Throwable cause = payload instanceof Condition condition ? condition.cause() : null;
    return new ProgramException(place, message(payload), e.callStack(), payload, cause);
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
}
