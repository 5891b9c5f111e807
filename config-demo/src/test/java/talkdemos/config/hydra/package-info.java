// SPDX-License-Identifier: Apache-2.0
/**
 * Ours against Hydra: what it answered to many questions was recorded ({@code src/test/hydra},
 * {@code src/test/resources/hydra}), and each question is a test here. Where we differ on purpose,
 * {@link talkdemos.config.hydra.Deviations} says why.
 */
package talkdemos.config.hydra;
