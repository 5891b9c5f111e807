// SPDX-License-Identifier: Apache-2.0
package talkdemos.workshop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Lays out small exercises for tests. */
public final class ExerciseFolder {
  private ExerciseFolder() {}

  /** An exercise that asks for twice a number, in the folder {@code module/NN-name} of a set. */
  public static Path twice(Path set, String name) throws IOException {
    Path folder = Files.createDirectories(set.resolve(name));
    Files.writeString(
        folder.resolve("exercise.conf"),
        """
        title = "Twice"
        fails { test = "TwiceTest.two_makes_four", with = "expected: 4" }
        hints = ["Add it to itself.", "Multiply it by two."]
        """);
    Files.writeString(folder.resolve("README.md"), "# Twice\n\nWrite `twice` in `Twice.java`.\n");
    Files.writeString(
        folder.resolve("Twice.java"),
        """
        class Twice {
          static int of(int number) {
            // gap: twice the number
            return 2 * number;
            //| return 0;
            // end of gap
          }
        }
        """);
    Files.writeString(
        folder.resolve("TwiceTest.java"),
        """
        import static org.assertj.core.api.Assertions.assertThat;

        import org.junit.jupiter.api.Test;

        class TwiceTest {
          @Test
          void two_makes_four() {
            assertThat(Twice.of(2)).isEqualTo(4);
          }

          @Test
          void zero_stays() {
            assertThat(Twice.of(0)).isEqualTo(0);
          }
        }
        """);
    return folder;
  }

  /** Puts one text in the place of another in a file. */
  public static void replace(Path file, String old, String text) throws IOException {
    String before = Files.readString(file);
    if (!before.contains(old)) throw new IllegalArgumentException(file + " has no " + old);
    Files.writeString(file, before.replace(old, text));
  }
}
