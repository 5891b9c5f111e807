// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.practice;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The command git, in one folder. */
record Git(Path folder) {
  /** Set by a hook or an alias, they would lead to another repository. */
  private static final Set<String> ELSEWHERE =
      Set.of("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX");

  /** What a command printed, and its exit status. */
  record Answer(int status, byte[] bytes, String complaint) {
    boolean fine() {
      return status == 0;
    }

    String text() {
      return new String(bytes, StandardCharsets.UTF_8).strip();
    }

    /** What ends in a zero byte each. */
    List<String> list() {
      String all = new String(bytes, StandardCharsets.UTF_8);
      return all.isEmpty() ? List.of() : List.of(all.split("\0"));
    }
  }

  /** Runs a command; for one that failed see the status. */
  Answer call(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().keySet().removeAll(ELSEWHERE);
    builder.environment().put("GIT_TERMINAL_PROMPT", "0");
    Process process = builder.start();
    process.getOutputStream().close();
    byte[] printed = process.getInputStream().readAllBytes();
    String complaint =
        new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    try {
      return new Answer(process.waitFor(), printed, complaint);
    } catch (InterruptedException stopped) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while git ran");
    }
  }

  /**
   * Runs a command that has to succeed.
   *
   * @throws IOException with what git said
   */
  Answer must(String... arguments) throws IOException {
    Answer answer = call(arguments);
    if (answer.fine()) return answer;
    String said = answer.complaint().isEmpty() ? answer.text() : answer.complaint();
    throw new IOException("git " + arguments[0] + ": " + said);
  }
}
