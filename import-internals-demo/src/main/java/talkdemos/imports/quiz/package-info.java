// SPDX-License-Identifier: Apache-2.0

/** The question before each lesson: {@link talkdemos.imports.quiz.Quiz}. */
package talkdemos.imports.quiz;
