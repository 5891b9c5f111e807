// SPDX-License-Identifier: Apache-2.0
package talkdemos.config;

import talkdemos.config.tree.Origin;

/** A configuration, a group or an option that is nowhere on the search path. */
public final class MissingConfigException extends ConfigException {
  private static final long serialVersionUID = 1;

  /** A refusal of what stands at an origin. */
  public MissingConfigException(Origin origin, String problem) {
    super(origin, problem);
  }
}
