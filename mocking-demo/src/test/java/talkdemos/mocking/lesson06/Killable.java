// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.lesson06;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;

/**
 * Kills the service at one of its calls: just before the neighbour hears of it, or just after, when
 * the neighbour has done it and the service cannot know.
 */
final class Killable {
  /** The end of the process. No Exception, so that no code goes on after it. */
  static final class Killed extends Error {
    private static final long serialVersionUID = 1;

    Killed(String call) {
      super(call, null, false, false);
    }
  }

  /** When a call is the last one. */
  enum Moment {
    BEFORE,
    AFTER
  }

  private final int last;
  private final Moment moment;
  private final List<String> calls = new ArrayList<>();

  /**
   * @param last the number of the call, from 1 on; 0 for none
   */
  Killable(int last, Moment moment) {
    this.last = last;
    this.moment = moment;
  }

  static Killable never() {
    return new Killable(0, Moment.BEFORE);
  }

  /** The calls so far, of all neighbours, each as PORT.METHOD. */
  List<String> calls() {
    return List.copyOf(calls);
  }

  /** A neighbour whose calls count. */
  <T> T at(Class<T> port, T real) {
    Object proxy =
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (self, method, arguments) -> call(port, real, method, arguments));
    return port.cast(proxy);
  }

  private Object call(Class<?> port, Object real, Method method, Object[] arguments)
      throws Throwable {
    String call = port.getSimpleName() + "." + method.getName();
    calls.add(call);
    boolean dies = calls.size() == last;
    if (dies && moment == Moment.BEFORE) throw new Killed(call);
    try {
      Object result = method.invoke(real, arguments);
      if (dies) throw new Killed(call);
      return result;
    } catch (InvocationTargetException thrown) {
      throw dies ? new Killed(call) : thrown.getCause();
    }
  }
}
