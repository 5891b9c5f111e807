// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.machine;

import talkdemos.lispy.library.Body;

/** A procedure written in Java that calls no procedure of the program. */
public final class Primitive extends Applicable {
  private final Body body;

  public Primitive(String name, Body body) {
    super(name);
    this.body = body;
  }

  public Body body() {
    return body;
  }

  public boolean takes(int count) {
    return body.takes(count);
  }

  @Override
  public Object apply(Machine machine, Object[] arguments) {
    return apply(arguments);
  }

  /** Calls it; it needs no machine. */
  public Object apply(Object... arguments) {
    if (!body.takes(arguments.length)) {
      throw Arity.wrong(name(), arguments.length, body.least(), body.most());
    }
    return body.apply(arguments);
  }
}
