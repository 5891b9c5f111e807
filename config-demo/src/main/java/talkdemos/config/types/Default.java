// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.types;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a record's component is when nobody gives it, written as in an override:
 * {@code @Default("3306")}, {@code @Default("[1, 2]")}, {@code @Default("???")} for a value that
 * must be given. On a static method without parameters that makes the record: its values are the
 * defaults (a null is a value that must be given); a method called {@code defaults} needs no
 * annotation.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.PARAMETER, ElementType.METHOD})
public @interface Default {
  /** The value as one would write it after {@code key=}; unused on a method. */
  String value() default "";
}
