// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.instantiate;

import talkdemos.config.ConfigException;
import talkdemos.config.tree.Origin;

/** A configuration from which no object could be made; what the target threw is the cause. */
public final class InstantiationFailed extends ConfigException {
  private static final long serialVersionUID = 1;

  private final String key;

  InstantiationFailed(String key, Origin origin, String problem) {
    super(origin, (key.isEmpty() ? "" : key + ": ") + problem);
    this.key = key;
  }

  InstantiationFailed(String key, Origin origin, String problem, Throwable cause) {
    this(key, origin, problem);
    initCause(cause);
  }

  /** The full key of what could not be made; empty for the whole configuration. */
  public String key() {
    return key;
  }
}
