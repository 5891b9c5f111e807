package exercise.inlinecache;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** The methods of all classes; to ask it is slow, so it counts how often it is asked. */
final class Table {
  private final Map<Class<?>, Function<Object, String>> methods = new HashMap<>();
  private int version;
  private int questions;

  /** Defines the method of a class, or defines it anew. */
  void define(Class<?> type, Function<Object, String> method) {
    methods.put(type, method);
    version++;
  }

  /**
   * The method of a class.
   *
   * @throws IllegalArgumentException if it has none
   */
  Function<Object, String> method(Class<?> type) {
    questions++;
    Function<Object, String> method = methods.get(type);
    if (method == null) throw new IllegalArgumentException("no method for " + type.getSimpleName());
    return method;
  }

  /** A number that is another one after each definition. To ask for it costs nothing. */
  int version() {
    return version;
  }

  /** How often {@link #method} was called. */
  int questions() {
    return questions;
  }
}
