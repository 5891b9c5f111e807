// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.compose;

import java.util.List;
import talkdemos.config.tree.Node.Dict;

/**
 * What is to be composed.
 *
 * @param config the primary configuration; null for none
 * @param overrides parsed, in their order
 * @param sweeping whether this is the common part of several jobs: sweeps are left out, and groups
 *     may still miss an option
 * @param settings of the framework for this job alone, over all others: {@code {job: {num: 3}}}
 */
public record Request(String config, List<Numbered> overrides, boolean sweeping, Dict settings) {}
