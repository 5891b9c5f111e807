// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.lesson02;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A row of the table "Python's unittest.mock in Java", which the annotated test runs. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface Row {
  /** What one writes in Python. */
  String python();

  /** What one writes in Java, or why there is nothing. */
  String java();

  /** What to know when coming from there. */
  String differs() default "";
}
