// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.library;

import java.util.Arrays;
import talkdemos.lispy.numbers.Numbers;
import talkdemos.lispy.values.Char;
import talkdemos.lispy.values.MutableString;
import talkdemos.lispy.values.Pair;

/** A key of a {@link HashTable}: makes Java's maps compare values as programs do. */
final class Key {
  private final Object value;
  private final HashTable.Kind kind;
  private final int hash;

  private Key(Object value, HashTable.Kind kind) {
    this.value = value;
    this.kind = kind;
    this.hash = kind.hash.applyAsInt(value);
  }

  static Key of(HashTable.Kind kind, Object value) {
    return new Key(value, kind);
  }

  Object value() {
    return value;
  }

  @Override
  public boolean equals(Object that) {
    return that instanceof Key key && hash == key.hash && kind.same.test(value, key.value);
  }

  @Override
  public int hashCode() {
    return hash;
  }

  /** The same for what is eqv?. */
  static int identityHash(Object value) {
    return value instanceof Char || Numbers.isNumber(value)
        ? value.hashCode()
        : System.identityHashCode(value);
  }

  /** The same for what is equal?. */
  static int structuralHash(Object value) {
    return new Structure().hash(value);
  }

  static boolean sameFolded(Object a, Object b) {
    return CharLibrary.fold(a.toString()).equals(CharLibrary.fold(b.toString()));
  }

  static int foldedHash(Object value) {
    return CharLibrary.fold(value.toString()).hashCode();
  }

  /** Looks at no more than so many parts, as there may be cycles. */
  private static final class Structure {
    private int partsLeft = 100;

    int hash(Object value) {
      int hash = 1;
      Object rest = value;
      while (rest instanceof Pair pair) {
        if (partsLeft-- <= 0) {
          return hash;
        }
        hash = 31 * hash + hash(pair.car);
        rest = pair.cdr;
      }
      return 31 * hash + leafHash(rest);
    }

    private int leafHash(Object value) {
      if (value instanceof Object[] vector) {
        int hash = vector.length;
        for (int i = 0; i < vector.length && partsLeft-- > 0; i++) {
          hash = 31 * hash + hash(vector[i]);
        }
        return hash;
      } else if (value instanceof MutableString) {
        return value.hashCode();
      }
      return value instanceof byte[] bytes ? Arrays.hashCode(bytes) : identityHash(value);
    }
  }
}
