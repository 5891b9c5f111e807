// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.core;

import java.util.ArrayList;
import java.util.List;
import talkdemos.lispy.source.Place;

/**
 * The core language: what is left of a program once macros are expanded and names resolved. Every
 * engine starts from it.
 */
public sealed interface Core {

  /** A value that stands in the program. */
  record Const(Object value) implements Core {}

  /** The value of a local variable. */
  record LocalRef(Variable variable) implements Core {}

  /** The value of a global variable; fails if it has none yet. */
  record GlobalRef(Global global, Place place) implements Core {}

  /** {@code set!} of a local variable. */
  record SetLocal(Variable variable, Core value) implements Core {}

  /** {@code set!} of a global variable, which must have a value already. */
  record SetGlobal(Global global, Core value, Place place) implements Core {}

  /** A definition at the top level. */
  record Define(Global global, Core value) implements Core {}

  /** {@code (if test then else)}. */
  record If(Core test, Core then, Core otherwise) implements Core {}

  /** One after the other; the value is the last one's. Never empty. */
  record Seq(List<Core> items) implements Core {}

  /** Local variables with values that do not see them. */
  record Let(List<Variable> variables, List<Core> values, Core body) implements Core {}

  /** Local variables whose values see them all, computed in order ({@code letrec*}). */
  record Letrec(List<Variable> variables, List<Core> values, Core body) implements Core {}

  /**
   * A procedure.
   *
   * @param rest takes the arguments after the required ones as a list; null if there must be none
   * @param name what messages call it, or null
   */
  record Lambda(List<Variable> required, Variable rest, Core body, String name, Place place)
      implements Core {
    /** The required parameters, and after them the rest if there is one. */
    public List<Variable> parameters() {
      if (rest == null) {
        return required;
      }
      List<Variable> all = new ArrayList<>(required);
      all.add(rest);
      return all;
    }

    /** True if it takes so many arguments, and each of them is a parameter. */
    public boolean takesExactly(int count) {
      return rest == null && required.size() == count;
    }
  }

  /** The first of several procedures that takes the number of arguments given. */
  record CaseLambda(List<Lambda> clauses, String name) implements Core {}

  /** A call. */
  record Call(Core procedure, List<Core> arguments, Place place) implements Core {}
}
