// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.machine;

import talkdemos.lispy.library.Body;
import talkdemos.lispy.values.Raised;

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

  /** The error of a call with so many arguments. */
  public Raised wrongCount(int count) {
    return Arity.wrong(name(), count, body.least(), body.most());
  }

  @Override
  public Object apply(Machine machine, Object[] arguments) {
    return apply(arguments);
  }

  /** Calls it; it needs no machine. */
  public Object apply(Object... arguments) {
    if (!takes(arguments.length)) {
      throw wrongCount(arguments.length);
    }
    return body.apply(arguments);
  }
}
