// SPDX-License-Identifier: Apache-2.0
package talkdemos.config;

import talkdemos.config.tree.Origin;

/** A reference that cannot be parsed, or that leads nowhere, round in a circle, or to no value. */
public final class ReferenceException extends ConfigException {
  private static final long serialVersionUID = 1;

  /** A refusal of what stands at an origin. */
  public ReferenceException(Origin origin, String problem) {
    super(origin, problem);
  }
}
