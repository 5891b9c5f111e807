// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.override;

import talkdemos.config.tree.Origin;

/**
 * An override as it was written.
 *
 * @param number which of several it is, from 1; 0 when it stands alone
 */
record Written(int number, String text) {
  /** A place in it, counted from 0. */
  Origin.InOverride origin(int start) {
    return new Origin.InOverride(number, text, start + 1);
  }

  /** A refusal of what stands at a place, counted from 0. */
  OverrideException refused(int start, String problem) {
    return new OverrideException(origin(start), problem);
  }
}
