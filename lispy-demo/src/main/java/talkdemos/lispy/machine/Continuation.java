// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.machine;

import talkdemos.lispy.values.MultipleValues;

/**
 * A captured continuation. Calling it abandons the current one and resumes this, any number of
 * times.
 */
public final class Continuation extends Applicable {

  /** A frame and those around it. */
  record Link(Resumable code, Object[] frame, Link next) {}

  /** Thrown to abandon the Java stack and go on with frames of the heap. */
  static final class Resumption extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Link link;
    private final transient Object value;

    Resumption(Link link, Object value) {
      super(null, null, false, false);
      this.link = link;
      this.value = value;
    }

    Link link() {
      return link;
    }

    Object value() {
      return value;
    }
  }

  private final Link link;
  private final Object handlers;

  Continuation(Machine machine, Link link) {
    super("continuation");
    this.link = link;
    this.handlers = machine.handlers;
  }

  @Override
  public Object apply(Machine machine, Object[] arguments) {
    machine.handlers = handlers;
    Object value = arguments.length == 1 ? arguments[0] : new MultipleValues(arguments);
    throw new Resumption(link, value);
  }
}
