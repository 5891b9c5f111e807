// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.instantiate;

import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.math.BigInteger;

/** Calls what was found by reflection. */
final class Invoking {
  private Invoking() {}

  /** What a constructor or static method gives; what it throws is thrown as it is. */
  static Object invoke(Executable callable, Object[] arguments) throws Throwable {
    callable.setAccessible(true);
    try {
      return callable instanceof Constructor<?> constructor
          ? constructor.newInstance(arguments)
          : ((Method) callable).invoke(null, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  /** A class, or the box of a primitive. */
  static Class<?> boxed(Class<?> type) {
    return MethodType.methodType(type).wrap().returnType();
  }

  /** A value as a class takes it, numbers widened as Java does; null when it does not. */
  static Object fitted(Object value, Class<?> type) {
    Class<?> boxed = boxed(type);
    if (boxed.isInstance(value)) {
      return value;
    }
    boolean whole =
        value instanceof Integer
            || value instanceof Short
            || value instanceof Byte
            || value instanceof Long;
    if (boxed == Double.class && value instanceof Number number && !(value instanceof BigInteger)) {
      return number.doubleValue();
    }
    if (boxed == Long.class && whole) {
      return ((Number) value).longValue();
    }
    return boxed == Integer.class && (value instanceof Short || value instanceof Byte)
        ? (Object) ((Number) value).intValue()
        : null;
  }
}
