// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.cache;

import java.util.List;
import java.util.function.UnaryOperator;
import talkdemos.imports.jvm.Scratch;
import talkdemos.imports.loader.SourceFinder;
import talkdemos.imports.loader.SourceLoader;

/**
 * One source, compiled once, loaded by two loaders.
 *
 * @param sameName whether the two classes have one name
 * @param sameClass whether they are one class
 * @param counts what each class counted: three calls through the first, then one of the second
 * @param message of the {@code ClassCastException}: an instance of the first, cast by code of the
 *     second
 */
public record TwoLoaders(
    boolean sameName, boolean sameClass, List<Integer> counts, String message) {
  static final String SOURCE =
      """
      package demo;

      public class Counter implements java.util.function.UnaryOperator<Object> {
        static int count;

        public Object apply(Object other) {
          if (other != null) return ((Counter) other).hashCode();
          return ++count;
        }
      }
      """;

  static TwoLoaders run(Scratch scratch) throws ReflectiveOperationException {
    scratch.write("two/demo/Counter.java", SOURCE);
    SourceFinder finder = SourceFinder.in(scratch.path().resolve("two"));
    ClassLoader parent = ClassLoader.getPlatformClassLoader();
    Class<?> one = new SourceLoader("one", parent, finder).loadClass("demo.Counter");
    Class<?> two = new SourceLoader("two", parent, finder).loadClass("demo.Counter");
    UnaryOperator<Object> ofOne = counter(one);
    UnaryOperator<Object> ofTwo = counter(two);
    ofOne.apply(null);
    ofOne.apply(null);
    List<Integer> counts = List.of((int) ofOne.apply(null), (int) ofTwo.apply(null));
    return new TwoLoaders(
        one.getName().equals(two.getName()), one == two, counts, cast(ofOne, ofTwo));
  }

  /** An interface of the JDK is what both sides share: its loader is a parent of both. */
  @SuppressWarnings("unchecked")
  private static UnaryOperator<Object> counter(Class<?> type) throws ReflectiveOperationException {
    return (UnaryOperator<Object>) type.getConstructor().newInstance();
  }

  private static String cast(Object instance, UnaryOperator<Object> caster) {
    try {
      caster.apply(instance);
      return "";
    } catch (ClassCastException refused) {
      return refused.getMessage();
    }
  }
}
