// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.practice;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The session as a file: one JSON object a line, in UTF-8, to which lines are only ever added.
 *
 * <p>A line that was torn when a program died stays where it is, and the next entry starts on a
 * line of its own: so nothing else is lost. Several programs may add to it (a watch, and {@code
 * predict} beside it): each entry is one write at the end of the file.
 */
final class SessionFile {
  static final String NAME = "session.jsonl";

  private final Path file;

  SessionFile(Path folder) {
    file = folder.resolve(NAME);
  }

  /** All entries, and what was left out; none at all if there is no file yet. */
  Session read() throws IOException {
    if (!Files.exists(file)) return new Session(List.of(), List.of());
    List<Entry> entries = new ArrayList<>();
    List<String> remarks = new ArrayList<>();
    String[] lines = new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (lines[i].isBlank()) continue;
      int number = i + 1;
      EntryJson.read(lines[i])
          .ifPresentOrElse(
              entries::add,
              () ->
                  remarks.add(
                      ("%s:%d: not a whole entry (a program ended while it wrote?): left out;"
                              + " it stays in the file")
                          .formatted(NAME, number)));
    }
    return new Session(entries, remarks);
  }

  void append(Entry entry) throws IOException {
    String line = (endsInLine() ? "" : "\n") + EntryJson.write(entry) + "\n";
    ByteBuffer bytes = StandardCharsets.UTF_8.encode(line);
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      while (bytes.hasRemaining()) channel.write(bytes);
    }
  }

  private boolean endsInLine() throws IOException {
    if (!Files.exists(file)) return true;
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
      if (bytes.length() == 0) return true;
      bytes.seek(bytes.length() - 1);
      return bytes.read() == '\n';
    }
  }
}
