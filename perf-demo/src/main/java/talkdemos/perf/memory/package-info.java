// SPDX-License-Identifier: Apache-2.0
/**
 * Memory access is slow, and reads that wait for each other are slower: {@link
 * talkdemos.perf.memory.ReadsBenchmark} is the talk's point as a curve; layout, lists and sharing
 * follow.
 */
package talkdemos.perf.memory;
