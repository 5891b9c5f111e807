// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The page that {@code --html} names. */
final class PageArgument {
  private final CommandSpec command;
  private final Path page;

  private PageArgument(CommandSpec command, Path page) {
    this.command = command;
    this.page = page;
  }

  /** Refuses a page that cannot be written, before the work of which it is to tell. */
  static PageArgument of(CommandSpec command, String html) {
    Path page = PathArgument.path(command, "--html", html);
    if (page.getFileName() == null || !Files.isDirectory(page.toAbsolutePath().getParent())) {
      throw new ParameterException(
          command.commandLine(),
          "--html: found \"" + html + "\", expected a file's name in a folder that exists");
    }
    return new PageArgument(command, page);
  }

  void write(String text) {
    try {
      Files.writeString(page, text);
    } catch (IOException cannot) {
      throw new ParameterException(
          command.commandLine(), "--html: cannot write " + page + " (" + cannot + ")");
    }
  }
}
