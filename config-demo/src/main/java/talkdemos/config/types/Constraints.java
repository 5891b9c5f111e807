// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.types;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Constraints of Jakarta Validation on records, checked when Hibernate Validator is on the class
 * path. It is loaded when the first record with a constraint is seen, and not before: it takes
 * longer to start than everything else.
 */
final class Constraints {
  private static final String CONSTRAINT = "jakarta.validation.Constraint";

  private final Consumer<String> notices;
  private final Map<Class<?>, Boolean> constrained = new ConcurrentHashMap<>();
  private final Once<Optional<Validating>> validator = new Once<>(this::load);

  Constraints(Consumer<String> notices) {
    this.notices = notices;
  }

  /**
   * A value out of its range.
   *
   * @param below where inside of the component, {@code [0]}; empty for the component itself
   * @param message what the value must be
   */
  record Violation(String below, String message) {}

  /** What checks, without a name of the library in it. */
  interface Validating {
    List<Violation> component(Class<?> record, String name, Object value);

    List<Violation> whole(Object record);
  }

  List<Violation> of(Class<?> record, String component, Object value) {
    return constrained(record)
        ? validator.get().map(v -> v.component(record, component, value)).orElse(List.of())
        : List.of();
  }

  List<Violation> of(Object record) {
    return constrained(record.getClass())
        ? validator.get().map(v -> v.whole(record)).orElse(List.of())
        : List.of();
  }

  private boolean constrained(Class<?> record) {
    return constrained.computeIfAbsent(
        record,
        type ->
            annotated(type)
                || Arrays.stream(type.getDeclaredFields()).anyMatch(Constraints::annotated));
  }

  private static boolean annotated(Field field) {
    return annotated((AnnotatedElement) field) || annotated(field.getAnnotatedType());
  }

  private static boolean annotated(AnnotatedType type) {
    return annotated((AnnotatedElement) type)
        || type instanceof AnnotatedParameterizedType applied
            && Arrays.stream(applied.getAnnotatedActualTypeArguments())
                .anyMatch(Constraints::annotated);
  }

  private static boolean annotated(AnnotatedElement element) {
    return Arrays.stream(element.getAnnotations())
        .map(Annotation::annotationType)
        .flatMap(type -> Arrays.stream(type.getAnnotations()))
        .anyMatch(meta -> meta.annotationType().getName().equals(CONSTRAINT));
  }

  private Optional<Validating> load() {
    try {
      return Optional.of(new HibernateConstraints());
    } catch (LinkageError e) {
      notices.accept(
          "ranges are not checked: records have constraints of Jakarta Validation, but no"
              + " org.hibernate.validator:hibernate-validator is on the class path");
      return Optional.empty();
    }
  }
}
