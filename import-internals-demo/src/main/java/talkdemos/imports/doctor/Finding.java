// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.doctor;

import java.util.List;

/**
 * One thing that the doctor noticed about the same entries.
 *
 * @param entries where, in the order of the class path
 * @param names the classes ({@code a.b.C}), packages or resources it is about; may be empty
 * @param detail what is special in this case, or an empty text
 */
public record Finding(Kind kind, List<Entry> entries, List<String> names, String detail) {
  public Finding {
    entries = List.copyOf(entries);
    names = List.copyOf(names);
  }

  /**
   * Whether the order of the entries decides, and nothing says what the order is: they were found
   * in one folder, or by one {@code lib/*}, which the launcher expands in any order.
   */
  public boolean orderUnknown() {
    return entries.size() > 1
        && !entries.get(0).unordered().isEmpty()
        && entries.stream().allMatch(e -> e.unordered().equals(entries.get(0).unordered()));
  }
}
