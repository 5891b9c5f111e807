// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.effects;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads what Linux tells of the sockets of this process in {@code /proc/self/net}. */
final class Sockets {
  private static final String LISTENS = "0A";
  private static final int LOCAL = 1;
  private static final int REMOTE = 2;
  private static final int STATE = 3;
  private static final int INODE = 9;

  private Sockets() {}

  /** From {@code socket:[12345]}, as a descriptor leads to it, to words about it. */
  static Map<String, String> known() {
    Map<String, String> known = new HashMap<>();
    for (String table : List.of("tcp", "tcp6", "udp", "udp6")) {
      try {
        List<String> lines = Files.readAllLines(Path.of("/proc/self/net", table));
        for (String line : lines.subList(1, lines.size())) {
          String[] column = line.strip().split("\\s+");
          known.put("socket:[%s]".formatted(column[INODE]), told(table, column));
        }
      } catch (IOException | IndexOutOfBoundsException | NumberFormatException otherSystem) {
        // then the descriptor's own words have to do
      }
    }
    return known;
  }

  private static String told(String table, String[] column) {
    if (table.startsWith("udp")) return "a UDP socket on port " + port(column[LOCAL]);
    return column[STATE].equals(LISTENS)
        ? "a socket that listens on port " + port(column[LOCAL])
        : "a socket to port " + port(column[REMOTE]);
  }

  private static int port(String address) {
    return Integer.parseInt(address.substring(address.lastIndexOf(':') + 1), 16);
  }
}
