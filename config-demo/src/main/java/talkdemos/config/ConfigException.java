// SPDX-License-Identifier: Apache-2.0
package talkdemos.config;

import java.util.Objects;
import talkdemos.config.tree.Origin;

/**
 * A configuration that was refused: where, what, and what to do about it.
 *
 * <p>The message is {@code origin: problem}, where the origin is {@code file:line:column} or an
 * override with its column, and may go on with the line in question and a caret. Each cause has a
 * class of its own below this one.
 */
public abstract class ConfigException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Origin origin;
  private final String problem;

  /** A refusal of what stands at an origin. */
  protected ConfigException(Origin origin, String problem) {
    super(origin.equals(Origin.UNKNOWN) ? problem : origin.place() + ": " + problem);
    this.origin = origin;
    this.problem = Objects.requireNonNull(problem);
  }

  /** Where the refused thing was written; {@link Origin#UNKNOWN} after deserialization. */
  public Origin origin() {
    return origin == null ? Origin.UNKNOWN : origin;
  }

  /** The message without its origin. */
  public String problem() {
    return problem;
  }
}
