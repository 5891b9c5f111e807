// SPDX-License-Identifier: Apache-2.0
package talkdemos.perf.programs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One of the Scheme programs in the folder {@code programs} of this jar.
 *
 * @param name of the file, without {@code .scm}
 * @param text all of it
 */
public record Program(String name, String text) {

  /** Every program, by its name. */
  public static final List<String> NAMES =
      List.of(
          "ack",
          "cpstak",
          "ctak",
          "deriv",
          "destruc",
          "dynamic",
          "earley",
          "equal",
          "fft",
          "fib",
          "fibfp",
          "matrix",
          "mbrot",
          "nbody",
          "nboyer",
          "nqueens",
          "pi",
          "quicksort",
          "read",
          "string",
          "sumfp",
          "tak");

  /**
   * What a program is to be run with, and what comes out.
   *
   * @param result as {@code write} prints it
   * @param arguments of the procedure {@code run}, as Scheme reads them
   */
  public record Row(String result, List<String> arguments) {
    /** The call that computes the result. */
    public String call() {
      return "(run " + String.join(" ", arguments) + ")";
    }
  }

  /**
   * The program of that name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Program named(String name) {
    String file = "/programs/" + name + ".scm";
    try (InputStream in = Program.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalArgumentException(
            "no program '" + name + "'; there are " + String.join(", ", NAMES));
      }
      return new Program(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A row of the program's table.
   *
   * @throws IllegalArgumentException if the table has no row of that name
   */
  public Row row(String wanted) {
    Matcher row = Pattern.compile("\\(" + Pattern.quote(wanted) + " ([^()]*)\\)").matcher(table());
    if (!row.find()) {
      throw new IllegalArgumentException(
          name + ".scm has no row '" + wanted + "' in its table: " + table());
    }
    List<String> parts = List.of(row.group(1).split(" "));
    return new Row(parts.get(0), parts.subList(1, parts.size()));
  }

  private String table() {
    return text.lines().filter(line -> line.startsWith("(define rows ")).findFirst().orElseThrow();
  }

  /** The program without the end that runs it from the command line. */
  public String library() {
    return text.replace("(include \"main.scm\")", "");
  }

  /** The definitions alone, for a language without libraries. */
  public String definitions() {
    return library().lines().filter(line -> !line.startsWith("(import ")).reduce("", Program::line);
  }

  private static String line(String before, String line) {
    return before + line + "\n";
  }
}
