// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.fakes;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import talkdemos.mocking.drought.Pause;

/** A pause that moves a clock instead of waiting. */
public final class FakePause implements Pause {
  private final MutableClock clock;
  private final List<Duration> taken = new ArrayList<>();
  private boolean interrupted;

  public FakePause(MutableClock clock) {
    this.clock = clock;
  }

  /** The next pause ends at once, by an interruption. */
  public void interrupt() {
    interrupted = true;
  }

  /** The pauses that were begun, in their order. */
  public List<Duration> taken() {
    return List.copyOf(taken);
  }

  @Override
  public void of(Duration duration) throws InterruptedException {
    taken.add(duration);
    if (interrupted) {
      interrupted = false;
      throw new InterruptedException("interrupted by the test");
    }
    clock.advance(duration);
  }
}
