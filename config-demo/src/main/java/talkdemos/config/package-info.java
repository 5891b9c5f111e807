// SPDX-License-Identifier: Apache-2.0
/**
 * Configurations composed from groups of files and from the command line, as Hydra does in Python,
 * over HOCON and without a singleton.
 *
 * <p>Reading order, which is the way that data flows: {@link talkdemos.config.tree} (what a
 * configuration is), {@code override} (what one may say on a command line), {@code source} (files
 * into trees), {@code compose} (the defaults list, packages, merging, overrides), {@code reference}
 * (<code>${...}</code>), then this package, the door: {@code Composer} makes a {@code Composition},
 * {@code Compose} does it from a shell, and what they refuse is a {@link
 * talkdemos.config.ConfigException}.
 */
package talkdemos.config;
