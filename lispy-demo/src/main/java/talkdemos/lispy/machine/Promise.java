// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.machine;

/** A promise (R7RS 4.2.5). Promises of one chain of {@code delay-force} share their content. */
final class Promise {
  private static final class Content {
    boolean done;
    Object value; // or the thunk that computes it
  }

  private Content content = new Content();

  Promise(boolean done, Object value) {
    content.done = done;
    content.value = value;
  }

  boolean isDone() {
    return content.done;
  }

  Object value() {
    return content.value;
  }

  void set(boolean done, Object value) {
    content.done = done;
    content.value = value;
  }

  /** Takes over what the next promise of the chain has, and shares it from now on. */
  void share(Promise next) {
    content.done = next.content.done;
    content.value = next.content.value;
    next.content = content;
  }

  @Override
  public String toString() {
    return "#<promise>";
  }
}
