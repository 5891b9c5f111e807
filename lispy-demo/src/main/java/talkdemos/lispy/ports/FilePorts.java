// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.ports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import talkdemos.lispy.ports.FileAccess.Use;
import talkdemos.lispy.values.Raised;

/**
 * Opens files, as far as a program may. Text is UTF-8; what is not comes as U+FFFD. Failing raises
 * a condition of kind FILE that starts with the procedure's name and has the path as its irritant.
 */
public final class FilePorts {
  private final FileAccess access;

  public FilePorts(FileAccess access) {
    this.access = access;
  }

  private interface Action<T> {
    T on(Path file) throws IOException;
  }

  /** Opens a file to read text. */
  public TextInput textInput(String procedure, String path) {
    return TextInput.file(
        path, new BufferedReader(new InputStreamReader(in(procedure, path), UTF_8)));
  }

  /** Opens a file to read bytes. */
  public BinaryInput binaryInput(String procedure, String path) {
    return BinaryInput.file(path, new BufferedInputStream(in(procedure, path)));
  }

  /** Makes a file, or empties it, to write text. */
  public TextOutput textOutput(String procedure, String path) {
    return TextOutput.file(
        path, new BufferedWriter(new OutputStreamWriter(out(procedure, path), UTF_8)));
  }

  /** Makes a file, or empties it, to write bytes. */
  public BinaryOutput binaryOutput(String procedure, String path) {
    return BinaryOutput.file(path, new BufferedOutputStream(out(procedure, path)));
  }

  /** True if there is such a file or directory. */
  public boolean exists(String procedure, String path) {
    return on(procedure, Use.ASK, path, Files::exists);
  }

  /** Deletes a file, but no directory. */
  public void delete(String procedure, String path) {
    on(
        procedure,
        Use.DELETE,
        path,
        file -> {
          if (Files.isDirectory(file) && !Files.isSymbolicLink(file)) {
            throw new FileSystemException(path, null, "it is a directory");
          }
          Files.delete(file);
          return file;
        });
  }

  private InputStream in(String procedure, String path) {
    return on(
        procedure,
        Use.READ,
        path,
        file -> {
          if (Files.isDirectory(file)) {
            throw new FileSystemException(path, null, "it is a directory");
          }
          return Files.newInputStream(file);
        });
  }

  private OutputStream out(String procedure, String path) {
    return on(procedure, Use.WRITE, path, Files::newOutputStream);
  }

  private <T> T on(String procedure, Use use, String path, Action<T> action) {
    try {
      Path file = Path.of(path).toAbsolutePath().normalize();
      if (!access.allows(use, file)) {
        throw Port.fileError("%s: %s %s is not allowed".formatted(procedure, use, path), path);
      }
      return action.on(file);
    } catch (InvalidPathException e) {
      throw failed(procedure, use, path, "this is no path");
    } catch (IOException e) {
      throw failed(procedure, use, path, reason(e));
    }
  }

  private static Raised failed(String procedure, Use use, String path, String reason) {
    return Port.fileError("%s: %s %s failed: %s".formatted(procedure, use, path, reason), path);
  }

  private static String reason(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "there is no such file";
    } else if (e instanceof AccessDeniedException) {
      return "the system denies it";
    }
    return e instanceof FileSystemException f && f.getReason() != null
        ? f.getReason()
        : String.valueOf(e.getMessage());
  }
}
