// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.machine;

import talkdemos.lispy.values.MultipleValues;
import talkdemos.lispy.values.Raised;

/**
 * A captured continuation. Calling it abandons the current one and resumes this, any number of
 * times.
 */
public final class Continuation extends Applicable {

  /** A frame and those around it, which are added last. */
  static final class Link {
    private final Resumable code;
    private final Object[] frame;
    private Link next;

    Link(Resumable code, Object[] frame) {
      this.code = code;
      this.frame = frame;
    }

    Resumable code() {
      return code;
    }

    Object[] frame() {
      return frame;
    }

    Link next() {
      return next;
    }

    /** Puts the frame that is around this one behind it; once. */
    void append(Link outer) {
      next = outer;
    }
  }

  /** Thrown to abandon the Java stack and go on with frames of the heap. */
  static final class Resumption extends Signal {
    private static final long serialVersionUID = 1L;
    private final transient Continuation continuation;
    private final transient Object value;

    Resumption(Continuation continuation, Object value) {
      super(null);
      this.continuation = continuation;
      this.value = value;
    }

    Continuation continuation() {
      return continuation;
    }

    Object value() {
      return value;
    }
  }

  final Link link;
  final long frames; // on the heap, with those of the runs around this one
  final Machine.Run run;
  private final Object handlers;
  private final Object winders;

  Continuation(Machine machine, Link link, Machine.Run run, long frames) {
    super("continuation");
    this.link = link;
    this.run = run;
    this.frames = frames;
    this.handlers = machine.handlers;
    this.winders = machine.winders;
  }

  @Override
  public Object apply(Machine machine, Object[] arguments) {
    if (run.isOver() && run.outer() != null) {
      throw Raised.error("continuation: the call from Java that it belongs to is over");
    }
    if (winders != machine.winders) {
      return machine.rewind(winders, this, arguments);
    }
    machine.handlers = handlers;
    Object value = arguments.length == 1 ? arguments[0] : new MultipleValues(arguments);
    throw new Resumption(this, value);
  }
}
