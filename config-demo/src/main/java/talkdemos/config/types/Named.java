// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.types;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name that a record's component has in a configuration, when it is not its Java name, or the
 * {@code type} by which a sealed interface's record is chosen, when it is not the record's name in
 * lower case ({@code DecisionStump}: {@code decision_stump}).
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.TYPE})
public @interface Named {
  /** The name. */
  String value();
}
