// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import talkdemos.lispy.library.HashTable;
import talkdemos.lispy.numbers.Arithmetic;
import talkdemos.lispy.numbers.Integers;
import talkdemos.lispy.numbers.Powers;
import talkdemos.lispy.values.Char;
import talkdemos.lispy.values.MultipleValues;
import talkdemos.lispy.values.MutableString;
import talkdemos.lispy.values.Nil;
import talkdemos.lispy.values.Pair;
import talkdemos.lispy.values.Procedure;
import talkdemos.lispy.values.Raised;
import talkdemos.lispy.values.Unspecified;

/**
 * Java's values as Scheme has them and back, as the table of {@link Lispy} says.
 *
 * @param procedures makes a procedure callable for Java
 * @param functions makes a function of Java a procedure
 */
record Conversions(
    Function<Procedure, Lispy.Callable> procedures, Function<Lispy.Function, Object> functions) {

  Object toScheme(Object value) {
    if (value instanceof Long || value instanceof Double || value instanceof Boolean) {
      return value;
    }
    return new ToScheme().convert(value);
  }

  Object[] toScheme(Object... values) {
    return Arrays.stream(values).map(this::toScheme).toArray();
  }

  Object toJava(Object value) {
    if (value instanceof Long || value instanceof Double || value instanceof Boolean) {
      return value;
    }
    return new ToJava().convert(value);
  }

  Object[] toJava(Object... values) {
    return Arrays.stream(values).map(this::toJava).toArray();
  }

  private static Raised tooDeep() {
    return Raised.error("a value is nested too deep, or in itself, to be converted");
  }

  /** One value with its parts; what occurs in it twice is converted once. */
  private final class ToScheme {
    private final Map<Object, Object> done = new IdentityHashMap<>();

    Object convert(Object value) {
      try {
        Object atom = atom(value);
        return atom != null ? atom : converted(value);
      } catch (StackOverflowError e) {
        throw tooDeep();
      }
    }

    /** The value of what has no parts, or else null. */
    private Object atom(Object value) {
      if (value == null) {
        return Unspecified.VALUE;
      } else if (value instanceof Integer || value instanceof Short || value instanceof Byte) {
        return ((Number) value).longValue();
      } else if (value instanceof Float f) {
        return f.doubleValue();
      } else if (value instanceof BigInteger n) {
        return Integers.normal(n);
      } else if (value instanceof BigDecimal decimal) {
        return exact(decimal);
      } else if (value instanceof Character c) {
        return character(c);
      } else if (value instanceof CharSequence text) {
        return MutableString.of(text.toString());
      } else if (value instanceof byte[] bytes) {
        return bytes.clone();
      }
      return value instanceof Lispy.Function function ? functions.apply(function) : null;
    }

    private Object converted(Object value) {
      if (!(value instanceof Optional<?>
          || value instanceof Collection<?>
          || value instanceof Map<?, ?>
          || value.getClass().isArray())) {
        return value;
      }
      Object known = done.get(value);
      if (known == null) {
        known = container(value);
        done.put(value, known);
      }
      return known;
    }

    private Object container(Object value) {
      if (value instanceof Optional<?> optional) {
        return optional.isPresent() ? convert(optional.get()) : Boolean.FALSE;
      } else if (value instanceof Collection<?> items) {
        return Pair.list(items.stream().map(this::convert).toArray());
      } else if (value instanceof Map<?, ?> map) {
        HashTable table = new HashTable(HashTable.Kind.EQUAL);
        map.forEach((key, item) -> table.put(convert(key), convert(item)));
        return table;
      } else if (value instanceof int[] ints) {
        return Arrays.stream(ints).asLongStream().boxed().toArray();
      } else if (value instanceof long[] longs) {
        return Arrays.stream(longs).boxed().toArray();
      } else if (value instanceof double[] doubles) {
        return Arrays.stream(doubles).boxed().toArray();
      }
      return value instanceof Object[] items
          ? Arrays.stream(items).map(this::convert).toArray()
          : value;
    }
  }

  private static Object exact(BigDecimal decimal) {
    Object power = Powers.expt(10L, -(long) decimal.scale());
    return Arithmetic.multiply(Integers.normal(decimal.unscaledValue()), power);
  }

  private static Char character(char c) {
    if (Character.isSurrogate(c)) {
      throw Raised.error("half of a surrogate pair is no character: " + Integer.toHexString(c));
    }
    return Char.of(c);
  }

  /** One value with its parts; what occurs in it twice is converted once. */
  private final class ToJava {
    private final Map<Object, Object> done = new IdentityHashMap<>();

    Object convert(Object value) {
      try {
        if (value == Unspecified.VALUE) {
          return null;
        } else if (value instanceof MutableString) {
          return value.toString();
        } else if (value instanceof Char c) {
          return Character.isBmpCodePoint(c.codePoint()) ? (Object) (char) c.codePoint() : c;
        } else if (value instanceof byte[] bytes) {
          return bytes.clone();
        } else if (value instanceof Procedure procedure) {
          return procedures.apply(procedure);
        } else if (value instanceof MultipleValues many) {
          return list(Arrays.asList(many.toArray()));
        } else if (value == Nil.NIL) {
          return List.of();
        }
        return converted(value);
      } catch (StackOverflowError e) {
        throw tooDeep();
      }
    }

    private Object converted(Object value) {
      Object known = done.get(value);
      if (known == null) {
        known = container(value);
        if (known != value) {
          done.put(value, known);
        }
      }
      return known;
    }

    private Object container(Object value) {
      if (value instanceof Pair pair) {
        List<Object> items = Pair.items(pair);
        return items == null ? value : list(items);
      } else if (value instanceof Object[] vector) {
        return Arrays.stream(vector).map(this::convert).toArray();
      } else if (value instanceof HashTable table) {
        Map<Object, Object> map = new LinkedHashMap<>();
        table.entries().forEach(e -> map.put(convert(e.getKey()), convert(e.getValue())));
        return Collections.unmodifiableMap(map);
      }
      return value;
    }

    private List<Object> list(List<Object> items) {
      List<Object> converted = new ArrayList<>(items.size());
      items.forEach(item -> converted.add(convert(item)));
      return Collections.unmodifiableList(converted);
    }
  }
}
