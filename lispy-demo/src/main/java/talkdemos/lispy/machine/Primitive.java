// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.machine;

import talkdemos.lispy.library.Definitions;

/** A procedure written in Java that calls no procedure of the program. */
public final class Primitive extends Applicable {
  private final int least;
  private final int most;
  private final Object body;

  /**
   * @param body one of the functional interfaces of {@link Definitions}
   */
  public Primitive(String name, int least, int most, Object body) {
    super(name);
    this.least = least;
    this.most = most;
    this.body = body;
  }

  public boolean takes(int count) {
    return count >= least && count <= most;
  }

  /** The body, one of the functional interfaces of {@link Definitions}. */
  public Object body() {
    return body;
  }

  @Override
  public Object apply(Machine machine, Object[] arguments) {
    return apply(arguments);
  }

  /** Calls it; it needs no machine. */
  public Object apply(Object... arguments) {
    if (!takes(arguments.length)) {
      throw Arity.wrong(name(), arguments.length, least, most);
    } else if (body instanceof Definitions.Many many) {
      return many.apply(arguments);
    } else if (body instanceof Definitions.One one) {
      return one.apply(arguments[0]);
    } else if (body instanceof Definitions.Two two) {
      return two.apply(arguments[0], arguments[1]);
    } else if (body instanceof Definitions.Three three) {
      return three.apply(arguments[0], arguments[1], arguments[2]);
    }
    return ((Definitions.Zero) body).apply();
  }
}
