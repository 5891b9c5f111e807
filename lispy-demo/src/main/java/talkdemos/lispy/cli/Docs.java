// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The documentation of the names of the libraries. It is a text with a line for each name, the
 * signature and, after two spaces, what it does; a line that starts with a semicolon names the
 * library of those below it.
 */
final class Docs {
  private static final String FILE = "/talkdemos/lispy/scheme/docs.txt";

  /**
   * What is said about a name.
   *
   * @param library where it comes from: {@code (scheme base)}
   * @param signature {@code (car pair)}, or the name alone
   */
  record Entry(String library, String signature, String text) {
    String name() {
      String start = signature.startsWith("(") ? signature.substring(1) : signature;
      return start.split("[ )]", 2)[0];
    }
  }

  private Docs() {}

  /** Reads all of the documentation. */
  static List<Entry> read() {
    List<Entry> entries = new ArrayList<>();
    try (var lines =
        new BufferedReader(
            new InputStreamReader(Docs.class.getResourceAsStream(FILE), StandardCharsets.UTF_8))) {
      String library = "";
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith(";")) {
          library = line.substring(1).strip();
        } else if (!line.isBlank()) {
          String[] sides = line.split("  ", 2);
          entries.add(new Entry(library, sides[0], sides[1]));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return entries;
  }
}
