// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.override;

/**
 * A piece of an override.
 *
 * @param text as it was written, with the white space that belongs to it; for {@link Type#BAD} what
 *     is wrong
 * @param start where it begins, from 0
 */
record Token(Type type, String text, int start) {
  enum Type {
    // of keys
    TILDE,
    PLUS,
    AT,
    SLASH,
    SPECIAL,
    DOT_PATH,
    // of keys and values
    ID,
    COLON,
    EQUAL,
    END,
    BAD,
    // of values
    POPEN,
    PCLOSE,
    COMMA,
    BRACKET_OPEN,
    BRACKET_CLOSE,
    BRACE_OPEN,
    BRACE_CLOSE,
    QUOTED,
    INTERPOLATION,
    FLOAT,
    INT,
    BOOL,
    NULL,
    CHAR,
    ESC,
    WS
  }
}
