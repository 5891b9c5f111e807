// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.closure;

import talkdemos.lispy.core.Assumptions;
import talkdemos.lispy.machine.Machine;

/** Loops, and the node that enters them. */
public final class Loop extends Node {
  public final Label[] labels;
  public final Node entry;
  private final Assumptions assumptions;
  private final int epoch;
  private final Tier tier;
  private final int worthIt;
  private int turns;
  private Body better;

  /** The loops of a {@link Loop} as some other engine runs them. */
  public abstract static class Body {
    /** Goes on at a label; the value may be a label of a loop further out. */
    public abstract Object run(Object[] frame, Machine machine, int depth, int label);
  }

  Loop(Label[] labels, Node entry, Assumptions assumptions, Tier tier) {
    super(entry.isSimple() && java.util.Arrays.stream(labels).allMatch(l -> l.body.isSimple()));
    this.labels = labels;
    this.entry = entry;
    this.tier = tier;
    this.worthIt = tier.worthIt();
    this.assumptions = assumptions;
    this.epoch = assumptions.epoch();
    for (int i = 0; i < labels.length; i++) {
      labels[i].loop = this;
      labels[i].index = i;
    }
  }

  @Override
  Object exec(Object[] frame, Machine machine) {
    Object value = entry.exec(frame, machine);
    while (value instanceof Label label && label.loop == this) {
      machine.turn();
      value = turn(label, frame, machine);
    }
    return value;
  }

  /** Goes on at a label: one turn, or many if there is a better body. */
  Object turn(Label label, Object[] frame, Machine machine) {
    if (epoch == assumptions.epoch()) {
      if (better != null) {
        return better.run(frame, machine, machine.depth, label.index);
      } else if (++turns == worthIt) {
        tier.compile(this, frame.length);
      }
    }
    return label.body.exec(frame, machine);
  }

  /** Has the loops run otherwise from now on. */
  public void become(Body body) {
    better = body;
  }

  /** Sets the parameters of a loop, all at once, and goes there. */
  public static final class Jump extends Node {
    public final Label label;
    public final Node[] arguments;

    Jump(Label label, Node[] arguments) {
      super(true);
      this.label = label;
      this.arguments = arguments;
    }

    @Override
    Object exec(Object[] frame, Machine machine) {
      int[] parameters = label.parameters;
      switch (arguments.length) {
        case 0 -> {}
        case 1 -> frame[parameters[0]] = value(arguments[0], frame, machine);
        case 2 -> {
          Object first = value(arguments[0], frame, machine);
          frame[parameters[1]] = value(arguments[1], frame, machine);
          frame[parameters[0]] = first;
        }
        case 3 -> {
          Object first = value(arguments[0], frame, machine);
          Object second = value(arguments[1], frame, machine);
          frame[parameters[2]] = value(arguments[2], frame, machine);
          frame[parameters[0]] = first;
          frame[parameters[1]] = second;
        }
        default -> {
          Object[] values = Calls.values(arguments, frame, machine);
          for (int i = 0; i < values.length; i++) {
            frame[parameters[i]] = values[i];
          }
        }
      }
      return label;
    }
  }
}
