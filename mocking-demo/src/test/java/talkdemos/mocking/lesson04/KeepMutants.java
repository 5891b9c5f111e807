// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.lesson04;

import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Writes what PIT has found of the mutants to where {@link Mutants#kept} reads it. */
final class KeepMutants {
  private KeepMutants() {}

  /**
   * Called by the profile {@code mutants}.
   *
   * @param args PIT's version, the folder of its reports, and the file to write
   */
  public static void main(String[] args) throws IOException {
    Mutants mutants =
        new Mutants(
            LocalDate.now(ZoneOffset.UTC).toString(),
            "%d processors, %s, JDK %s"
                .formatted(
                    Runtime.getRuntime().availableProcessors(),
                    System.getProperty("os.name"),
                    Runtime.version()),
            args[0],
            "mvn -Pmutants -pl mocking-demo test",
            Mutants.found(Path.of(args[1])));
    Path file = Path.of(args[2]);
    Files.createDirectories(file.getParent());
    Files.writeString(
        file,
        new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(mutants)
            + "\n");
    mutants
        .suites()
        .forEach(
            (suite, found) ->
                System.out.printf("%s: %d of %d killed%n", suite, found.killed(), found.mutants()));
  }
}
