// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.launch;

/** A plugin of somebody else. */
public final class CountingCallback implements Callback {
  private int ended;

  @Override
  public void onJobEnd(Job job, JobResult result) {
    ended++;
  }

  int ended() {
    return ended;
  }
}
