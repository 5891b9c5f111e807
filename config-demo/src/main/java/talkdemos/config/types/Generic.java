// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.types;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Generic types with their parameters bound. */
public final class Generic {
  private Generic() {}

  /**
   * A class with type arguments.
   *
   * @param raw the class
   * @param arguments its arguments
   */
  record Applied(Class<?> raw, List<Type> arguments) implements ParameterizedType {
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
      return raw.getEnclosingClass();
    }
  }

  /** A type without variables and wildcards: each is what it is bound to, or its upper bound. */
  public static Type bound(Type type, Map<TypeVariable<?>, Type> bindings) {
    if (type instanceof TypeVariable<?> variable) {
      Type value = bindings.get(variable);
      return value != null ? value : erased(variable.getBounds()[0]);
    }
    if (type instanceof WildcardType wildcard) {
      return bound(wildcard.getUpperBounds()[0], bindings);
    }
    if (type instanceof ParameterizedType applied) {
      return new Applied(
          erased(applied),
          List.of(applied.getActualTypeArguments()).stream()
              .map(argument -> bound(argument, bindings))
              .toList());
    }
    if (type instanceof GenericArrayType array) {
      return erased(bound(array.getGenericComponentType(), bindings)).arrayType();
    }
    return type;
  }

  /** What a type's class binds its variables to. */
  public static Map<TypeVariable<?>, Type> bindings(Type type) {
    Map<TypeVariable<?>, Type> bindings = new HashMap<>();
    if (type instanceof ParameterizedType applied) {
      TypeVariable<?>[] variables = erased(type).getTypeParameters();
      for (int i = 0; i < variables.length; i++) {
        bindings.put(variables[i], applied.getActualTypeArguments()[i]);
      }
    }
    return bindings;
  }

  /** The class of a type. */
  public static Class<?> erased(Type type) {
    if (type instanceof Class<?> raw) {
      return raw;
    }
    if (type instanceof ParameterizedType applied) {
      return (Class<?>) applied.getRawType();
    }
    if (type instanceof GenericArrayType array) {
      return erased(array.getGenericComponentType()).arrayType();
    }
    return type instanceof TypeVariable<?> variable
        ? erased(variable.getBounds()[0])
        : erased(((WildcardType) type).getUpperBounds()[0]);
  }
}
