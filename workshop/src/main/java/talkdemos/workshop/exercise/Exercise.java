// SPDX-License-Identifier: Apache-2.0
package talkdemos.workshop.exercise;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One exercise.
 *
 * @param module the module that it belongs to; empty in a set that has none
 * @param folder its folder's name, as in {@code 01-first-wins}
 * @param title in a few words
 * @param text what to do, in Markdown
 * @param work the files that a person works on, by their names
 * @param given the files that stay as they are: tests, and what they need
 * @param hints from a nudge to nearly all
 * @param announcement why it fails before anybody worked on it
 */
public record Exercise(
    String module,
    String folder,
    String title,
    String text,
    List<WorkFile> work,
    SortedMap<String, byte[]> given,
    List<String> hints,
    Announcement announcement) {
  public Exercise {
    work = List.copyOf(work);
    given = Collections.unmodifiableSortedMap(new TreeMap<>(given));
    hints = List.copyOf(hints);
  }

  /** {@code module/folder}: what it is called everywhere. */
  public String name() {
    return module.isEmpty() ? folder : module + "/" + folder;
  }
}
