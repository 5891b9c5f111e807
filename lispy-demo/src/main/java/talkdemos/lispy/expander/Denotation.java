// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.expander;

import talkdemos.lispy.core.Global;
import talkdemos.lispy.core.Variable;

/** What an identifier means. */
sealed interface Denotation {

  record Local(Variable variable) implements Denotation {}

  record Top(Global global) implements Denotation {}

  record Macro(SyntaxRules rules) implements Denotation {}

  /** A form that the expander knows by itself, under its name. */
  record Special(String name) implements Denotation {}
}
