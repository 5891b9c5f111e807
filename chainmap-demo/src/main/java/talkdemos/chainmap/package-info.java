// SPDX-License-Identifier: Apache-2.0
/**
 * A chain of maps that answers as one map, as CPython's {@code collections.ChainMap} does.
 *
 * <p>Reading order: {@link talkdemos.chainmap.ChainMap} (what a chain is and how it is read and
 * written), {@code Level} (one probe of one map), {@code Levels} (the row of maps), {@code
 * ChainWalk} (the order of a chain, and walking it), {@link talkdemos.chainmap.Frame} (the map a
 * chain makes for itself, with its key mask), {@code ChainIndex} (one probe for a whole chain of
 * frames, and how it learns of a change). {@code talkdemos.chainmap.demo} shows what chains are
 * for.
 */
package talkdemos.chainmap;
