// SPDX-License-Identifier: Apache-2.0
/**
 * The command {@code lispy}: {@link talkdemos.lispy.cli.Main} runs files and expressions; {@code
 * Session} is what every prompt does, {@code Prompt} the one on a terminal, {@code Stages} what
 * {@code --tokens} and {@code --ast} show.
 */
package talkdemos.lispy.cli;
