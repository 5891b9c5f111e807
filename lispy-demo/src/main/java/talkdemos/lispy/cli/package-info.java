// SPDX-License-Identifier: Apache-2.0
/**
 * The command {@code lispy}: {@link talkdemos.lispy.cli.Main} runs files and expressions; {@code
 * Session} is what every prompt does, {@code Commands} what it obeys, {@code Prompt} the one on a
 * terminal, {@code Stages} what {@code --tokens} and its like show. {@code Language} is an engine
 * as these see it, {@code Insight} what only the full language shows.
 */
package talkdemos.lispy.cli;
