// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.sweep;

import talkdemos.config.ConfigException;
import talkdemos.config.override.Override;
import talkdemos.config.tree.Origin;

/** A sweep that makes no jobs. */
public final class SweepException extends ConfigException {
  private static final long serialVersionUID = 1;

  /** A refusal of a setting. */
  public SweepException(String problem) {
    super(Origin.UNKNOWN, problem);
  }

  /** A refusal of the value of an override. */
  public SweepException(Override override, String problem) {
    super(new Origin.InOverride(0, override.input(), override.input().indexOf('=') + 2), problem);
  }
}
