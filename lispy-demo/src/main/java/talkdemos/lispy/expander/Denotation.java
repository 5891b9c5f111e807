// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.expander;

import talkdemos.lispy.core.Global;
import talkdemos.lispy.core.Variable;
import talkdemos.lispy.values.Symbol;

/** What an identifier means. */
sealed interface Denotation {

  record Local(Variable variable) implements Denotation {}

  record Top(Global global) implements Denotation {}

  record Macro(SyntaxRules rules) implements Denotation {}

  /** What a name means in another environment; it is looked up there when it is first used. */
  record Elsewhere(Environment environment, Symbol name) implements Denotation {}

  /** A form that the expander knows by itself, under its name. */
  record Special(String name) implements Denotation {}
}
