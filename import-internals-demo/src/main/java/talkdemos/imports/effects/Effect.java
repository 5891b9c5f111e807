// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.effects;

/**
 * Something that an initialiser did beside setting its own fields.
 *
 * @param kind such as {@code starts thread}
 * @param what such as the thread's name
 * @param where the line of the program that did it; "" if that could not be seen
 */
public record Effect(String kind, String what, String where) {
  /** One line, for the way from the child JVM to this one. */
  String line() {
    return escaped(kind) + '\t' + escaped(what) + '\t' + escaped(where);
  }

  static Effect of(String line) {
    String[] parts = line.split("\t", -1);
    return new Effect(plain(parts[0]), plain(parts[1]), plain(parts[2]));
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace("\t", "\\t")
        .replace("\n", "\\n")
        .replace("\r", "\\r");
  }

  private static String plain(String text) {
    return text.translateEscapes();
  }
}
