// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.minimock;

import static java.util.Map.entry;

import java.lang.invoke.MethodType;
import java.lang.reflect.Array;
import java.time.Duration;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** What a mock answers when nobody said: nothing, in the form that the caller can use. */
final class Defaults {
  /** A new one each time, for the caller may change it. The types are those that Mockito knows. */
  private static final Map<Class<?>, Supplier<?>> EMPTY =
      Map.ofEntries(
          entry(Optional.class, Optional::empty),
          entry(OptionalInt.class, OptionalInt::empty),
          entry(OptionalLong.class, OptionalLong::empty),
          entry(OptionalDouble.class, OptionalDouble::empty),
          entry(Stream.class, Stream::empty),
          entry(IntStream.class, IntStream::empty),
          entry(LongStream.class, LongStream::empty),
          entry(DoubleStream.class, DoubleStream::empty),
          entry(Duration.class, () -> Duration.ZERO),
          entry(Period.class, () -> Period.ZERO),
          entry(Iterable.class, ArrayList::new),
          entry(Collection.class, LinkedList::new),
          entry(List.class, LinkedList::new),
          entry(ArrayList.class, ArrayList::new),
          entry(LinkedList.class, LinkedList::new),
          entry(Set.class, HashSet::new),
          entry(HashSet.class, HashSet::new),
          entry(LinkedHashSet.class, LinkedHashSet::new),
          entry(SortedSet.class, TreeSet::new),
          entry(TreeSet.class, TreeSet::new),
          entry(Map.class, HashMap::new),
          entry(HashMap.class, HashMap::new),
          entry(LinkedHashMap.class, LinkedHashMap::new),
          entry(SortedMap.class, TreeMap::new),
          entry(TreeMap.class, TreeMap::new));

  private Defaults() {}

  /** Zero or false for primitive types and their boxes, an empty one of those types, or null. */
  static Object of(Class<?> type) {
    if (primitive(type)) return Array.get(Array.newInstance(unboxed(type), 1), 0); // all zeros
    return EMPTY.getOrDefault(type, () -> null).get();
  }

  /** Whether it is a primitive type or the box of one; void is none. */
  static boolean primitive(Class<?> type) {
    return unboxed(type).isPrimitive() && unboxed(type) != void.class;
  }

  private static Class<?> unboxed(Class<?> type) {
    return MethodType.methodType(type).unwrap().returnType();
  }

  /** {@code Integer.class} for {@code int.class}, and each other class for itself. */
  @SuppressWarnings("unchecked") // int.class is a Class<Integer>, so its box has the same T
  static <T> Class<T> boxed(Class<T> type) {
    return (Class<T>) MethodType.methodType(type).wrap().returnType();
  }
}
