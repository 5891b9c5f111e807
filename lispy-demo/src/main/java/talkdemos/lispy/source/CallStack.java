// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.source;

import java.util.ArrayList;
import java.util.List;

/**
 * The calls that a program was waiting for when it failed, innermost first. Calls in tail position
 * are waited for by nobody and so do not appear.
 */
public final class CallStack {
  /** So many different lines are kept; of what lies further out only the number. */
  private static final int SHOWN = 12;

  private record Entry(CallSite site, long times) {}

  private final List<Entry> entries = new ArrayList<>();
  private String procedure;
  private long left;

  /** Says in which procedure it failed, unless that is known. */
  public void in(String procedure) {
    if (this.procedure == null && entries.isEmpty()) {
      this.procedure = procedure;
    }
  }

  /** Adds the call around those that are known; those of the system itself have no place. */
  public void add(CallSite site) {
    if (site.place() == null) {
      return;
    }
    Entry last = entries.isEmpty() ? null : entries.get(entries.size() - 1);
    if (last != null && left == 0 && last.site.equals(site)) {
      entries.set(entries.size() - 1, new Entry(site, last.times + 1));
    } else if (entries.size() < SHOWN) {
      entries.add(new Entry(site, 1));
    } else {
      left++;
    }
  }

  /** True if nothing was called but by the program's top level. */
  public boolean isEmpty() {
    return entries.isEmpty();
  }

  /** A line each, indented, with a newline at the end of all but the last. */
  @Override
  public String toString() {
    List<String> lines = new ArrayList<>();
    if (procedure != null) {
      lines.add("  in " + procedure);
    }
    for (Entry entry : entries) {
      String times = entry.times > 1 ? ", %,d times".formatted(entry.times) : "";
      lines.add("  called at " + entry.site + times);
    }
    if (left > 0) {
      lines.add("  and %,d more calls".formatted(left));
    }
    return String.join("\n", lines);
  }
}
