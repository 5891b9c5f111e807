// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.ports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Which files a program may touch, and how. */
@FunctionalInterface
public interface FileAccess {
  /** What a program wants to do to a file. */
  enum Use {
    READ("reading"),
    WRITE("writing"),
    DELETE("deleting"),
    /** Whether there is such a file is a secret, too. */
    ASK("asking for");

    private final String doing;

    Use(String doing) {
      this.doing = doing;
    }

    @Override
    public String toString() {
      return doing;
    }
  }

  /**
   * True if the program may do that.
   *
   * @param file an absolute path without {@code ..}; symbolic links are not resolved
   */
  boolean allows(Use use, Path file);

  /** May touch all that the process may. */
  static FileAccess all() {
    return (use, file) -> true;
  }

  /** May touch nothing. */
  static FileAccess none() {
    return (use, file) -> false;
  }

  /**
   * May touch what is below a directory, also after symbolic links are followed. Someone else who
   * moves directories about at the same time can get around this check.
   */
  static FileAccess below(Path directory) {
    return (use, file) -> {
      try {
        Path existing = file;
        while (!Files.exists(existing) && !Files.isSymbolicLink(existing)) {
          existing = existing.getParent();
        }
        return existing.toRealPath().startsWith(directory.toRealPath());
      } catch (IOException e) {
        return false; // a link to nowhere, say
      }
    };
  }
}
