// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.tree;

/** Where a node was written. */
public sealed interface Origin {
  /** For a node of which nobody knows. */
  Origin UNKNOWN = new BuiltIn("unknown");

  /** How a message names the place: {@code conf/db/mysql.conf:3:5}. */
  String place();

  /**
   * A place in a file.
   *
   * @param file the file as a person would name it: a path, or {@code classpath:conf/db.conf}
   * @param line from 1; 0 for the whole file
   * @param column from 1, in UTF-16 units; 0 for the whole line
   */
  record InFile(String file, int line, int column) implements Origin {
    @Override
    public String place() {
      return file + (line == 0 ? "" : ":" + line + (column == 0 ? "" : ":" + column));
    }
  }

  /**
   * A place in an override.
   *
   * @param number which of the overrides, from 1; 0 when it stands alone
   * @param text the whole override
   * @param column from 1, in UTF-16 units
   */
  record InOverride(int number, String text, int column) implements Origin {
    @Override
    public String place() {
      return "override " + (number == 0 ? "" : number + " ") + "'" + text + "':" + column;
    }
  }

  /** Nobody wrote it: a default of the framework, or a value that was computed. */
  record BuiltIn(String what) implements Origin {
    @Override
    public String place() {
      return what;
    }
  }
}
