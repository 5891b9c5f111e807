// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.practice;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import talkdemos.tdd.workbench.Resource;
import talkdemos.tdd.workbench.SourceFile;
import talkdemos.tdd.workbench.Workpiece;

/** The files of {@code src/} at one moment, by path relative to the working folder. */
final class Snapshot {
  private final SortedMap<String, byte[]> files;

  Snapshot(SortedMap<String, byte[]> files) {
    this.files = Collections.unmodifiableSortedMap(files);
  }

  SortedMap<String, byte[]> files() {
    return files;
  }

  /** The files that are text in UTF-8: those that a diff can show. */
  SortedMap<String, String> texts() {
    SortedMap<String, String> texts = new TreeMap<>();
    files.forEach(
        (path, bytes) -> {
          if (path.matches("[^\\n\\t\"]*")) text(bytes).ifPresent(text -> texts.put(path, text));
        });
    return texts;
  }

  boolean hasSources() {
    return files.keySet().stream().anyMatch(path -> path.endsWith(".java"));
  }

  /**
   * What the workbench is given; a source that is not UTF-8 is left for javac to complain about.
   */
  Workpiece workpiece() {
    List<SourceFile> sources = new ArrayList<>();
    List<Resource> resources = new ArrayList<>();
    files.forEach(
        (path, bytes) -> {
          String inSources = path.substring(WorkingFolder.SOURCES.length() + 1);
          if (!path.endsWith(".java")) resources.add(new Resource(inSources, bytes));
          else sources.add(new SourceFile(inSources, new String(bytes, StandardCharsets.UTF_8)));
        });
    return new Workpiece(sources, resources, List.of());
  }

  /** The text of a source by its path in {@code src/}. */
  Optional<String> source(String path) {
    return Optional.ofNullable(files.get(WorkingFolder.SOURCES + "/" + path))
        .flatMap(Snapshot::text);
  }

  static Optional<String> text(byte[] bytes) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException binary) {
      return Optional.empty();
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Snapshot that
        && files.keySet().equals(that.files.keySet())
        && files.entrySet().stream()
            .allMatch(file -> Arrays.equals(file.getValue(), that.files.get(file.getKey())));
  }

  @Override
  public int hashCode() {
    return files.keySet().hashCode();
  }
}
