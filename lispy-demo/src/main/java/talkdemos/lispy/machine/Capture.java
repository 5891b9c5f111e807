// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.machine;

/**
 * Thrown to move the Java stack to the heap: each {@link Resumable} on the way adds its frame, and
 * the machine goes on by calling the receiver.
 */
public final class Capture extends RuntimeException {
  static final Object[] NO_ARGUMENTS = {};

  private static final long serialVersionUID = 1L;

  private transient Continuation.Link innermost;
  private transient Continuation.Link outermost;
  private int size;
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
    Continuation.Link link = new Continuation.Link(code, frame);
    if (outermost == null) {
      innermost = link;
    } else {
      outermost.append(link);
    }
    outermost = link;
    size++;
  }

  Object receiver() {
    return receiver;
  }

  /** The arguments for the receiver; null if it is to be called with the continuation. */
  Object[] arguments() {
    return arguments;
  }

  int size() {
    return size;
  }

  /** The frames, and those that were on the heap before around them. */
  Continuation.Link onto(Continuation.Link heap) {
    if (outermost == null) {
      return heap;
    }
    outermost.append(heap);
    return innermost;
  }
}
