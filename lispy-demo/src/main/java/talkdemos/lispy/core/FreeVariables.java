// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.core;

import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which local variables of the outside a form uses, each in the order of its first use. */
public final class FreeVariables {
  private final Map<Core.Lambda, Set<Variable>> known = new IdentityHashMap<>();
  private final Set<Variable> loops;

  /**
   * @param loops the variables that stand for loops, which are no values and so never copied
   */
  public FreeVariables(Set<Variable> loops) {
    this.loops = loops;
  }

  /** The free variables of a form; those of a procedure are found once. */
  public Set<Variable> of(Core core) {
    if (!(core instanceof Core.Lambda lambda)) {
      return collected(core);
    }
    Set<Variable> free = known.get(lambda);
    if (free == null) {
      free = collected(lambda.body());
      lambda.required().forEach(free::remove);
      free.remove(lambda.rest());
      known.put(lambda, free);
    }
    return free;
  }

  private Set<Variable> collected(Core core) {
    Set<Variable> free = new LinkedHashSet<>();
    Set<Variable> bound = new LinkedHashSet<>();
    collect(core, free, bound);
    free.removeAll(bound);
    return free;
  }

  /** A variable is bound in one place only, so all that is bound inside can go at the end. */
  private void collect(Core core, Set<Variable> free, Set<Variable> bound) {
    if (core instanceof Core.LocalRef reference) {
      free.add(reference.variable());
    } else if (core instanceof Core.SetLocal set) {
      free.add(set.variable());
      collect(set.value(), free, bound);
    } else if (core instanceof Core.SetGlobal set) {
      collect(set.value(), free, bound);
    } else if (core instanceof Core.Define define) {
      collect(define.value(), free, bound);
    } else if (core instanceof Core.If choice) {
      collect(choice.test(), free, bound);
      collect(choice.then(), free, bound);
      collect(choice.otherwise(), free, bound);
    } else if (core instanceof Core.Seq seq) {
      collect(seq.items(), free, bound);
    } else if (core instanceof Core.Let let) {
      bound.addAll(let.variables());
      collect(let.values(), free, bound);
      collect(let.body(), free, bound);
    } else if (core instanceof Core.Letrec letrec) {
      letrec(letrec, free, bound);
    } else if (core instanceof Core.Lambda lambda) {
      free.addAll(of(lambda));
    } else if (core instanceof Core.CaseLambda cases) {
      collect(cases.clauses(), free, bound);
    } else if (core instanceof Core.Call call) {
      collect(call.procedure(), free, bound);
      collect(call.arguments(), free, bound);
    }
  }

  private void collect(List<? extends Core> parts, Set<Variable> free, Set<Variable> bound) {
    parts.forEach(part -> collect(part, free, bound));
  }

  /** The body of a loop is a part of the procedure around it. */
  private void letrec(Core.Letrec letrec, Set<Variable> free, Set<Variable> bound) {
    bound.addAll(letrec.variables());
    for (int i = 0; i < letrec.variables().size(); i++) {
      Core value = letrec.values().get(i);
      if (loops.contains(letrec.variables().get(i))) {
        bound.addAll(((Core.Lambda) value).required());
        collect(((Core.Lambda) value).body(), free, bound);
      } else {
        collect(value, free, bound);
      }
    }
    collect(letrec.body(), free, bound);
  }
}
