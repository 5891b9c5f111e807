// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.ghostwriter;

import static java.util.stream.Collectors.joining;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import talkdemos.propertytesting.source.Imports;

/**
 * A method as a function of its inputs, of types without variables.
 *
 * @param type whose method it is
 * @param method static, or called on a new object, or on its first input
 * @param onInput whether it is called on its first input: it has no parameters, or no object can be
 *     made without any
 */
record Call(Class<?> type, Method method, boolean onInput) {

  /** The methods of a name that code of the package may call, the ones not deprecated first. */
  static List<Call> named(MethodName name, Imports imports) {
    List<Method> all = methods(name.type());
    List<Method> found = all.stream().filter(name::matches).toList();
    if (found.isEmpty()) throw new CannotWrite(unknown(name, all));
    List<Call> calls =
        found.stream()
            .filter(each -> imports.reaches(each.getDeclaringClass(), each.getModifiers()))
            .map(each -> new Call(name.type(), each, needsInput(name.type(), each)))
            .filter(each -> each.inputs().stream().allMatch(imports::reaches))
            .toList();
    if (calls.isEmpty() || !imports.reaches(name.type())) {
      throw new CannotWrite(
          name
              + " cannot be called from the package of the property: make it public, or write the"
              + " property in the package of the class");
    }
    return calls.stream()
        .sorted((a, b) -> Boolean.compare(a.deprecated(), b.deprecated()))
        .toList();
  }

  /** What it is given, the object it is called on first. */
  List<Type> inputs() {
    Stream<Type> parameters = Arrays.stream(method.getGenericParameterTypes()).map(Ground::type);
    return Stream.concat(onInput ? Stream.of(Ground.of(type)) : Stream.of(), parameters).toList();
  }

  /** Whether what a call answered may be given as an input of this one. */
  boolean accepts(Type result, int input) {
    if (onInput && input == 0) return Ground.fits(result, Ground.of(type));
    Type parameter = method.getGenericParameterTypes()[onInput ? input - 1 : input];
    return Ground.fits(result, Ground.declared(parameter));
  }

  /** What it answers, wildcards and all. */
  Type result() {
    return Ground.declared(method.getGenericReturnType());
  }

  boolean deprecated() {
    return method.isAnnotationPresent(Deprecated.class);
  }

  Stream<Class<?>> checked() {
    return Arrays.stream(method.getExceptionTypes())
        .filter(each -> !RuntimeException.class.isAssignableFrom(each))
        .filter(each -> !Error.class.isAssignableFrom(each));
  }

  /** An expression that calls it with an expression for each input. */
  String code(List<String> inputs, Imports imports) {
    String receiver = imports.name(type);
    if (onInput) {
      receiver = inputs.get(0);
    } else if (!Modifier.isStatic(method.getModifiers())) {
      receiver = "new " + imports.name(Ground.of(type)) + "()";
    }
    List<String> arguments = onInput ? inputs.subList(1, inputs.size()) : inputs;
    return receiver + "." + method.getName() + "(" + String.join(", ", arguments) + ")";
  }

  /** As {@code Codec.encode(String)}. */
  @Override
  public String toString() {
    String parameters =
        Arrays.stream(method.getParameterTypes()).map(Class::getSimpleName).collect(joining(", "));
    return type.getSimpleName() + "." + method.getName() + "(" + parameters + ")";
  }

  private static boolean needsInput(Class<?> type, Method method) {
    if (Modifier.isStatic(method.getModifiers())) return false;
    if (method.getParameterCount() == 0 || Modifier.isAbstract(type.getModifiers())) return true;
    return Arrays.stream(type.getConstructors()).noneMatch(each -> each.getParameterCount() == 0);
  }

  private static List<Method> methods(Class<?> type) {
    Set<Method> all = new LinkedHashSet<>(List.of(type.getMethods()));
    all.addAll(List.of(type.getDeclaredMethods()));
    return all.stream().filter(each -> !each.isSynthetic()).toList();
  }

  private static String unknown(MethodName name, List<Method> all) {
    Set<String> others = new TreeSet<>();
    all.stream()
        .filter(each -> each.getName().equals(name.name()))
        .forEach(each -> others.add(new Call(name.type(), each, false).toString()));
    if (others.isEmpty()) {
      int most = Math.max(1, name.name().length() / 3);
      all.stream()
          .map(Method::getName)
          .filter(each -> distance(each, name.name()) <= most)
          .forEach(others::add);
    }
    String hint = others.isEmpty() ? "" : "; there is " + String.join(", ", others);
    return "there is no " + name + hint;
  }

  /** How many letters to insert, remove or replace. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) row[j] = j;
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
