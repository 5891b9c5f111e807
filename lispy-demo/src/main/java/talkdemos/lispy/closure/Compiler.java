// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.closure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import talkdemos.lispy.core.Assumptions;
import talkdemos.lispy.core.Core;
import talkdemos.lispy.core.FreeVariables;
import talkdemos.lispy.core.Global;
import talkdemos.lispy.core.Loops;
import talkdemos.lispy.core.Variable;
import talkdemos.lispy.machine.Applicable;
import talkdemos.lispy.machine.Closure;
import talkdemos.lispy.machine.Code;
import talkdemos.lispy.machine.Primitive;
import talkdemos.lispy.source.CallSite;

/**
 * From the core language to nodes. On the way, every value that may capture a continuation is given
 * a slot of its own before it is used (A-normal form; Flanagan et al., "The Essence of Compiling
 * with Continuations", 1993): what waits for it is then a node and a frame, which is all that a
 * continuation has to remember.
 */
public final class Compiler {
  /** What is known about a whole form of the top level. */
  private record Analysis(
      Assumptions assumptions,
      Tier tier,
      Set<Variable> loops,
      FreeVariables free,
      Set<Variable> seenEarly,
      Map<Variable, Label> labels,
      Map<Variable, Core.Lambda> known) {}

  private final Analysis analysis;
  private final Core.Lambda lambda;
  private final String procedure;
  private final Map<Variable, Node> locations = new IdentityHashMap<>();
  private int slots = 1;

  private Compiler(Analysis analysis, Core.Lambda lambda, String procedure) {
    this.analysis = analysis;
    this.lambda = lambda;
    this.procedure = procedure;
  }

  /**
   * A procedure without arguments that computes the value of a form of the top level.
   *
   * @param assumptions are told what the code relies on
   * @param tier takes over what runs often
   */
  public static Applicable compile(Core core, Assumptions assumptions, Tier tier) {
    Set<Variable> loops = Loops.in(core);
    Analysis analysis =
        new Analysis(
            assumptions,
            tier,
            loops,
            new FreeVariables(loops),
            new HashSet<>(),
            new IdentityHashMap<>(),
            new IdentityHashMap<>());
    Core.Lambda thunk = new Core.Lambda(List.of(), null, core, null, null);
    return new Closure(code(thunk, List.of(), analysis, "the top level"), new Object[0]);
  }

  private static Code code(
      Core.Lambda lambda, List<Variable> captured, Analysis analysis, String procedure) {
    Code code =
        new Code(lambda.required().size(), lambda.rest() != null, lambda.name(), lambda.place());
    code.startWith(
        new Interpreted(
            code,
            lambda,
            captured,
            analysis.assumptions,
            analysis.tier,
            () -> new Compiler(analysis, lambda, procedure).body(captured)));
    return code;
  }

  private Interpreted.Compiled body(List<Variable> captured) {
    for (int i = 0; i < captured.size(); i++) {
      locations.put(captured.get(i), new Nodes.Free(i));
    }
    List<Variable> parameters = lambda.parameters();
    parameters.forEach(this::slot);
    Node body = boxing(parameters, compile(lambda.body(), true));
    return new Interpreted.Compiled(body, slots);
  }

