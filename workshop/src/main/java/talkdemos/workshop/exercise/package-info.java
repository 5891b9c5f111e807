// SPDX-License-Identifier: Apache-2.0

/**
 * Exercises as their authors write them: {@link talkdemos.workshop.exercise.Exercises} reads a set,
 * {@link talkdemos.workshop.exercise.Exercise} is one, {@link talkdemos.workshop.exercise.WorkFile}
 * is a file with gaps, of which starter and solution are made, {@link
 * talkdemos.workshop.exercise.Announcement} says why it fails at first.
 */
package talkdemos.workshop.exercise;
