// SPDX-License-Identifier: Apache-2.0
package talkdemos.config;

import talkdemos.config.tree.Origin;

/** A value that somebody had to give, {@code ???}, was read before anybody gave it. */
public final class MissingValueException extends ConfigException {
  private static final long serialVersionUID = 1;

  /** A refusal of what stands at an origin. */
  public MissingValueException(Origin origin, String problem) {
    super(origin, problem);
  }
}
