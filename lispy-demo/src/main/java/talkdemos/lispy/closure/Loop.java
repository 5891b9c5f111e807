// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.closure;

import talkdemos.lispy.machine.Machine;

/** Loops, and the node that enters them. */
final class Loop extends Node {
  private final Label[] labels;
  private final Node entry;

  Loop(Label[] labels, Node entry) {
    super(entry.isSimple() && java.util.Arrays.stream(labels).allMatch(l -> l.body.isSimple()));
    this.labels = labels;
    this.entry = entry;
    for (Label label : labels) {
      label.loop = this;
    }
  }

  @Override
  Object exec(Object[] frame, Machine machine) {
    Object value = entry.exec(frame, machine);
    while (value instanceof Label label && label.loop == this) {
      machine.turn();
      value = label.body.exec(frame, machine);
    }
    return value;
  }

  /** Sets the parameters of a loop, all at once, and goes there. */
  static final class Jump extends Node {
    private final Label label;
    private final Node[] arguments;

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
