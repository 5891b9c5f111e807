// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.closure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import talkdemos.lispy.core.Core;
import talkdemos.lispy.core.FreeVariables;
import talkdemos.lispy.core.Global;
import talkdemos.lispy.core.Variable;
import talkdemos.lispy.machine.Primitive;

/**
 * From the core language to nodes. On the way, every value that may capture a continuation is given
 * a slot of its own before it is used (A-normal form; Flanagan et al., "The Essence of Compiling
 * with Continuations", 1993): what waits for it is then a node and a frame, which is all that a
 * continuation has to remember.
 */
public final class Compiler {
  private final FreeVariables free;
  private final Set<Variable> early;
  private final Map<Variable, Node> locations = new IdentityHashMap<>();
  private int slots = 1;

  private Compiler(FreeVariables free, Set<Variable> early) {
    this.free = free;
    this.early = early;
  }

  /** A procedure without arguments that computes the value of a form of the top level. */
  public static talkdemos.lispy.machine.Applicable compile(Core core) {
    FreeVariables free = new FreeVariables();
    Core.Lambda thunk = new Core.Lambda(List.of(), null, core, null, null);
    Code code = code(thunk, List.of(), free, new HashSet<>());
    return new Closure(code, new Object[0]);
  }

  private static Code code(
      Core.Lambda lambda, List<Variable> captured, FreeVariables free, Set<Variable> early) {
    return new Code(
        lambda.required().size(),
        lambda.rest() != null,
        lambda.name(),
        lambda.place(),
        () -> new Compiler(free, early).body(lambda, captured));
  }

  private Code.Compiled body(Core.Lambda lambda, List<Variable> captured) {
    for (int i = 0; i < captured.size(); i++) {
      locations.put(captured.get(i), new Nodes.Free(i));
    }
    List<Variable> parameters = new ArrayList<>(lambda.required());
    if (lambda.rest() != null) {
      parameters.add(lambda.rest());
    }
    for (Variable parameter : parameters) {
      slot(parameter);
    }
    Node body = compile(lambda.body(), true);
    for (Variable parameter : parameters) {
      if (boxed(parameter)) {
        body = new Nodes.MakeBox(slotOf(parameter), false, body);
      }
    }
    return new Code.Compiled(body, slots);
  }

  private int slot(Variable variable) {
    int slot = slots++;
    locations.put(variable, new Nodes.Slot(slot));
    return slot;
  }

  private int slotOf(Variable variable) {
    return ((Nodes.Slot) locations.get(variable)).index;
  }

  /** True if the variable's location holds a box: it changes, or is seen before it has a value. */
  private boolean boxed(Variable variable) {
    return variable.assigned() || early.contains(variable);
  }

  // ---------------------------------------------------------------- what can capture

  /** True if computing the value cannot capture a continuation, nor make a call of Scheme. */
  private static boolean simple(Core core) {
    if (core instanceof Core.Call call) {
      return primitive(call) != null && call.arguments().stream().allMatch(Compiler::simple);
    } else if (core instanceof Core.If choice) {
      return simple(choice.test()) && simple(choice.then()) && simple(choice.otherwise());
    } else if (core instanceof Core.Seq seq) {
      return seq.items().stream().allMatch(Compiler::simple);
    } else if (core instanceof Core.Let let) {
      return let.values().stream().allMatch(Compiler::simple) && simple(let.body());
    } else if (core instanceof Core.Letrec letrec) {
      return letrec.values().stream().allMatch(Compiler::simple) && simple(letrec.body());
    } else if (core instanceof Core.SetLocal set) {
      return simple(set.value());
    } else if (core instanceof Core.SetGlobal set) {
      return simple(set.value());
    } else if (core instanceof Core.Define define) {
      return simple(define.value());
    }
    return true;
  }

  private static Primitive primitive(Core.Call call) {
    return call.procedure() instanceof Core.GlobalRef reference
            && !reference.global().redefined()
            && reference.global().value() instanceof Primitive primitive
            && primitive.takes(call.arguments().size())
        ? primitive
        : null;
  }

  // ---------------------------------------------------------------- forms

  private Node compile(Core core, boolean tail) {
    if (core instanceof Core.Const constant) {
      return new Nodes.Const(constant.value());
    } else if (core instanceof Core.LocalRef reference) {
      return reference(reference.variable());
    } else if (core instanceof Core.GlobalRef reference) {
      return new Nodes.GlobalRef(reference.global(), reference.place());
    } else if (core instanceof Core.SetLocal set) {
      Node box = locations.get(set.variable());
      return await(set.value(), value -> new Nodes.SetBox(box, value));
    } else if (core instanceof Core.SetGlobal set) {
      return await(set.value(), value -> new Nodes.SetGlobal(set.global(), value, set.place()));
    } else if (core instanceof Core.Define define) {
      return await(define.value(), value -> new Nodes.Define(define.global(), value));
    } else if (core instanceof Core.If choice) {
      return await(
          choice.test(),
          test ->
              new Nodes.If(test, compile(choice.then(), tail), compile(choice.otherwise(), tail)));
    } else if (core instanceof Core.Seq seq) {
      return sequence(seq.items(), 0, tail);
    } else if (core instanceof Core.Let let) {
      return let(let, 0, tail);
    } else if (core instanceof Core.Letrec letrec) {
      return new Letrecs(letrec).compile(0, tail);
    } else if (core instanceof Core.Lambda lambda) {
      return closure(lambda);
    } else if (core instanceof Core.CaseLambda cases) {
      return new Nodes.MakeCases(
          cases.name(),
          cases.clauses().stream().map(this::closure).toArray(Nodes.MakeClosure[]::new));
    }
    return call((Core.Call) core, tail);
  }

