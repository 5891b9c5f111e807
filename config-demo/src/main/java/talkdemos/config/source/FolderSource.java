// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import talkdemos.config.SyntaxException;
import talkdemos.config.source.SourceText.Format;
import talkdemos.config.tree.Origin;

/** A folder of files. */
record FolderSource(String provider, Path folder) implements ConfigSource {
  @Override
  public String location() {
    return "file://" + folder.toAbsolutePath().normalize();
  }

  @Override
  public boolean available() {
    return Files.isDirectory(folder);
  }

  @Override
  public Optional<SourceText> find(String config) {
    Format named = Format.of(config);
    if (named != null) {
      return read(folder.resolve(config), named);
    }
    for (Format format : Format.ALL) {
      Optional<SourceText> found = read(folder.resolve(config + format.extension()), format);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<SourceText> read(Path file, Format format) {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      return Optional.of(new SourceText(file.toString(), format, text));
    } catch (IOException e) {
      throw new SyntaxException(
          new Origin.InFile(file.toString(), 0, 0), "cannot be read: " + e.getMessage());
    }
  }

  @Override
  public boolean isGroup(String group) {
    return Files.isDirectory(folder.resolve(group));
  }

  @Override
  public List<String> options(String group) {
    return list(
        group,
        file -> {
          String name = file.getFileName().toString();
          boolean config = Format.of(name) != null && Files.isRegularFile(file);
          return config ? Format.stem(name) : null;
        });
  }

  @Override
  public List<String> groups(String group) {
    return list(group, file -> Files.isDirectory(file) ? file.getFileName().toString() : null);
  }

  private List<String> list(String group, Function<Path, String> name) {
    TreeSet<String> names = new TreeSet<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder.resolve(group))) {
      for (Path file : files) {
        String found = name.apply(file);
        if (found != null) {
          names.add(found);
        }
      }
    } catch (IOException e) {
      return List.of(); // no such folder, or one that may not be read: no options
    }
    return List.copyOf(names);
  }
}
