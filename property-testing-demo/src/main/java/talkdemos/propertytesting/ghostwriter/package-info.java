// SPDX-License-Identifier: Apache-2.0
/**
 * Properties written from the signatures of methods, as Hypothesis' ghostwriter does it. Read
 * {@link talkdemos.propertytesting.ghostwriter.Ghostwriter}, then Call (a method as a function of
 * its inputs) and Draft (the file that is written); {@link
 * talkdemos.propertytesting.ghostwriter.Ghostwrite} is the command.
 */
package talkdemos.propertytesting.ghostwriter;
