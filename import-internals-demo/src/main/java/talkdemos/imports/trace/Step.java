// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.trace;

import java.util.List;
import java.util.function.Consumer;
import talkdemos.imports.log.Source;

/**
 * Something that took time: a class was loaded, verified or initialised, and in that time, other
 * classes were. The tree is what {@code python -X importtime} prints, with Java's three phases.
 *
 * @param name the class; of a thread, what it ran
 * @param source where the class was found; null if its load is not in the log, or for a thread
 * @param loader that defined it ({@code boot}, {@code platform}, {@code app}, or a class); may be
 *     empty
 * @param askedBy whose code or which class had this done; may be empty
 * @param begin nanoseconds since the JVM's start
 * @param end the same
 * @param children in the order of their begins
 */
public record Step(
    Kind kind,
    String name,
    Source source,
    String loader,
    String askedBy,
    long begin,
    long end,
    End how,
    List<Step> children) {
  /** What was done. */
  public enum Kind {
    THREAD,
    LOAD,
    VERIFY,
    INIT
  }

  /** How its end is known. */
  public enum End {
    /** The log has a line of that moment. */
    OBSERVED,
    /** The same, and it ended by an exception. */
    THREW,
    /**
     * The log has no line of it: the first moment at which something shows that it was over. It
     * took at most so long.
     */
    INFERRED,
    /** There was none: the JVM ended, or was ended, in it. It took at least so long. */
    NEVER
  }

  public Step {
    children = List.copyOf(children);
  }

  /** Nanoseconds from its begin to its end, with all that happened in it. */
  public long cumulative() {
    return end - begin;
  }

  /** Nanoseconds without what its children took. */
  public long self() {
    return Math.max(0, cumulative() - children.stream().mapToLong(Step::cumulative).sum());
  }

  /** Whether the class is one of the JDK's. */
  public boolean ofJdk() {
    if (loader.equals("boot") || loader.equals("platform")) return true;
    return source != null && source.text().startsWith("jrt:");
  }

  /** Visits this step and all below, parents first. */
  public void walk(Consumer<Step> visitor) {
    visitor.accept(this);
    children.forEach(child -> child.walk(visitor));
  }
}
