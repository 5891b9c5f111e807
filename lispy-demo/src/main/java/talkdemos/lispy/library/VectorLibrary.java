// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.library;

import static talkdemos.lispy.library.Arguments.between;
import static talkdemos.lispy.library.Arguments.index;
import static talkdemos.lispy.library.Arguments.items;
import static talkdemos.lispy.library.Arguments.range;
import static talkdemos.lispy.library.Arguments.size;
import static talkdemos.lispy.library.Arguments.vector;
import static talkdemos.lispy.library.Body.ANY;
import static talkdemos.lispy.library.Body.many;
import static talkdemos.lispy.library.Body.one;
import static talkdemos.lispy.library.Body.three;
import static talkdemos.lispy.library.Body.two;

import java.util.Arrays;
import talkdemos.lispy.library.Arguments.Range;
import talkdemos.lispy.values.Pair;
import talkdemos.lispy.values.Unspecified;

/** Vectors (R7RS 6.8). */
public final class VectorLibrary {
  private VectorLibrary() {}

  /** The body of a procedure; null if there is none of that name. */
  public static Body find(String name) {
    return switch (name) {
      case "vector?" -> one(x -> x instanceof Object[]);
      case "vector" -> many(0, ANY, a -> a.clone());
      case "make-vector" -> many(1, 2, VectorLibrary::makeVector);
      case "vector-length" -> one(v -> (long) vector("vector-length", 1, v).length);
      case "vector-ref" ->
          two(
              (v, k) -> {
                Object[] vector = vector("vector-ref", 1, v);
                return vector[index("vector-ref", 2, k, vector.length)];
              });
      case "vector-set!" ->
          three(
              (v, k, value) -> {
                Object[] vector = vector("vector-set!", 1, v);
                vector[index("vector-set!", 2, k, vector.length)] = value;
                return Unspecified.VALUE;
              });
      case "vector->list" -> many(1, 3, a -> Pair.list(part("vector->list", a)));
      case "list->vector" -> one(list -> items("list->vector", 1, list));
      case "vector-copy" -> many(1, 3, a -> part("vector-copy", a));
      case "vector-copy!" -> many(3, 5, VectorLibrary::copyInto);
      case "vector-append" -> many(0, ANY, VectorLibrary::append);
      case "vector-fill!" -> many(2, 4, VectorLibrary::fill);
      default -> null;
    };
  }

  private static Object makeVector(Object[] a) {
    int size = size("make-vector", 1, a[0]);
    Object[] vector = Arguments.allocated("make-vector", a[0], () -> new Object[size]);
    Arrays.fill(vector, a.length > 1 ? a[1] : Unspecified.VALUE);
    return vector;
  }

  /** Of (vector [start end]), a new array of these items. */
  private static Object[] part(String procedure, Object[] a) {
    Object[] vector = vector(procedure, 1, a[0]);
    Range range = range(procedure, a, 1, vector.length);
    return Arrays.copyOfRange(vector, range.start(), range.end(), Object[].class);
  }

  // (vector-copy! to at from [start end])
  private static Object copyInto(Object[] a) {
    Object[] to = vector("vector-copy!", 1, a[0]);
    int at = between("vector-copy!", 2, a[1], 0, to.length);
    Object[] from = vector("vector-copy!", 3, a[2]);
    Range range = range("vector-copy!", a, 3, from.length);
    Arguments.room("vector-copy!", a[1], at, range.length(), to.length);
    System.arraycopy(from, range.start(), to, at, range.length());
    return Unspecified.VALUE;
  }

  private static Object append(Object[] vectors) {
    long length = 0;
    for (int i = 0; i < vectors.length; i++) {
      length += vector("vector-append", i + 1, vectors[i]).length;
    }
    int size = size("vector-append", vectors.length, length);
    Object[] all = Arguments.allocated("vector-append", length, () -> new Object[size]);
    int at = 0;
    for (Object item : vectors) {
      Object[] vector = (Object[]) item;
      System.arraycopy(vector, 0, all, at, vector.length);
      at += vector.length;
    }
    return all;
  }

  // (vector-fill! vector fill [start end])
  private static Object fill(Object[] a) {
    Object[] vector = vector("vector-fill!", 1, a[0]);
    Range range = range("vector-fill!", a, 2, vector.length);
    Arrays.fill(vector, range.start(), range.end(), a[1]);
    return Unspecified.VALUE;
  }
}
