// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.jvm;

import java.time.Duration;

/**
 * How a child process ended.
 *
 * @param status its exit status; 128 and the signal's number if a signal ended it
 * @param out what it wrote to standard output, as UTF-8; empty if that went elsewhere
 * @param err the same for standard error
 * @param wall from its start to its end
 * @param cpu processor time of the child and of the children that it waited for, user and system
 *     together; where no shell can tell it, what was last seen of those alive at the end
 * @param timedOut whether it ran into the limit and was ended, with its children
 */
public record Finished(
    int status, String out, String err, Duration wall, Duration cpu, boolean timedOut) {
  /** The status of a program that was asked to end (SIGTERM), as servers are. */
  public static final int TERMINATED = 128 + 15;

  /** Whether it ended by itself, with status 0. */
  public boolean fine() {
    return status == 0 && !timedOut;
  }
}
