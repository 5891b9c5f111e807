// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.instantiate;

import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import talkdemos.config.reference.Keys;
import talkdemos.config.tree.Origin;

/**
 * Finds what a {@code _target_} names.
 *
 * @param allowed what it may name
 * @param loader where classes are looked for
 */
record Locator(AllowList allowed, ClassLoader loader) {
  /**
   * What was found.
   *
   * @param name as it was written
   * @param signatures the constructors of the class or the static methods of the name, at least one
   */
  record Target(String name, List<Signature> signatures) {}

  /**
   * The target of a name: {@code package.Type}, {@code package.Outer.Nested}, {@code
   * package.Outer$Nested}, or one of these with {@code .staticMethod}. The allow-list is asked
   * first, and no class is initialized.
   *
   * @throws NotAllowed when no entry allows it
   * @throws InstantiationFailed when there is no such thing
   */
  Target find(String name, String key, Origin origin) {
    if (!allowed.allows(name)) {
      throw new NotAllowed(key, origin, name, allowed);
    }
    Class<?> whole = type(name);
    if (whole != null) {
      return new Target(name, constructors(whole, name, key, origin));
    }
    int dot = name.lastIndexOf('.');
    Class<?> owner = dot < 0 ? null : type(name.substring(0, dot));
    if (owner == null) {
      throw new InstantiationFailed(
          key,
          origin,
          "target '"
              + name
              + "' was not found: it is neither a class nor a static method of one; is its jar on"
              + " the class path?");
    }
    return new Target(name, methods(owner, name.substring(dot + 1), name, key, origin));
  }

  /** A class the program itself gave as the target. */
  Target of(Class<?> type, String key) {
    return new Target(type.getName(), constructors(type, type.getName(), key, Part.CALL));
  }

  /** The class of a name, nested ones with dots too; null when there is none. */
  private Class<?> type(String name) {
    for (String binary = name; allowed.allows(binary); ) {
      try {
        return Class.forName(binary, false, loader);
      } catch (ClassNotFoundException | LinkageError e) { // the latter on other letter case
        int dot = binary.lastIndexOf('.');
        if (dot < 0) {
          return null;
        }
        binary = binary.substring(0, dot) + "$" + binary.substring(dot + 1);
      }
    }
    return null;
  }

  private static List<Signature> constructors(
      Class<?> type, String name, String key, Origin origin) {
    if (type.isInterface() || Modifier.isAbstract(type.getModifiers())) {
      throw new InstantiationFailed(
          key,
          origin,
          "target '"
              + name
              + "' is "
              + (type.isInterface() ? "an interface" : "abstract")
              + ": name a class that implements it, or a static method that makes one");
    }
    List<Signature> found = callable(Arrays.stream(type.getDeclaredConstructors()));
    if (found.isEmpty()) {
      throw new InstantiationFailed(
          key, origin, "target '" + name + "' has no constructor that is not private");
    }
    return found;
  }

  private List<Signature> methods(
      Class<?> owner, String method, String name, String key, Origin origin) {
    List<Method> statics = new ArrayList<>();
    for (Class<?> type = owner; type != null; type = type.getSuperclass()) {
      if (allowed.allows(type.getName())) { // inheriting does not open what is not allowed
        statics.addAll(List.of(type.getDeclaredMethods()));
      }
    }
    statics.removeIf(
        m -> !Modifier.isStatic(m.getModifiers()) || Modifier.isPrivate(m.getModifiers()));
    List<Signature> found = callable(statics.stream().filter(m -> m.getName().equals(method)));
    if (found.isEmpty()) {
      List<String> names =
          Stream.concat(
                  statics.stream().map(Method::getName),
                  Arrays.stream(owner.getDeclaredClasses()).map(Class::getSimpleName))
              .distinct()
              .toList();
      throw new InstantiationFailed(
          key,
          origin,
          "target '"
              + name
              + "' was not found: "
              + owner.getName()
              + " has neither a class nor a static method '"
              + method
              + "'"
              + Keys.hint(method, names));
    }
    return found;
  }

  private static List<Signature> callable(Stream<? extends Executable> callables) {
    return callables
        .filter(c -> !Modifier.isPrivate(c.getModifiers()) && !c.isSynthetic())
        .map(Signature::of)
        .toList();
  }
}
