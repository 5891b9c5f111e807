// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.launch;

import talkdemos.config.ConfigException;
import talkdemos.config.tree.Origin;

/** Jobs that cannot be launched: a wrong setting, or jobs that were refused when composed. */
public final class LaunchException extends ConfigException {
  private static final long serialVersionUID = 1;

  /** A refusal. */
  public LaunchException(String problem) {
    super(Origin.UNKNOWN, problem);
  }
}
