// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.instantiate;

import talkdemos.config.ConfigException;
import talkdemos.config.tree.Origin;

/** A {@code _target_} that no entry of the allow-list names. Nothing of it was loaded. */
public final class NotAllowed extends ConfigException {
  private static final long serialVersionUID = 1;

  NotAllowed(String key, Origin origin, String target, AllowList allowed) {
    super(
        origin,
        (key.isEmpty() ? "" : key + ": ")
            + "target '"
            + target
            + "' is not allowed: allowed are "
            + (allowed.entries().isEmpty() ? "none" : String.join(", ", allowed.entries()))
            + ". If the program, and not only whoever wrote this configuration, wants it, the"
            + " program adds it: AllowList.and(\""
            + target
            + "\")");
  }
}
