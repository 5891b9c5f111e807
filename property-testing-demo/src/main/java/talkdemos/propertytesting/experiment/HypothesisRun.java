// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.experiment;

import com.google.gson.JsonParseException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Runs the shrinking challenges in Hypothesis, where there is a Python that has it. */
public final class HypothesisRun {
  private static final String SCRIPT = "/hypothesis/shrinking_challenge.py";

  private HypothesisRun() {}

  /** There is no such Python, or it did not do what was wanted. */
  public static final class Unavailable extends Exception {
    private static final long serialVersionUID = 1;

    Unavailable(String message) {
      super(message);
    }
  }

  /**
   * Runs all challenges; some minutes for a hundred seeds.
   *
   * @param python the command, such as python3
   * @throws Unavailable if there is no such command, or it has no Hypothesis
   */
  public static KeptShrinking.Hypothesis run(String python, int seeds)
      throws Unavailable, InterruptedException {
    try {
      Path folder = Files.createTempDirectory("hypothesis");
      Path script = folder.resolve("shrinking_challenge.py");
      Path errors = folder.resolve("errors.txt");
      try (InputStream in = HypothesisRun.class.getResourceAsStream(SCRIPT)) {
        Files.copy(in, script);
        Process process =
            new ProcessBuilder(python, script.toString(), "--seeds", String.valueOf(seeds))
                .directory(folder.toFile())
                .redirectError(errors.toFile())
                .start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) throw new Unavailable(python + ": " + lastLine(errors));
        return KeptShrinking.hypothesis(new StringReader(out));
      } finally {
        deleted(folder);
      }
    } catch (IOException | JsonParseException | IllegalStateException failed) {
      throw new Unavailable(failed.getMessage());
    }
  }

  private static String lastLine(Path errors) throws IOException {
    List<String> lines = Files.readAllLines(errors);
    return lines.isEmpty() ? "it failed and said nothing" : lines.get(lines.size() - 1);
  }

  private static void deleted(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) Files.delete(file);
    }
  }
}
