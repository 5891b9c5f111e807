// SPDX-License-Identifier: Apache-2.0
package talkdemos.config;

import talkdemos.config.tree.Origin;

/** A defaults list, or an override of one, that cannot be composed. */
public final class CompositionException extends ConfigException {
  private static final long serialVersionUID = 1;

  /** A refusal of what stands at an origin. */
  public CompositionException(Origin origin, String problem) {
    super(origin, problem);
  }
}
