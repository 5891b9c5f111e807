// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.source;

import static java.util.stream.Collectors.joining;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * How types are called in one source file: the first type of a simple name is imported where need
 * be, another type of that name is written with its package.
 */
public final class Imports {
  private final String packageName;
  private final Map<String, String> fullNames = new HashMap<>();
  private final TreeSet<String> imported = new TreeSet<>();
  private final Map<TypeVariable<?>, Type> bindings = new HashMap<>();

  /**
   * @param packageName of the file; "" for none
   * @param className of the class in it, which no import may hide
   */
  public Imports(String packageName, String className) {
    this.packageName = packageName;
    fullNames.put(className, packageName + "." + className);
  }

  /** Import declarations, one a line and sorted, for all that was named so far. */
  public String lines() {
    return imported.stream().map(name -> "import " + name + ";\n").collect(joining());
  }

  /** From now on the variable is written as the type. */
  public void bind(TypeVariable<?> variable, Type type) {
    bindings.put(variable, type);
  }

  /** From now on type variables of what the class inherits are written as the class binds them. */
  public void bindInherited(Class<?> subclass) {
    Stream.concat(
            Stream.ofNullable(subclass.getGenericSuperclass()),
            Arrays.stream(subclass.getGenericInterfaces()))
        .forEach(
            parent -> {
              if (parent instanceof ParameterizedType parameterized) {
                bindArguments(parameterized);
              }
              bindInherited(erased(parent));
            });
  }

  private void bindArguments(ParameterizedType type) {
    TypeVariable<?>[] variables = erased(type).getTypeParameters();
    for (int i = 0; i < variables.length; i++) {
      bind(variables[i], type.getActualTypeArguments()[i]);
    }
  }

  /**
   * The type as it is written in the file, and imported. A variable that is bound to nothing is
   * written as what it extends at least.
   */
  public String name(Type type) {
    if (type instanceof ParameterizedType generic) {
      String arguments =
          Arrays.stream(generic.getActualTypeArguments()).map(this::name).collect(joining(", "));
      return name(generic.getRawType()) + (arguments.isEmpty() ? "" : "<" + arguments + ">");
    }
    if (type instanceof GenericArrayType array) return name(array.getGenericComponentType()) + "[]";
    if (type instanceof WildcardType wildcard) return wildcard(wildcard);
    if (type instanceof TypeVariable<?>) {
      Type bound = bound(type);
      return name(bound instanceof TypeVariable<?> ? erased(bound) : bound);
    }
    return className((Class<?>) type);
  }

  private String wildcard(WildcardType type) {
    if (type.getLowerBounds().length > 0) return "? super " + name(type.getLowerBounds()[0]);
    Type upper = type.getUpperBounds()[0];
    return upper == Object.class ? "?" : "? extends " + name(upper);
  }

  private String className(Class<?> type) {
    if (type.isArray()) return className(type.getComponentType()) + "[]";
    if (type.isPrimitive()) return type.getName();
    String full = type.getCanonicalName();
    if (full == null) return type.getName(); // local or anonymous: has no name to be written
    String inPackage =
        type.getPackageName().isEmpty() ? full : full.substring(type.getPackageName().length() + 1);
    String top = inPackage.split("\\.", 2)[0];
    String fullTop = type.getPackageName() + "." + top;
    if (!fullNames.computeIfAbsent(top, name -> fullTop).equals(fullTop)) return full;
    boolean known =
        type.getPackageName().equals(packageName) || type.getPackageName().equals("java.lang");
    if (!known) imported.add(fullTop);
    return inPackage;
  }

  /** Whether code in the file may name the type and all of its arguments. */
  public boolean reaches(Type type) {
    if (type instanceof ParameterizedType generic) {
      return reaches(generic.getRawType())
          && Arrays.stream(generic.getActualTypeArguments()).allMatch(this::reaches);
    }
    if (type instanceof GenericArrayType array) return reaches(array.getGenericComponentType());
    if (type instanceof WildcardType wildcard) {
      return Stream.of(wildcard.getLowerBounds(), wildcard.getUpperBounds())
          .flatMap(Arrays::stream)
          .allMatch(this::reaches);
    }
    if (type instanceof TypeVariable<?>) {
      Type bound = bound(type);
      return reaches(bound instanceof TypeVariable<?> ? erased(bound) : bound);
    }
    return reaches((Class<?>) type);
  }

  private boolean reaches(Class<?> type) {
    if (type.isArray()) return reaches(type.getComponentType());
    if (type.isPrimitive()) return true;
    if (type.getCanonicalName() == null) return false;
    if (type.getPackageName().isEmpty() && !packageName.isEmpty()) return false;
    if (!type.getModule().isExported(type.getPackageName())) return false;
    for (Class<?> each = type; each != null; each = each.getEnclosingClass()) {
      if (!reaches(each, each.getModifiers())) return false;
    }
    return true;
  }

  /** Whether code in the file may use a member of a class with these modifiers. */
  public boolean reaches(Class<?> declaring, int modifiers) {
    return Modifier.isPublic(modifiers)
        || declaring.getPackageName().equals(packageName) && !Modifier.isPrivate(modifiers);
  }

  private Type bound(Type type) {
    Type bound = type;
    while (bound instanceof TypeVariable<?> && bindings.containsKey(bound)) {
      bound = bindings.get(bound);
    }
    return bound;
  }

  /** The class that is left of a type at run time. */
  public static Class<?> erased(Type type) {
    if (type instanceof Class<?> plain) return plain;
    if (type instanceof ParameterizedType generic) return erased(generic.getRawType());
    if (type instanceof GenericArrayType array) {
      return erased(array.getGenericComponentType()).arrayType();
    }
    if (type instanceof WildcardType wildcard) return erased(wildcard.getUpperBounds()[0]);
    return erased(((TypeVariable<?>) type).getBounds()[0]);
  }
}
