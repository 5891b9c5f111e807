// SPDX-License-Identifier: Apache-2.0
package talkdemos.config;

import talkdemos.config.tree.Origin;

/** A key that is not there, or is there already, or cannot take what an override gives it. */
public final class KeyException extends ConfigException {
  private static final long serialVersionUID = 1;

  /** A refusal of what stands at an origin. */
  public KeyException(Origin origin, String problem) {
    super(origin, problem);
  }
}
