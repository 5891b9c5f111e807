// SPDX-License-Identifier: Apache-2.0
/**
 * Text becomes data: the datum syntax of R7RS 7.1, from a program's text or from a port.
 *
 * <p>Read {@link talkdemos.lispy.reader.DatumReader} first: it has the loop. Its {@code Lexer}
 * gives it tokens, {@code Open} is what was begun and not yet ended, {@code Labels} ties cycles,
 * and {@link talkdemos.lispy.reader.Places} remembers where everything stood. {@link
 * talkdemos.lispy.reader.Spelling} tells names and characters, for the printer too.
 */
package talkdemos.lispy.reader;
