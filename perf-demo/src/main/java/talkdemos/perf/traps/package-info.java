// SPDX-License-Identifier: Apache-2.0
/**
 * Ten ways to measure the wrong thing, each beside the right one: {@code wrong} gives a figure that
 * looks as good as any, {@code right} the one that was asked for.
 */
package talkdemos.perf.traps;
