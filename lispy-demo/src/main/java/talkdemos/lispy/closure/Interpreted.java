// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.closure;

import java.util.List;
import java.util.function.Supplier;
import talkdemos.lispy.core.Assumptions;
import talkdemos.lispy.core.Core;
import talkdemos.lispy.core.Variable;
import talkdemos.lispy.machine.Code;
import talkdemos.lispy.machine.Entry;
import talkdemos.lispy.machine.Machine;
import talkdemos.lispy.values.Raised;

/**
 * Runs a procedure by its nodes. They are made at the first call, and again when something that
 * they relied on has changed.
 */
public final class Interpreted extends Entry {
  /** The body, and the number of slots that a frame needs. */
  public record Compiled(Node body, int frameSize) {}

  private final Code code;
  private final Core.Lambda lambda;
  private final List<Variable> captured;
  private final Assumptions assumptions;
  private final Supplier<Compiled> compiler;
  private final Tier tier;
  private final int worthIt;
  private int calls;
  private int epoch = -1;
  private int frameSize;
  private Node body;

  /**
   * @param captured the variables that its closures have copied, in their order
   * @param compiler makes the body, as often as it is asked
   */
  Interpreted(
      Code code,
      Core.Lambda lambda,
      List<Variable> captured,
      Assumptions assumptions,
      Tier tier,
      Supplier<Compiled> compiler) {
    this.code = code;
    this.lambda = lambda;
    this.captured = captured;
    this.tier = tier;
    this.worthIt = tier.worthIt();
    this.assumptions = assumptions;
    this.compiler = compiler;
  }

  /** What it was compiled from. */
  Core.Lambda lambda() {
    return lambda;
  }

  /** The variables that its closures have copied, in their order. */
  List<Variable> captured() {
    return captured;
  }

  private void compile() {
    int now = assumptions.epoch();
    Compiled compiled = compiler.get();
    body = compiled.body;
    frameSize = compiled.frameSize;
    epoch = now;
    calls = 0;
  }

  private Object[] frame(Object[] free) {
    if (epoch != assumptions.epoch()) {
      compile();
    }
    Object[] frame = new Object[frameSize];
    frame[0] = free;
    return frame;
  }

  public Code code() {
    return code;
  }

  /** The body as it is now. */
  public Compiled compiled() {
    if (epoch != assumptions.epoch()) {
      compile();
    }
    return new Compiled(body, frameSize);
  }

  private Object run(Object[] frame, Machine machine, int depth) {
    machine.depth = depth;
    if (++calls == worthIt) {
      tier.compile(this);
    }
    try {
      return body.exec(frame, machine);
    } catch (Raised raised) {
      if (code.place() != null) {
        raised.callStack().in(code.name() != null ? code.name() : "a procedure");
      }
      throw raised;
    }
  }

  @Override
  public Object call0(Object[] free, Machine machine, int depth) {
    if (!code.takesExactly(0)) {
      return super.call0(free, machine, depth);
    }
    if (machine.isTooDeep(depth)) {
      throw Machine.tooDeep(code, free);
    }
    return run(frame(free), machine, depth);
  }

  @Override
  public Object call1(Object[] free, Machine machine, int depth, Object a) {
    if (!code.takesExactly(1)) {
      return super.call1(free, machine, depth, a);
    }
    if (machine.isTooDeep(depth)) {
      throw Machine.tooDeep(code, free, a);
    }
    Object[] frame = frame(free);
    frame[1] = a;
    return run(frame, machine, depth);
  }

  @Override
  public Object call2(Object[] free, Machine machine, int depth, Object a, Object b) {
    if (!code.takesExactly(2)) {
      return super.call2(free, machine, depth, a, b);
    }
    if (machine.isTooDeep(depth)) {
      throw Machine.tooDeep(code, free, a, b);
    }
    Object[] frame = frame(free);
    frame[1] = a;
    frame[2] = b;
    return run(frame, machine, depth);
  }

  @Override
  public Object call3(Object[] free, Machine machine, int depth, Object a, Object b, Object c) {
    if (!code.takesExactly(3)) {
      return super.call3(free, machine, depth, a, b, c);
    }
    if (machine.isTooDeep(depth)) {
      throw Machine.tooDeep(code, free, a, b, c);
    }
    Object[] frame = frame(free);
    frame[1] = a;
    frame[2] = b;
    frame[3] = c;
    return run(frame, machine, depth);
  }

  @Override
  public Object callN(Object[] free, Machine machine, int depth, Object[] arguments) {
    if (!code.takes(arguments.length)) {
      throw code.wrongCount(arguments.length);
    }
    if (machine.isTooDeep(depth)) {
      throw Machine.tooDeep(code, free, arguments);
    }
    int required = code.required();
    Object[] frame = frame(free);
    System.arraycopy(arguments, 0, frame, 1, required);
    if (code.hasRest()) {
      frame[required + 1] = code.rest(arguments);
    }
    return run(frame, machine, depth);
  }
}
