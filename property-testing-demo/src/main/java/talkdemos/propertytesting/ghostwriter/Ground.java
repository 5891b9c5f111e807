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
import java.util.stream.Stream;
import talkdemos.propertytesting.source.Imports;

/** Types without variables, of which values can be made. */
final class Ground {
  private Ground() {}

  /** The type with String in place of a variable, or Integer where a String does not do. */
  static Type type(Type type) {
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      return new Of(Imports.erased(type), Arrays.stream(arguments).map(Ground::type).toList());
    }
    if (type instanceof GenericArrayType array) {
      return Imports.erased(type(array.getGenericComponentType())).arrayType();
    }
    if (type instanceof WildcardType wildcard) {
      boolean lower = wildcard.getLowerBounds().length > 0;
      Type bound = lower ? wildcard.getLowerBounds()[0] : wildcard.getUpperBounds()[0];
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
            && !a.arguments.equals(b.arguments);
    return !comparable;
  }

  static boolean same(Type one, Type other) {
    return fits(one, other) && fits(other, one);
  }

  private static Class<?> boxed(Class<?> type) {
    return MethodType.methodType(type).wrap().returnType();
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
