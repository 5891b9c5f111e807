// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.machine;

import java.util.ArrayList;
import java.util.List;

/**
 * Thrown to move the Java stack to the heap: each {@link Resumable} on the way adds its frame, and
 * the machine goes on by calling the receiver.
 */
public final class Capture extends RuntimeException {
  static final Object[] NO_ARGUMENTS = {};

  private static final long serialVersionUID = 1L;

  private record Frame(Resumable code, Object[] frame) {}

  private final transient List<Frame> frames = new ArrayList<>();
  private final transient Object receiver;
  private final transient Object[] arguments;

  /** Goes on with a call of the receiver with these arguments; with null, with the continuation. */
  public Capture(Object receiver, Object[] arguments) {
    super(null, null, false, false);
    this.receiver = receiver;
    this.arguments = arguments;
  }

  /** Adds a frame, from the innermost to the outermost. It must not change any more. */
  public void add(Resumable code, Object[] frame) {
    frames.add(new Frame(code, frame));
  }

  Object receiver() {
    return receiver;
  }

  /** The arguments for the receiver; null if it is to be called with the continuation. */
  Object[] arguments() {
    return arguments;
  }

  int size() {
    return frames.size();
  }

  Continuation.Link onto(Continuation.Link heap) {
    Continuation.Link all = heap;
    for (int i = frames.size() - 1; i >= 0; i--) {
      all = new Continuation.Link(frames.get(i).code, frames.get(i).frame, all);
    }
    return all;
  }
}
