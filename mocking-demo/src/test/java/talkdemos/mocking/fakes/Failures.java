// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.fakes;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What goes wrong with a fake's calls. Each fake says what its subjects are: a station's id, a mail
 * address. A call that fails does nothing else.
 */
public final class Failures {
  private final Map<String, Deque<RuntimeException>> next = new HashMap<>();
  private final Map<String, RuntimeException> down = new HashMap<>();

  /** The next calls about the subject throw these, one each; then it works again. */
  public void next(String subject, RuntimeException... failures) {
    next.computeIfAbsent(subject, key -> new ArrayDeque<>()).addAll(List.of(failures));
  }

  /** Each call about the subject throws this, until it is {@link #up}. */
  public void down(String subject, RuntimeException failure) {
    down.put(subject, failure);
  }

  /** The subject works again. */
  public void up(String subject) {
    next.remove(subject);
    down.remove(subject);
  }

  /** Throws what this call about the subject has to throw. */
  void happen(String subject) {
    Deque<RuntimeException> failures = next.get(subject);
    if (failures != null && !failures.isEmpty()) throw failures.remove();
    if (down.containsKey(subject)) throw down.get(subject);
  }
}
