// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.drought;

import java.time.Duration;

/** Lets time pass. In production {@code duration -> Thread.sleep(duration.toMillis())}. */
@FunctionalInterface
public interface Pause {
  /** Returns after that time. */
  void of(Duration duration) throws InterruptedException;
}
