// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.instantiate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a configuration may name as a {@code _target_}: packages (with their subpackages) and types
 * (with their nested types and static methods). A configuration comes from files and command lines
 * that the author of a program did not write; one that may name anything may also start processes,
 * write files and open connections. Names are compared before any class is loaded.
 *
 * @param entries the packages and types, by their full names
 */
public record AllowList(List<String> entries) {
  private static final Set<String> PLATFORM = Set.of("java", "javax", "jdk", "sun", "com.sun");

  /**
   * Copies the entries.
   *
   * @throws IllegalArgumentException for an entry that is no name of a package or type, and for
   *     whole packages of the Java platform: of these, types are allowed one by one
   */
  public AllowList {
    entries = List.copyOf(entries);
    entries.forEach(AllowList::check);
  }

  /** Packages and types, by their full names. */
  public static AllowList of(String... entries) {
    return new AllowList(List.of(entries));
  }

  /** The package of an application's class, with its subpackages. */
  public static AllowList packageOf(Class<?> application) {
    String name = application.getPackageName();
    return of(name.isEmpty() ? application.getName() : name);
  }

  /** This list with more entries. */
  public AllowList and(String... more) {
    List<String> all = new ArrayList<>(entries);
    all.addAll(List.of(more));
    return new AllowList(all);
  }

  /** Whether a target's name lies in an entry. */
  public boolean allows(String target) {
    return isName(target)
        && entries.stream()
            .anyMatch(
                entry ->
                    target.equals(entry)
                        || target.startsWith(entry + ".")
                        || target.startsWith(entry + "$"));
  }

  /** Whether a text is identifiers with dots and dollars between them. */
  private static boolean isName(String text) {
    boolean start = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '.' || c == '$') {
        if (start) {
          return false;
        }
        start = true;
      } else if (start ? !Character.isJavaIdentifierStart(c) : !Character.isJavaIdentifierPart(c)) {
        return false;
      } else {
        start = false;
      }
    }
    return !start;
  }

  private static void check(String entry) {
    if (!isName(entry)) {
      throw new IllegalArgumentException("'" + entry + "' is no name of a package or a type");
    }
    String last = entry.substring(Math.max(entry.lastIndexOf('.'), entry.lastIndexOf('$')) + 1);
    boolean platform =
        PLATFORM.stream().anyMatch(root -> entry.equals(root) || entry.startsWith(root + "."));
    if (platform && !Character.isUpperCase(last.charAt(0))) {
      throw new IllegalArgumentException(
          "'" + entry + "' is a whole package of the Java platform: allow single types of it");
    }
  }
}
