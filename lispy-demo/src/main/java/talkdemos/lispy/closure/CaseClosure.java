// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.closure;

import talkdemos.lispy.machine.Applicable;
import talkdemos.lispy.machine.Closure;
import talkdemos.lispy.machine.Machine;
import talkdemos.lispy.values.Raised;

/** A procedure of {@code case-lambda}. */
public final class CaseClosure extends Applicable {
  public final Closure[] clauses;

  public CaseClosure(String name, Closure[] clauses) {
    super(name);
    this.clauses = clauses;
  }

  /** The clause for so many arguments, if each of them is a parameter there; else null. */
  public Closure clause(int count) {
    for (Closure clause : clauses) {
      if (clause.code.takes(count)) {
        return clause.code.takesExactly(count) ? clause : null;
      }
    }
    return null;
  }

  @Override
  public Object apply(Machine machine, Object[] arguments) {
    for (Closure clause : clauses) {
      if (clause.code.takes(arguments.length)) {
        return clause.apply(machine, arguments);
      }
    }
    throw Raised.error(
        "%s: no clause takes %d arguments"
            .formatted(name() == null ? "case-lambda" : name(), arguments.length));
  }
}
