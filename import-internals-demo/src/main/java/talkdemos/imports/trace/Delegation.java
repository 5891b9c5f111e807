// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.trace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Which loader was asked for a class, in which order, and what it answered.
 *
 * @param name the class that was asked for
 * @param askedBy whose code, or which class
 * @param depth how many other questions waited for this one's answer
 */
record Delegation(String name, String askedBy, int depth, List<Answer> answers) {
  /** One loader's part: {@code boot}, {@code not found}, and where it looked. */
  record Answer(String loader, String said, String detail) {}

  /** Reads what {@link talkdemos.imports.witness.Asking} wrote: questions in their order. */
  static List<Delegation> read(Path file) {
    List<Delegation> all = new ArrayList<>();
    Deque<Delegation> open = new ArrayDeque<>();
    try {
      for (String line : Files.readAllLines(file)) {
        String[] parts = line.split("\t", -1);
        if (parts.length < 4) continue; // the JVM ended while it wrote
        int depth = Integer.parseInt(parts[0]);
        if (parts[2].equals("asked")) {
          Delegation asked = new Delegation(parts[3], parts[4], depth, new ArrayList<>());
          all.add(asked);
          while (!open.isEmpty() && open.peek().depth() >= depth) open.pop();
          open.push(asked);
        } else {
          while (open.peek().depth() >= depth) open.pop();
          open.peek().answers().add(new Answer(parts[1], parts[2], parts[3]));
        }
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return all;
  }

  /** Who had it, in one line. */
  String outcome() {
    Answer last = answers.isEmpty() ? null : answers.get(answers.size() - 1);
    if (last == null) return "not answered";
    return last.loader() + " " + last.said() + (last.detail().isEmpty() ? "" : " " + last.detail());
  }
}
