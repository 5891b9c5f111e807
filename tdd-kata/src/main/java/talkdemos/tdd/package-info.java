// SPDX-License-Identifier: Apache-2.0
/**
 * Red, green, refactor that a machine can follow.
 *
 * <p>Reading order: {@code kata} (the folders as data), {@code workbench} (compile and test in
 * memory), {@code replay} (the discipline), {@code mutation} (which tests would notice), then the
 * commands here, each a class of its own below {@link talkdemos.tdd.Main}.
 */
package talkdemos.tdd;
