// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.types;

import talkdemos.config.tree.Origin;

/**
 * One thing that is wrong with a configuration.
 *
 * @param key the full key of the value, {@code db.ports[0]}; empty for the whole configuration
 * @param origin where the value was written
 * @param what what is wrong with it, what was expected, and what to do
 */
public record Problem(String key, Origin origin, String what) {
  /** The problem on one line: {@code file:line:column: key: what}. */
  public String text() {
    String at = origin.equals(Origin.UNKNOWN) ? "" : origin.place() + ": ";
    return at + (key.isEmpty() ? "" : key + ": ") + what;
  }
}
