// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.function.Function;
import talkdemos.lispy.values.Symbol;

/** Values that came from Scheme, as the type that Java code asks for. */
final class Fitting {
  private Fitting() {}

  /** A value that is not of the type that was asked for. */
  static final class MisfitException extends Exception {
    private static final long serialVersionUID = 1L;

    MisfitException(Class<?> type) {
      super("a value that fits " + type.getSimpleName(), null, false, false);
    }
  }

  /**
   * The value as that type: numbers as any type of number that has exactly this value, or for
   * flonums the nearest; a symbol also as a string; null as any type that is not primitive;
   * anything else only as what it is.
   */
  static <T> T fit(Object value, Class<T> type) throws MisfitException {
    Class<?> wrapper = wrapper(type);
    Object fitting = value;
    if (value instanceof Number number) {
      fitting = number(number, wrapper);
    } else if (value instanceof Symbol symbol && type == String.class) {
      fitting = symbol.name();
    }
    if (fitting == null ? type.isPrimitive() || value != null : !wrapper.isInstance(fitting)) {
      throw new MisfitException(type);
    }
    @SuppressWarnings("unchecked") // Class.cast refuses the wrapper of a primitive type
    T fits = (T) fitting;
    return fits;
  }

  private static Class<?> wrapper(Class<?> type) {
    return java.lang.invoke.MethodType.methodType(type).wrap().returnType();
  }

  /** The number as that type, or null. */
  private static Object number(Number number, Class<?> type) {
    if (type.isInstance(number)) {
      return number;
    } else if (type == Double.class) {
      return number.doubleValue();
    } else if (type == Float.class) {
      return number.floatValue();
    } else if (number instanceof Long n) {
      return integer(n, type);
    }
    return type == BigDecimal.class ? decimal(number) : null;
  }

  private static Object integer(long n, Class<?> type) {
    if (type == Integer.class) {
      return exactly(n, (int) n, x -> x);
    } else if (type == Short.class) {
      return exactly(n, (short) n, x -> (short) (int) x);
    } else if (type == Byte.class) {
      return exactly(n, (byte) n, x -> (byte) (int) x);
    } else if (type == BigInteger.class) {
      return BigInteger.valueOf(n);
    }
    return type == BigDecimal.class ? BigDecimal.valueOf(n) : null;
  }

  private static Object exactly(long n, int narrow, Function<Integer, Object> value) {
    return n == narrow ? value.apply(narrow) : null;
  }

  private static Object decimal(Number number) {
    if (number instanceof BigInteger big) {
      return new BigDecimal(big);
    }
    return Double.isFinite(number.doubleValue()) ? new BigDecimal(number.doubleValue()) : null;
  }
}
