// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.core;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which local variables of the outside a core form uses, each in the order of its first use. */
public final class FreeVariables {
  private final Map<Core, Set<Variable>> known = new IdentityHashMap<>();

  /** The free variables of a form. */
  public Set<Variable> of(Core core) {
    Set<Variable> free = known.get(core);
    if (free == null) {
      free = new LinkedHashSet<>();
      collect(core, free);
      known.put(core, free);
    }
    return free;
  }

  private void collect(Core core, Set<Variable> free) {
    if (core instanceof Core.LocalRef reference) {
      free.add(reference.variable());
    } else if (core instanceof Core.SetLocal set) {
      free.add(set.variable());
      free.addAll(of(set.value()));
    } else if (core instanceof Core.Let let) {
      free.addAll(without(of(let.body()), let.variables()));
      let.values().forEach(value -> free.addAll(of(value)));
    } else if (core instanceof Core.Letrec letrec) {
      Set<Variable> inside = new LinkedHashSet<>(of(letrec.body()));
      letrec.values().forEach(value -> inside.addAll(of(value)));
      free.addAll(without(inside, letrec.variables()));
    } else if (core instanceof Core.Lambda lambda) {
      List<Variable> own = new ArrayList<>(lambda.required());
      if (lambda.rest() != null) {
        own.add(lambda.rest());
      }
      free.addAll(without(of(lambda.body()), own));
    } else {
      parts(core).forEach(part -> free.addAll(of(part)));
    }
  }

  private static List<? extends Core> parts(Core core) {
    if (core instanceof Core.SetGlobal set) {
      return List.of(set.value());
    } else if (core instanceof Core.Define define) {
      return List.of(define.value());
    } else if (core instanceof Core.If choice) {
      return List.of(choice.test(), choice.then(), choice.otherwise());
    } else if (core instanceof Core.Seq seq) {
      return seq.items();
    } else if (core instanceof Core.CaseLambda cases) {
      return cases.clauses();
    } else if (core instanceof Core.Call call) {
      List<Core> parts = new ArrayList<>(call.arguments());
      parts.add(0, call.procedure());
      return parts;
    }
    return List.of();
  }

  private static Set<Variable> without(Set<Variable> all, List<Variable> bound) {
    Set<Variable> rest = new LinkedHashSet<>(all);
    bound.forEach(rest::remove);
    return rest;
  }
}