  /** A body after those of its parameters that change have got boxes. */
  private Node boxing(List<Variable> parameters, Node body) {
    Node node = body;
    for (Variable parameter : parameters) {
      if (boxed(parameter)) {
        node = new Nodes.MakeBox(slotOf(parameter), false, node);
      }
    }
    return node;
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
    return variable.assigned() || analysis.seenEarly.contains(variable);
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
      return new Letrecs(letrec).compile(tail);
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

  /** A use of a value: as it is if it is simple, else bound to a slot before. */
  private Node await(Core value, Use use) {
    Node computed = compile(value, false);
    if (computed.isSimple()) {
      return use.of(computed);
    }
    int slot = slots++;
    return new Nodes.Await(slot, computed, use.of(new Nodes.Slot(slot)), site(value));
  }

  private Node bind(int slot, Core value, Node computed, Node body) {
    return computed.isSimple()
        ? new Nodes.Bind(slot, computed, body)
        : new Nodes.Await(slot, computed, body, site(value));
  }

  /** The call that is waited for when a value is; without a place if it is not just a call. */
  private CallSite site(Core value) {
    return new CallSite(procedure, value instanceof Core.Call call ? call.place() : null);
  }

  private Node sequence(List<Core> items, int next, boolean tail) {
    Core item = items.get(next);
    if (next == items.size() - 1) {
      return compile(item, tail);
    }
    Node first = compile(item, false);
    Node rest = sequence(items, next + 1, tail);
    return first.isSimple()
        ? new Nodes.Seq(first, rest)
        : new Nodes.Await(Nodes.Await.NO_SLOT, first, rest, site(item));
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
    return bind(slot, value, computed, boxing(List.of(variable), rest));
  }

  private Nodes.MakeClosure closure(Core.Lambda lambda) {
    List<Variable> captured = List.copyOf(analysis.free.of(lambda));
    Node[] copies = captured.stream().map(locations::get).toArray(Node[]::new);
    String name = lambda.name() == null ? "a procedure" : lambda.name();
    return new Nodes.MakeClosure(code(lambda, captured, analysis, name), copies);
  }

  private Node call(Core.Call call, boolean tail) {
    if (call.procedure() instanceof Core.LocalRef reference
        && analysis.loops.contains(reference.variable())) {
      Label label = analysis.labels.get(reference.variable());
      return operands(call.arguments(), nodes -> new Loop.Jump(label, nodes.toArray(Node[]::new)));
    }
    Primitive primitive = primitive(call);
    List<Core> parts = new ArrayList<>(call.arguments());
    if (primitive != null) {
      Global global = ((Core.GlobalRef) call.procedure()).global();
      global.assume(analysis.assumptions);
      return operands(
          parts,
          nodes -> Primitives.of(global, primitive, nodes.toArray(Node[]::new), call.place()));
    }
    parts.add(0, call.procedure());
    CallSite site = new CallSite(procedure, call.place());
    boolean ofItself = isOfItself(call);
    return operands(
        parts,
        nodes -> {
          Node[] arguments = nodes.subList(1, nodes.size()).toArray(Node[]::new);
          return Calls.of(nodes.get(0), arguments, site, ofItself, tail);
        });
  }

  /** True if the call is of the lambda that it is in, with as many arguments as it takes. */
  private boolean isOfItself(Core.Call call) {
    return call.procedure() instanceof Core.LocalRef reference
        && analysis.known.get(reference.variable()) == lambda
        && lambda.takesExactly(call.arguments().size());
  }

  /** The primitive that a call is known to call, null if there is none. */
  private static Primitive primitive(Core.Call call) {
    return call.procedure() instanceof Core.GlobalRef reference
            && !reference.global().redefined()
            && reference.global().value() instanceof Primitive primitive
            && primitive.takes(call.arguments().size())
        ? primitive
        : null;
  }

  private interface Build {
    Node of(List<Node> operands);
  }

  /** A use of several values: those that are not simple are bound to slots before. */
  private Node operands(List<Core> parts, Build build) {
    List<Node> computed = new ArrayList<>();
    List<Node> operands = new ArrayList<>();
    for (Core part : parts) {
      Node node = compile(part, false);
      computed.add(node);
      operands.add(node.isSimple() ? node : new Nodes.Slot(slots++));
    }
    Node node = build.of(operands);
    for (int i = parts.size() - 1; i >= 0; i--) {
      if (operands.get(i) != computed.get(i)) {
        int slot = ((Nodes.Slot) operands.get(i)).index;
        node = new Nodes.Await(slot, computed.get(i), node, site(parts.get(i)));
      }
    }
    return node;
  }

  // ---------------------------------------------------------------- letrec*

  /**
   * Definitions that may see each other. Loops are jumped to; a run of other lambdas becomes
   * closures made together; another value is bound in order, and only what is seen before it has a
   * value lives in a box.
   */
  private final class Letrecs {
    private final List<Variable> variables = new ArrayList<>();
    private final List<Core> values = new ArrayList<>();
    private final List<Core.Lambda> loops = new ArrayList<>();
    private final List<Label> labels = new ArrayList<>();
    private final Core body;

    Letrecs(Core.Letrec letrec) {
      this.body = letrec.body();
      for (int i = 0; i < letrec.variables().size(); i++) {
        Variable variable = letrec.variables().get(i);
        if (analysis.loops.contains(variable)) {
          Core.Lambda loop = (Core.Lambda) letrec.values().get(i);
          int[] parameters = loop.required().stream().mapToInt(Compiler.this::slot).toArray();
          Label label = new Label(parameters);
          analysis.labels.put(variable, label);
          loops.add(loop);
          labels.add(label);
        } else {
          variables.add(variable);
          values.add(letrec.values().get(i));
        }
      }
    }

    Node compile(boolean tail) {
      variables.forEach(Compiler.this::slot);
      findSeenEarly();
      Node node = step(0, tail);
      for (Variable variable : variables) {
        if (boxed(variable)) {
          node = new Nodes.MakeBox(slotOf(variable), true, node);
        }
      }
      return node;
    }

    /**
     * Finds the variables that a value sees which is computed before they are, or while they are.
     */
    private void findSeenEarly() {
      Map<Variable, Integer> firstUse = new HashMap<>();
      for (int i = 0; i < values.size(); i++) {
        for (Variable used : analysis.free.of(values.get(i))) {
          firstUse.putIfAbsent(used, i);
        }
      }
      int start = 0; // of the run of lambdas that the value is in
      for (int i = 0; i < values.size(); i++) {
        Variable variable = variables.get(i);
        int last = values.get(i) instanceof Core.Lambda ? start - 1 : i;
        if (firstUse.getOrDefault(variable, Integer.MAX_VALUE) <= last) {
          analysis.seenEarly.add(variable);
        }
        if (!(values.get(i) instanceof Core.Lambda) || boxed(variable)) {
          start = i + 1;
        }
      }
    }

    private Node step(int next, boolean tail) {
      if (next == variables.size()) {
        return loops(tail);
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
        analysis.known.put(variables.get(i), (Core.Lambda) values.get(i));
      }
      return new Nodes.Fix(slots, lambdas, step(end, tail));
    }

    private Node loops(boolean tail) {
      Node entry = Compiler.this.compile(body, tail);
      if (loops.isEmpty()) {
        return entry;
      }
      for (int i = 0; i < loops.size(); i++) {
        Core.Lambda loop = loops.get(i);
        labels.get(i).body = boxing(loop.required(), Compiler.this.compile(loop.body(), tail));
      }
      return new Loop(labels.toArray(Label[]::new), entry, analysis.assumptions, analysis.tier);
    }
  }
}
