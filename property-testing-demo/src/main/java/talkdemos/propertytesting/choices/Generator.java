// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.choices;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Makes a value of choices, always the same value of the same choices.
 *
 * <p>It must depend on nothing but what it draws. A value is made anew at each call, so that a test
 * may change it.
 *
 * @param <T> what it makes
 */
@FunctionalInterface
public interface Generator<T> {

  /**
   * Makes a value.
   *
   * @throws Rejected when the choices give none
   */
  T from(Source source);

  default <U> Generator<U> map(Function<? super T, ? extends U> function) {
    return source -> function.apply(from(source));
  }

  default <U> Generator<U> flatMap(Function<? super T, Generator<? extends U>> next) {
    return source -> source.draw(next.apply(source.draw(this)));
  }

  /** Tries three times, then gives the run up; better generators need no filter. */
  default Generator<T> filter(Predicate<? super T> wanted) {
    return source -> {
      for (int i = 0; i < 3; i++) {
        T value = source.draw(this);
        if (wanted.test(value)) return value;
      }
      return source.reject();
    };
  }

  /** Lists of this generator's values. */
  default Generator<List<T>> list(int min, int max) {
    return source -> source.list(this, min, max);
  }

  /** See {@link Source#integer(int, int)}. */
  static Generator<Integer> integers(int min, int max) {
    return source -> source.integer(min, max);
  }

  /** See {@link Source#integer(long, long)}. */
  static Generator<Long> longs(long min, long max) {
    return source -> source.integer(min, max);
  }

  /** See {@link Source#bool()}. */
  static Generator<Boolean> booleans() {
    return Source::bool;
  }

  /** One of the values; the simplest is the first. */
  @SafeVarargs
  @SuppressWarnings("varargs") // only read
  static <T> Generator<T> of(T... values) {
    List<T> list = List.of(values);
    return source -> source.of(list);
  }

  /** A value of one of the generators; the simplest is of the first. */
  @SafeVarargs
  @SuppressWarnings("varargs") // only read
  static <T> Generator<T> oneOf(Generator<? extends T>... generators) {
    List<Generator<? extends T>> list = List.of(generators);
    return source -> source.draw(source.of(list));
  }

  /** Texts of min to max characters of the alphabet, whose first is the simplest. */
  static Generator<String> strings(String alphabet, int min, int max) {
    return strings(source -> String.valueOf(source.character(alphabet)), min, max);
  }

  /** Texts of min to max pieces. */
  static Generator<String> strings(Generator<String> piece, int min, int max) {
    return source -> source.list(piece, min, max).stream().collect(Collectors.joining());
  }
}
