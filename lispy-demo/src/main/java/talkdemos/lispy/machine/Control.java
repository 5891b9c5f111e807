// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.machine;

/** A procedure written in Java that needs the machine: it calls procedures or captures. */
public final class Control extends Applicable {

  /** What it does; the answer may be {@link Machine#TAIL}. */
  public interface Body {
    Object apply(Machine machine, Object[] arguments);
  }

  private final int least;
  private final int most;
  private final Body body;

  public Control(String name, int least, int most, Body body) {
    super(name);
    this.least = least;
    this.most = most;
    this.body = body;
  }

  @Override
  public Object apply(Machine machine, Object[] arguments) {
    if (arguments.length < least || arguments.length > most) {
      throw Arity.wrong(name(), arguments.length, least, most);
    }
    return body.apply(machine, arguments);
  }
}
