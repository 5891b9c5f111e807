// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.drought;

import java.util.Set;

/** Who wants to hear of which region. */
@FunctionalInterface
public interface Subscribers {
  /** The mail addresses of a region's subscribers; none if nobody asked for it. */
  Set<String> of(String region);
}
