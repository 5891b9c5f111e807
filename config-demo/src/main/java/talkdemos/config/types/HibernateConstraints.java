// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.types;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** Hibernate Validator, with messages in English that need no expression language. */
final class HibernateConstraints implements Constraints.Validating {
  private final Validator validator;

  /** Throws a LinkageError when the library is not there. */
  HibernateConstraints() {
    Logger log = Logger.getLogger("org.hibernate.validator");
    Level level = log.getLevel();
    log.setLevel(Level.WARNING); // it would announce its version
    try {
      validator =
          Validation.byProvider(HibernateValidator.class)
              .configure()
              .messageInterpolator(
                  new ParameterMessageInterpolator(
                      Set.of(Locale.ENGLISH), Locale.ENGLISH, context -> Locale.ENGLISH, true))
              .buildValidatorFactory()
              .getValidator();
    } finally {
      log.setLevel(level);
    }
  }

  @Override
  public List<Constraints.Violation> component(Class<?> record, String name, Object value) {
    return violations(validator.validateValue(record, name, value), path -> true);
  }

  @Override
  public List<Constraints.Violation> whole(Object record) {
    return violations(validator.validate(record), String::isEmpty);
  }

  private static List<Constraints.Violation> violations(
      Set<? extends ConstraintViolation<?>> found, Predicate<String> wanted) {
    return found.stream()
        .filter(violation -> wanted.test(violation.getPropertyPath().toString()))
        .map(violation -> new Constraints.Violation(below(violation), violation.getMessage()))
        .sorted(
            Comparator.comparing(Constraints.Violation::below)
                .thenComparing(Constraints.Violation::message))
        .toList();
  }

  /** Which element of a list or map is meant: {@code [2]}, {@code [key]}. */
  private static String below(ConstraintViolation<?> violation) {
    StringBuilder below = new StringBuilder();
    for (Path.Node node : violation.getPropertyPath()) {
      if (node.getIndex() != null) {
        below.append('[').append(node.getIndex()).append(']');
      } else if (node.getKey() != null) {
        below.append('[').append(node.getKey()).append(']');
      }
    }
    return below.toString();
  }
}
