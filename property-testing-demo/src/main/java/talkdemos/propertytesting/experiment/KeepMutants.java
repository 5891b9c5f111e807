// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.experiment;

import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import talkdemos.propertytesting.zoo.Zoo;

/** Writes what PIT has found of the mutants to where {@link Mutants#kept} reads it. */
public final class KeepMutants {
  private KeepMutants() {}

  /**
   * Called by the profile {@code mutants}.
   *
   * @param args PIT's version, its XML with the examples as the judge, its XML with the properties,
   *     and the file to write
   */
  public static void main(String[] args) throws IOException {
    if (args.length != 4) {
      throw new IllegalArgumentException(
          "got "
              + args.length
              + " arguments, expected VERSION EXAMPLES.xml PROPERTIES.xml TO.json");
    }
    Mutants mutants =
        Mutants.of(
            LocalDate.now(ZoneOffset.UTC).toString(),
            args[0],
            Zoo.ANIMALS,
            PitReport.read(Path.of(args[1])),
            PitReport.read(Path.of(args[2])));
    String json =
        new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(mutants);
    Files.writeString(Path.of(args[3]), json + "\n");
    System.out.printf(
        "%d mutants, killed by examples %d, by properties %d: %s%n",
        mutants.count(), mutants.killedByExamples(), mutants.killedByProperties(), args[3]);
  }
}