  private Node reference(Variable variable) {
    Node location = locations.get(variable);
    return boxed(variable) ? new Nodes.Unbox(location, variable.name()) : location;
  }

  private interface Use {
    Node of(Node value);
  }

  /** A use of a value: as it is if it cannot capture, else bound to a slot before. */
  private Node await(Core value, Use use) {
    if (simple(value)) {
      return use.of(compile(value, false));
    }
    int slot = slots++;
    Node computed = compile(value, false);
    return new Nodes.Await(slot, computed, use.of(new Nodes.Slot(slot)));
  }

  private Node bind(int slot, Core value, Node computed, Node body) {
    return simple(value)
        ? new Nodes.Bind(slot, computed, body)
        : new Nodes.Await(slot, computed, body);
  }

  private Node sequence(List<Core> items, int next, boolean tail) {
    Core item = items.get(next);
    if (next == items.size() - 1) {
      return compile(item, tail);
    }
    Node first = compile(item, false);
    int slot = simple(item) ? 0 : slots++;
    Node rest = sequence(items, next + 1, tail);
    return simple(item) ? new Nodes.Seq(first, rest) : new Nodes.Await(slot, first, rest);
  }

  private Node let(Core.Let let, int next, boolean tail) {
    if (next == let.variables().size()) {
      return compile(let.body(), tail);
    }
    Variable variable = let.variables().get(next);
    Core value = let.values().get(next);
    Node computed = compile(value, false);
    int slot = slot(variable);
    Node rest = let(let, next + 1, tail);
    Node body = boxed(variable) ? new Nodes.MakeBox(slot, false, rest) : rest;
    return bind(slot, value, computed, body);
  }

  private Nodes.MakeClosure closure(Core.Lambda lambda) {
    List<Variable> captured = List.copyOf(free.of(lambda));
    Node[] copies = captured.stream().map(locations::get).toArray(Node[]::new);
    return new Nodes.MakeClosure(code(lambda, captured, free, early), copies);
  }

  private Node call(Core.Call call, boolean tail) {
    List<Core> parts = new ArrayList<>(call.arguments());
    Primitive primitive = primitive(call);
    if (primitive == null) {
      parts.add(0, call.procedure());
    }
    return operands(
        parts,
        0,
        new ArrayList<>(),
        nodes -> {
          Node[] all = nodes.toArray(Node[]::new);
          if (primitive != null) {
            Global global = ((Core.GlobalRef) call.procedure()).global();
            return Primitives.of(global, primitive, all, call.place());
          }
          Node[] arguments = java.util.Arrays.copyOfRange(all, 1, all.length);
          return Calls.of(all[0], arguments, call.place(), tail);
        });
  }

  private interface Build {
    Node of(List<Node> operands);
  }

  private Node operands(List<Core> parts, int next, List<Node> done, Build build) {
    if (next == parts.size()) {
      return build.of(done);
    }
    return await(
        parts.get(next),
        node -> {
          done.add(node);
          return operands(parts, next + 1, done, build);
        });
  }

  // ---------------------------------------------------------------- letrec*

  /**
   * Definitions that may see each other. A run of lambdas becomes closures made together; another
   * value is bound in order, and only what is seen before it has a value lives in a box.
   */
  private final class Letrecs {
    private final List<Variable> variables;
    private final List<Core> values;
    private final Core body;

    Letrecs(Core.Letrec letrec) {
      this.variables = letrec.variables();
      this.values = letrec.values();
      this.body = letrec.body();
    }

    Node compile(int start, boolean tail) {
      for (int i = 0; i < variables.size(); i++) {
        slot(variables.get(i));
        if (seenBefore(i)) {
          early.add(variables.get(i));
        }
      }
      Node node = step(start, tail);
      for (Variable variable : variables) {
        if (boxed(variable)) {
          node = new Nodes.MakeBox(slotOf(variable), true, node);
        }
      }
      return node;
    }

    /** True if a value sees this variable that is computed before it, or while it is. */
    private boolean seenBefore(int index) {
      Variable variable = variables.get(index);
      int last = values.get(index) instanceof Core.Lambda ? groupStart(index) - 1 : index;
      for (int i = 0; i <= last; i++) {
        if (free.of(values.get(i)).contains(variable)) {
          return true;
        }
      }
      return false;
    }

    /** The first of the run of lambdas that the one at the index is in. */
    private int groupStart(int index) {
      int start = index;
      while (start > 0
          && values.get(start - 1) instanceof Core.Lambda
          && !boxed(variables.get(start - 1))) {
        start--;
      }
      return start;
    }

    private Node step(int next, boolean tail) {
      if (next == variables.size()) {
        return Compiler.this.compile(body, tail);
      }
      Variable variable = variables.get(next);
      Core value = values.get(next);
      if (boxed(variable)) {
        Node box = locations.get(variable);
        int slot = slots++;
        Node computed = Compiler.this.compile(value, false);
        Node set = new Nodes.SetBox(box, new Nodes.Slot(slot));
        return bind(slot, value, computed, new Nodes.Seq(set, step(next + 1, tail)));
      } else if (!(value instanceof Core.Lambda)) {
        Node computed = Compiler.this.compile(value, false);
        return bind(slotOf(variable), value, computed, step(next + 1, tail));
      }
      int end = next;
      while (end < variables.size()
          && values.get(end) instanceof Core.Lambda
          && !boxed(variables.get(end))) {
        end++;
      }
      int[] slots = new int[end - next];
      Nodes.MakeClosure[] lambdas = new Nodes.MakeClosure[end - next];
      for (int i = next; i < end; i++) {
        slots[i - next] = slotOf(variables.get(i));
        lambdas[i - next] = closure((Core.Lambda) values.get(i));
      }
      return new Nodes.Fix(slots, lambdas, step(end, tail));
    }
  }
}
