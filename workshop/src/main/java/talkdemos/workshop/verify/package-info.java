// SPDX-License-Identifier: Apache-2.0

/**
 * What comes of an exercise's files ({@link talkdemos.workshop.verify.Judge}), and whether the
 * exercise itself is right ({@link talkdemos.workshop.verify.Prover}).
 */
package talkdemos.workshop.verify;
