// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.ghostwriter;

import java.lang.invoke.MethodType;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import talkdemos.propertytesting.source.Imports;

/** Types without variables, of which values can be made. */
final class Ground {
  private Ground() {}

  /** The class with its variables as {@link #type} has them. */
  static Type of(Class<?> type) {
    TypeVariable<?>[] variables = type.getTypeParameters();
    if (variables.length == 0) return type;
    return new Of(type, Arrays.stream(variables).map(Ground::type).toList());
  }

  /**
   * The type with String in place of a variable, or Integer where a String does not do, and so for
   * a wildcard.
   */
  static Type type(Type type) {
    return type(type, false);
  }

  /** The same, with the wildcards left. */
  static Type declared(Type type) {
    return type(type, true);
  }

  private static Type type(Type type, boolean wild) {
    if (type instanceof ParameterizedType generic) {
      Stream<Type> arguments = Arrays.stream(generic.getActualTypeArguments());
      return new Of(Imports.erased(type), arguments.map(each -> type(each, wild)).toList());
    }
    if (type instanceof GenericArrayType array) {
      return Imports.erased(type(array.getGenericComponentType())).arrayType();
    }
    if (type instanceof WildcardType wildcard) {
      boolean lower = wildcard.getLowerBounds().length > 0;
      Type bound = lower ? wildcard.getLowerBounds()[0] : wildcard.getUpperBounds()[0];
      if (wild) return new Wild(type(bound, true), lower);
      return bound == Object.class ? String.class : type(bound);
    }
    if (type instanceof TypeVariable<?> variable) {
      List<Class<?>> bounds =
          Stream.of(variable.getBounds()).<Class<?>>map(Imports::erased).toList();
      return Stream.<Class<?>>of(String.class, Integer.class)
          .filter(each -> bounds.stream().allMatch(bound -> bound.isAssignableFrom(each)))
          .findFirst()
          .orElse(bounds.get(0));
    }
    return type;
  }

  /** Whether a value of a type may be given where another is wanted. */
  static boolean fits(Type given, Type wanted) {
    Class<?> from = boxed(Imports.erased(given));
    Class<?> to = boxed(Imports.erased(wanted));
    if (from == Void.class || !to.isAssignableFrom(from)) return false;
    boolean comparable =
        given instanceof Of a
            && wanted instanceof Of b
            && a.arguments.size() == b.arguments.size()
            && !IntStream.range(0, a.arguments.size())
                .allMatch(i -> contains(b.arguments.get(i), a.arguments.get(i)));
    return !comparable;
  }

  /** Whether they are the same type, or may be, since one has a wildcard. */
  static boolean same(Type one, Type other) {
    Type a = type(one);
    Type b = type(other);
    return fits(a, b) && fits(b, a);
  }

  private static boolean contains(Type wanted, Type given) {
    if (!(wanted instanceof Wild wild)) return wanted.equals(given);
    if (wild.lower) return !(given instanceof Wild) && fits(wild.bound, given);
    return fits(given instanceof Wild other ? other.getUpperBounds()[0] : given, wild.bound);
  }

  private static Class<?> boxed(Class<?> type) {
    return MethodType.methodType(type).wrap().returnType();
  }

  /** A wildcard that super (lower) or extends its bound. */
  private record Wild(Type bound, boolean lower) implements WildcardType {
    @Override
    public Type[] getUpperBounds() {
      return new Type[] {lower ? Object.class : bound};
    }

    @Override
    public Type[] getLowerBounds() {
      return lower ? new Type[] {bound} : new Type[0];
    }

    @Override
    public String getTypeName() {
      if (bound == Object.class) return "?";
      return (lower ? "? super " : "? extends ") + bound.getTypeName();
    }
  }

  /** A generic class with its arguments. */
  private record Of(Class<?> raw, List<Type> arguments) implements ParameterizedType {
    @Override
    public Type[] getActualTypeArguments() {
      return arguments.toArray(Type[]::new);
    }

    @Override
    public Type getRawType() {
      return raw;
    }

    @Override
    public Type getOwnerType() {
      return raw.getDeclaringClass();
    }

    @Override
    public String getTypeName() {
      return raw.getTypeName()
          + "<"
          + String.join(", ", arguments.stream().map(Type::getTypeName).toList())
          + ">";
    }
  }
}
