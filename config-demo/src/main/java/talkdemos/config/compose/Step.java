// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.compose;

import talkdemos.config.tree.Origin;

/**
 * One configuration to merge: a line of the final defaults list.
 *
 * @param config its path: {@code db/mysql}
 * @param pkg where it goes: {@code db}; empty for the root
 * @param parent the configuration whose list has it; empty for the first
 * @param self whether it stands for the rest of a file with a list
 * @param primary whether it is the primary configuration
 * @param overrideKey by what an override means it; null when none can
 * @param origin where it was asked for
 */
public record Step(
    String config,
    String pkg,
    String parent,
    boolean self,
    boolean primary,
    String overrideKey,
    Origin origin) {}
