// SPDX-License-Identifier: Apache-2.0
/**
 * Which jobs a sweep has: from overrides with several values to the overrides of each job.
 *
 * <p>Reading order: {@link talkdemos.config.sweep.Sweeper} (the plugin), {@link
 * talkdemos.config.sweep.Space} (what it gets: the overrides, the options of groups, its settings),
 * {@code BasicSweeper} (the cross product, as Hydra makes it), then {@code ZipSweeper}, {@code
 * ListSweeper}, {@code RandomSweeper} and {@code GridSweeper}; {@code Sampling} draws from one
 * override.
 */
package talkdemos.config.sweep;
