// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import talkdemos.lispy.source.Source;

/** Program files. */
final class Program {
  private Program() {}

  /** A file that cannot be used as a program; the message names it and says why. */
  static final class UnreadableException extends Exception {
    private static final long serialVersionUID = 1L;

    UnreadableException(String file, String why) {
      super("lispy: %s: %s".formatted(file, why), null, false, false);
    }
  }

  /**
   * The text of a file.
   *
   * @param file its path, or - for all of the standard input
   */
  static Source read(String file, InputStream in) throws UnreadableException {
    if (file.isEmpty()) {
      throw new UnreadableException("''", "not a path");
    }
    try {
      byte[] bytes = file.equals("-") ? in.readAllBytes() : Files.readAllBytes(Path.of(file));
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return new Source(file.equals("-") ? "<stdin>" : file, code(text));
    } catch (NoSuchFileException e) {
      throw new UnreadableException(file, "there is no such file");
    } catch (AccessDeniedException e) {
      throw new UnreadableException(file, "permission denied");
    } catch (CharacterCodingException e) {
      throw new UnreadableException(file, "not a text in UTF-8");
    } catch (InvalidPathException e) {
      throw new UnreadableException(file, "not a path");
    } catch (IOException e) {
      boolean folder = Files.isDirectory(Path.of(file));
      throw new UnreadableException(file, folder ? "a folder, expected a file" : e.getMessage());
    }
  }

  /** A text without a byte order mark, and with the first line of a script as a comment. */
  static String code(String text) {
    String code = text.startsWith("\uFEFF") ? text.substring(1) : text;
    boolean script = code.startsWith("#!/") || code.startsWith("#! "); // not #!fold-case
    return script ? ";;" + code.substring(2) : code;
  }
}
