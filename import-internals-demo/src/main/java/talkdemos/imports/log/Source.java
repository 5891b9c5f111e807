// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.log;

import java.util.regex.Pattern;

/**
 * Where a class came from, as the JVM's log tells.
 *
 * @param kind the sort of place
 * @param text the log's own words, such as {@code jrt:/java.base}; empty if it gave none
 */
public record Source(Kind kind, String text) {
  /** The sorts of places; {@link #toString} is how tables and JSON name them. */
  public enum Kind {
    /** The JDK's own CDS archive, or an AOT cache: the log does not tell them apart. */
    ARCHIVE("archive"),
    /** The application's dynamic CDS archive ({@code -XX:ArchiveClassesAtExit}). */
    APPLICATION_ARCHIVE("app-archive"),
    /** The run-time image's modules. */
    MODULES("jrt"),
    JAR("jar"),
    DIRECTORY("directory"),
    /** Made while the program ran: lambdas, hidden classes, proxies, accessors. */
    GENERATED("generated"),
    /**
     * A class loader that told no place (it may have made the class, or got its bytes from
     * anywhere), the network, a source file compiled in memory, or what this program knows not.
     */
    OTHER("other");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    @Override
    public String toString() {
      return label;
    }
  }

  /** Hidden classes carry the address of their class after a slash, or a plus in memory dumps. */
  private static final Pattern HIDDEN = Pattern.compile(".*[/+]0x[0-9a-f]+");

  /** What the JDK gives as the source of classes that it makes; a loader may give any bytes. */
  private static final Pattern MADE = Pattern.compile("__(?!JVM_DefineClass__)\\w+__");

  /** Reads what stands after {@code source:} in a line of the log about the class of that name. */
  static Source of(String className, String text) {
    return new Source(kind(className, text), text);
  }

  private static Kind kind(String className, String text) {
    if (text.startsWith("shared objects file"))
      return text.contains("(top)") ? Kind.APPLICATION_ARCHIVE : Kind.ARCHIVE;
    if (HIDDEN.matcher(className).matches() || MADE.matcher(text).matches()) return Kind.GENERATED;
    if (text.startsWith("jrt:")) return Kind.MODULES;
    if (text.startsWith("jar:") || text.matches(".*\\.(jar|war|ear|zip|jmod)(!?/.*)?"))
      return Kind.JAR;
    if (text.endsWith(".java")) return Kind.OTHER;
    if (text.startsWith("file:") || text.startsWith("/")) return Kind.DIRECTORY;
    return Kind.OTHER;
  }
}
