// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.pin;

import static java.util.stream.Collectors.joining;

import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeContainer;
import net.jqwik.api.lifecycle.BeforeProperty;
import net.jqwik.api.lifecycle.BeforeTry;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import talkdemos.propertytesting.source.Imports;
import talkdemos.propertytesting.source.LocalNames;

/**
 * A JUnit 5 test that calls a property with the values that once falsified it.
 *
 * <p>The source always compiles, in the property's package. Where something could not be written,
 * it says what, beside a TODO, and the test fails until somebody has written it.
 *
 * @param packageName the package of the property's class, where all that the property sees is seen
 * @param className of the test class, without the package
 * @param source a whole source file
 * @param missing a sentence for each thing that could not be written
 */
public record PinnedTest(
    String packageName, String className, String source, List<String> missing) {

  private static final List<Class<? extends Annotation>> LIFECYCLE =
      List.of(
          BeforeContainer.class,
          BeforeProperty.class,
          BeforeTry.class,
          AfterTry.class,
          AfterProperty.class);

  /** Whether the test can be run as it is. */
  public boolean complete() {
    return missing.isEmpty();
  }

  /**
   * Writes the test.
   *
   * @param testClass a class that jqwik can make, which has or inherits the property
   * @param property a method of the class
   * @param parameters its arguments, in order
   * @throws IllegalArgumentException if there are more or fewer arguments than parameters
   */
  public static PinnedTest of(Class<?> testClass, Method property, List<?> parameters) {
    if (parameters.size() != property.getParameterCount()) {
      String wanted = property.getName() + " has " + property.getParameterCount() + " parameters";
      throw new IllegalArgumentException(wanted + ", but was falsified by " + parameters.size());
    }
    return new Writer(testClass, property).write(parameters);
  }

  /** What is known while one test is written. */
  private static final class Writer {
    private final Class<?> testClass;
    private final Method property;
    private final String className;
    private final Imports imports;
    private final JavaLiteral literals;
    private final LocalNames names = new LocalNames();
    private final List<String> unreachable = new ArrayList<>();

    Writer(Class<?> testClass, Method property) {
      this.testClass = testClass;
      this.property = property;
      this.className = camel(property.getName()) + "PinnedTest";
      this.imports = new Imports(testClass.getPackageName(), className);
      this.literals = new JavaLiteral(imports);
      imports.bindInherited(testClass);
    }

    PinnedTest write(List<?> parameters) {
      StringBuilder values = new StringBuilder();
      List<String> arguments = new ArrayList<>();
      for (int i = 0; i < parameters.size(); i++) {
        Parameter parameter = property.getParameters()[i];
        String name = names.of(parameter);
        arguments.add(name);
        String type = declared(parameter.getParameterizedType());
        values.append(line(type + " " + name + " = " + literals.of(parameters.get(i)) + ";"));
      }
      String call = call(arguments);
      List<String> missing = new ArrayList<>(unreachable);
      missing.addAll(literals.missing());
      String method = method(values.toString(), call, missing);
      String start =
          testClass.getPackageName().isEmpty()
              ? ""
              : "package " + testClass.getPackageName() + ";\n\n";
      return new PinnedTest(
          testClass.getPackageName(),
          className,
          start + imports.lines() + "\nclass " + className + " {\n" + method + "}\n",
          List.copyOf(missing));
    }

    private String method(String values, String call, List<String> missing) {
      StringBuilder method = new StringBuilder();
      method.append("  @").append(imports.name(Test.class)).append("\n");
      method
          .append("  void ")
          .append(snake(property.getName()))
          .append("_for_what_once_falsified_it()");
      method.append(throwing() ? " throws Throwable {\n" : " {\n");
      lifecycle().ifPresent(text -> method.append(line("// jqwik runs these as well: " + text)));
      if (!missing.isEmpty()) {
        missing.forEach(text -> method.append(line("// TODO " + Quoted.comment(text))));
        String fail = imports.name(Assertions.class) + ".fail(\"not complete: see its TODOs\");";
        method.append(line(fail));
      }
      return method.append(values).append(line(call)).append("  }\n").toString();
    }

    /** The type of a local variable; Object if code of this package may not name it. */
    private String declared(Type type) {
      if (imports.reaches(type)) return imports.name(type);
      unreachable.add("this package may not name the type " + type.getTypeName());
      return "Object";
    }

    private String call(List<String> arguments) {
      if (!imports.reaches(property.getDeclaringClass(), property.getModifiers())) {
        unreachable.add("this package may not call the property: make it package-private");
      }
      String call =
          instance(testClass) + "." + property.getName() + "(" + String.join(", ", arguments) + ")";
      boolean answers =
          property.getReturnType() == boolean.class || property.getReturnType() == Boolean.class;
      String checked =
          answers ? imports.name(Assertions.class) + ".assertTrue(" + call + ");" : call + ";";
      return unreachable.isEmpty() ? checked : "// " + checked;
    }

    private String instance(Class<?> type) {
      boolean inner = type.isMemberClass() && !Modifier.isStatic(type.getModifiers());
      try {
        Constructor<?> made =
            inner
                ? type.getDeclaredConstructor(type.getEnclosingClass())
                : type.getDeclaredConstructor();
        if (!imports.reaches(type) || !imports.reaches(type, made.getModifiers())) {
          unreachable.add("this package may not make a " + type.getTypeName());
        }
      } catch (NoSuchMethodException e) {
        unreachable.add(type.getTypeName() + " has no constructor without parameters");
      }
      if (inner) return instance(type.getEnclosingClass()) + ".new " + type.getSimpleName() + "()";
      return "new " + imports.name(type) + "()";
    }

    private boolean throwing() {
      return property.getExceptionTypes().length > 0
          || Stream.of(testClass.getDeclaredConstructors())
              .anyMatch(each -> each.getExceptionTypes().length > 0);
    }

    private Optional<String> lifecycle() {
      String found =
          Stream.<Class<?>>iterate(testClass, type -> type != null, Class::getSuperclass)
              .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
              .filter(method -> LIFECYCLE.stream().anyMatch(method::isAnnotationPresent))
              .map(Method::getName)
              .distinct()
              .sorted()
              .collect(joining(", "));
      return Optional.of(found).filter(text -> !text.isEmpty());
    }
  }

  private static String line(String code) {
    return "    " + code + "\n";
  }

  private static String camel(String name) {
    return Arrays.stream(name.split("_"))
        .filter(word -> !word.isEmpty())
        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
        .collect(joining());
  }

  private static String snake(String name) {
    return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
  }
}
