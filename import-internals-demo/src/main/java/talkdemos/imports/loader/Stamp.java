// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.loader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/** Tells two versions of a file apart by time and size, as the head of Python's pyc files does. */
record Stamp(FileTime changed, long size) {
  static Stamp of(Path file) throws IOException {
    BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
    return new Stamp(attributes.lastModifiedTime(), attributes.size());
  }

  /** A file that is gone, or no longer readable, is another version. */
  boolean stillOf(Path file) {
    try {
      return equals(of(file));
    } catch (IOException gone) {
      return false;
    }
  }
}
