// SPDX-License-Identifier: Apache-2.0
package talkdemos.config;

import talkdemos.config.tree.Origin;

/** A file that cannot be parsed, or a value that cannot be where it stands in one. */
public final class SyntaxException extends ConfigException {
  private static final long serialVersionUID = 1;

  /** A refusal of what stands at an origin. */
  public SyntaxException(Origin origin, String problem) {
    super(origin, problem);
  }
}
