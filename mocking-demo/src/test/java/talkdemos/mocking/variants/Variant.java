// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.variants;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The module with some of its sources changed: a bug, or the same in another way.
 *
 * @param name says what is different, for a table
 * @param edits of files below {@code src/main/java}, made in this order
 * @param added files that are new there: path below {@code talkdemos/mocking}, and text
 */
public record Variant(String name, List<Edit> edits, Map<String, String> added) {
  /** The module as it is. */
  public static final Variant NONE = new Variant("as it is", List.of(), Map.of());

  public Variant {
    edits = List.copyOf(edits);
    added = Map.copyOf(added);
  }

  /** A variant with one replacement. */
  public static Variant of(String name, String file, String old, String now) {
    return new Variant(name, List.of(new Edit(file, old, now)), Map.of());
  }

  /** A variant with several replacements in one file: old, new, old, new and so on. */
  public static Variant of(String name, String file, String... oldAndNew) {
    return new Variant(name, Edit.of(file, oldAndNew), Map.of());
  }

  /** This variant, with more replacements. */
  public Variant and(String file, String... oldAndNew) {
    List<Edit> more = new ArrayList<>(edits);
    more.addAll(Edit.of(file, oldAndNew));
    return new Variant(name, more, added);
  }

  /** This variant, with one more file. */
  public Variant with(String file, String text) {
    Map<String, String> more = new TreeMap<>(added);
    more.put(file, text);
    return new Variant(name, edits, more);
  }

  /** The sources of this variant, made of those of the module. */
  Map<String, String> applied(Map<String, String> sources) {
    Map<String, String> changed = new TreeMap<>(sources);
    for (Edit edit : edits) {
      String text = changed.get(edit.file());
      if (text == null)
        throw new IllegalArgumentException(
            name + ": got file " + edit.file() + ", expected one of " + changed.keySet());
      changed.put(edit.file(), edit.in(text));
    }
    changed.putAll(added);
    return changed;
  }

  @Override
  public String toString() {
    return name;
  }
}
