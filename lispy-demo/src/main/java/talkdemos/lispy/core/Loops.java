// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.core;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which local procedures are loops: they are only called, with the right number of arguments, and
 * only where nothing is left to do but to return what they return. Calling one is then a jump, and
 * its parameters are locals of the procedure around it (Fluet and Weeks, "Contification Using
 * Dominators", 2001; here without dominators: all calls are inside of the form that binds it).
 */
public final class Loops {
  private final Map<Variable, Core.Lambda> candidates = new HashMap<>();
  private final Set<Variable> loops = new HashSet<>();

  /**
   * How a form uses candidates.
   *
   * @param passed those that it uses as values, or calls where the result is waited for
   * @param tail those that it calls where their result is its own
   */
  private record Uses(Set<Variable> passed, Set<Variable> tail) {
    static Uses none() {
      return new Uses(new HashSet<>(), new HashSet<>());
    }

    /** Uses of a part whose value is the whole's. */
    void result(Uses part) {
      passed.addAll(part.passed);
      tail.addAll(part.tail);
    }

    /** Uses of a part whose value is waited for. */
    void value(Uses part) {
      passed.addAll(part.passed);
      passed.addAll(part.tail);
    }
  }

  private Loops() {}

  /** The variables in a form that stand for loops. */
  public static Set<Variable> in(Core core) {
    Loops loops = new Loops();
    loops.uses(core);
    return loops.loops;
  }

  private Uses uses(Core core) {
    Uses uses = Uses.none();
    if (core instanceof Core.LocalRef reference) {
      if (candidates.containsKey(reference.variable())) {
        uses.passed.add(reference.variable());
      }
    } else if (core instanceof Core.SetLocal set) {
      uses.value(uses(set.value()));
    } else if (core instanceof Core.SetGlobal set) {
      uses.value(uses(set.value()));
    } else if (core instanceof Core.Define define) {
      uses.value(uses(define.value()));
    } else if (core instanceof Core.If choice) {
      uses.value(uses(choice.test()));
      uses.result(uses(choice.then()));
      uses.result(uses(choice.otherwise()));
    } else if (core instanceof Core.Seq seq) {
      int last = seq.items().size() - 1;
      seq.items().subList(0, last).forEach(item -> uses.value(uses(item)));
      uses.result(uses(seq.items().get(last)));
    } else if (core instanceof Core.Let let) {
      let.values().forEach(value -> uses.value(uses(value)));
      uses.result(uses(let.body()));
    } else if (core instanceof Core.Letrec letrec) {
      letrec(letrec, uses);
    } else if (core instanceof Core.Lambda lambda) {
      uses.value(uses(lambda.body()));
    } else if (core instanceof Core.CaseLambda cases) {
      cases.clauses().forEach(clause -> uses.value(uses(clause.body())));
    } else if (core instanceof Core.Call call) {
      call(call, uses);
    }
    return uses;
  }

  private void call(Core.Call call, Uses uses) {
    call.arguments().forEach(argument -> uses.value(uses(argument)));
    if (call.procedure() instanceof Core.LocalRef reference) {
      Core.Lambda lambda = candidates.get(reference.variable());
      if (lambda != null && lambda.takesExactly(call.arguments().size())) {
        uses.tail.add(reference.variable());
        return;
      }
    }
    uses.value(uses(call.procedure()));
  }

  private void letrec(Core.Letrec letrec, Uses uses) {
    List<Variable> variables = letrec.variables();
    Set<Variable> chosen = new HashSet<>();
    for (int i = 0; i < variables.size(); i++) {
      if (letrec.values().get(i) instanceof Core.Lambda lambda
          && lambda.rest() == null
          && !variables.get(i).assigned()) {
        candidates.put(variables.get(i), lambda);
        chosen.add(variables.get(i));
      }
    }
    Map<Variable, Uses> inside = new HashMap<>();
    for (int i = 0; i < variables.size(); i++) {
      Core value = letrec.values().get(i);
      inside.put(
          variables.get(i),
          uses(chosen.contains(variables.get(i)) ? ((Core.Lambda) value).body() : value));
    }
    Uses body = uses(letrec.body());
    choose(chosen, inside, body);
    uses.result(body);
    inside.forEach(
        (variable, part) -> {
          if (chosen.contains(variable)) {
            uses.result(part);
          } else {
            uses.value(part);
          }
        });
    loops.addAll(chosen);
    variables.forEach(
        variable -> {
          candidates.remove(variable);
          uses.passed.remove(variable);
          uses.tail.remove(variable);
        });
  }

  /** Takes out those that are passed, and what the bodies of those use, until nothing changes. */
  private static void choose(Set<Variable> chosen, Map<Variable, Uses> inside, Uses body) {
    chosen.removeAll(body.passed);
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Map.Entry<Variable, Uses> entry : inside.entrySet()) {
        changed |= chosen.removeAll(entry.getValue().passed);
        if (!chosen.contains(entry.getKey())) {
          changed |= chosen.removeAll(entry.getValue().tail);
        }
      }
    }
  }
}
