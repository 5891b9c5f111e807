// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.compose;

import talkdemos.config.override.Override;
import talkdemos.config.tree.Origin;

/**
 * An override with its place among the others.
 *
 * @param number from 1
 */
public record Numbered(int number, Override override) {
  /** The start of the override. */
  public Origin origin() {
    return new Origin.InOverride(number, override.input(), 1);
  }

  /** Whether it is about the framework's own settings. */
  public boolean framework() {
    String key = override.key().keyOrGroup();
    return key.startsWith("hydra.") || key.startsWith("hydra/");
  }
}
