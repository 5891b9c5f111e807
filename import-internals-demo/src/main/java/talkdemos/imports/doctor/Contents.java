// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.doctor;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What an entry offers to this JVM.
 *
 * @param files the name under which it is found ({@code a/b/C.class}), and the name of the file or
 *     zip entry that is then read: another one where a multi-release jar has a version for this JVM
 * @param manifestClassPath what the manifest adds to the class path
 * @param findings about this entry alone
 */
record Contents(
    Entry entry, Map<String, String> files, List<Path> manifestClassPath, List<Finding> findings) {
  boolean isDirectory() {
    return java.nio.file.Files.isDirectory(entry.path());
  }
}
