// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.instantiate;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import talkdemos.config.types.Default;
import talkdemos.config.types.Generic;

/**
 * A constructor or static method with what is known of its parameters.
 *
 * @param callable the constructor or method
 * @param slots its parameters
 */
record Signature(Executable callable, List<Slot> slots) {
  /**
   * A parameter.
   *
   * @param name null when the class file does not tell it
   * @param written its default by annotation, null when it has none
   * @param many whether it takes all further positional arguments
   */
  record Slot(String name, Type type, String written, boolean many) {
    Class<?> raw() {
      return Generic.erased(type);
    }

    boolean optional() {
      return written != null || many || raw() == Optional.class;
    }
  }

  static Signature of(Executable callable) {
    Class<?> owner = callable.getDeclaringClass();
    Parameter[] parameters = callable.getParameters();
    RecordComponent[] components = owner.getRecordComponents();
    boolean canonical =
        callable instanceof Constructor
            && components != null
            && Arrays.equals(
                callable.getParameterTypes(),
                Arrays.stream(components).map(RecordComponent::getType).toArray());
    Type[] types = callable.getGenericParameterTypes();
    boolean generic = types.length == parameters.length;
    List<Slot> slots = new ArrayList<>();
    for (int i = 0; i < parameters.length; i++) {
      Type type = generic ? types[i] : parameters[i].getType();
      if (canonical) {
        type = components[i].getGenericType();
      }
      String own = parameters[i].isNamePresent() ? parameters[i].getName() : null;
      slots.add(
          new Slot(
              canonical ? components[i].getName() : own,
              Generic.bound(type, Map.of()),
              written(canonical ? components[i] : parameters[i]),
              callable.isVarArgs() && i == parameters.length - 1));
    }
    return new Signature(callable, slots);
  }

  private static String written(java.lang.reflect.AnnotatedElement element) {
    Default annotation = element.getAnnotation(Default.class);
    return annotation == null ? null : annotation.value();
  }

  boolean namesKnown() {
    return slots.stream().allMatch(slot -> slot.name != null);
  }

  /** The slot of a name, -1 when there is none. */
  int indexOf(String name) {
    for (int i = 0; i < slots.size(); i++) {
      if (name.equals(slots.get(i).name)) {
        return i;
      }
    }
    return -1;
  }

  Class<?> result() {
    return callable instanceof Method method
        ? method.getReturnType()
        : callable.getDeclaringClass();
  }

  /** {@code Adam(double rate, int steps)}. */
  @Override
  public String toString() {
    String name =
        callable instanceof Method
            ? callable.getDeclaringClass().getSimpleName() + "." + callable.getName()
            : callable.getDeclaringClass().getSimpleName();
    return slots.stream()
        .map(slot -> slot.raw().getSimpleName() + (slot.name == null ? "" : " " + slot.name))
        .collect(Collectors.joining(", ", name + "(", ")"));
  }
}
