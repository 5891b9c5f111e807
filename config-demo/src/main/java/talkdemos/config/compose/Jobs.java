// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.compose;

import talkdemos.config.tree.Node.Dict;

/** What a job of a sweep has besides its overrides. */
public final class Jobs {
  private Jobs() {}

  /** What the framework knows of one job. */
  public static Dict settings(int number) {
    return Framework.job(number);
  }
}
