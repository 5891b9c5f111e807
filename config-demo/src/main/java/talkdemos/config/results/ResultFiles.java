// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.results;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import talkdemos.config.launch.Callback;
import talkdemos.config.launch.MultirunResult;

/**
 * At the end of a sweep keeps its table in its directory: {@code results.txt}, {@code .csv}, {@code
 * .json} and {@code .html}. It does so too for one that was stopped.
 *
 * @param sorting how the rows are sorted; by the number of the job when there is none, or when no
 *     job has such a column
 */
public record ResultFiles(Optional<Sorting> sorting) implements Callback {
  /** The table of a sweep as it is kept. */
  public ResultTable table(MultirunResult result) {
    ResultTable table = ResultTable.of(result);
    return sorting
        .filter(by -> table.header().contains(by.column()))
        .map(table::sorted)
        .orElse(table);
  }

  @Override
  public void onMultirunEnd(MultirunResult result) {
    ResultTable table = table(result);
    Path directory = result.directory();
    try {
      Files.createDirectories(directory);
      Files.writeString(directory.resolve("results.txt"), table.text());
      Files.writeString(directory.resolve("results.csv"), table.csv());
      Files.writeString(directory.resolve("results.json"), table.json());
      Files.writeString(directory.resolve("results.html"), table.html(directory.toString()));
    } catch (IOException e) {
      throw new UncheckedIOException("results cannot be kept: " + e.getMessage(), e);
    }
  }
}
