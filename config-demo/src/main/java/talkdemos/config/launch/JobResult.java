// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.launch;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import talkdemos.config.tree.Json;
import talkdemos.config.tree.Node;
import talkdemos.config.tree.Origin;

/**
 * What became of a job.
 *
 * @param number of the job
 * @param value what it gave, as JSON; {@code null} when it gave nothing
 * @param failure why there is no value; nothing when it is done
 * @param millis how long it took
 */
public record JobResult(
    int number, Status status, String value, Optional<String> failure, long millis) {
  private static final Origin WRITTEN = new Origin.BuiltIn("result");

  /** How a job ended. */
  public enum Status {
    /** With a value. */
    DONE,
    /** With an exception. */
    FAILED,
    /** Its process ended before it did. */
    CRASHED,
    /** It was stopped. */
    CANCELLED;

    /** As it is written. */
    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A job that is done. */
  public static JobResult done(int number, String value, long millis) {
    return new JobResult(number, Status.DONE, value, Optional.empty(), millis);
  }

  /** A job that gave no value. */
  public static JobResult failed(int number, Status status, String failure, long millis) {
    return new JobResult(number, status, "null", Optional.of(failure), millis);
  }

  /** Whether it gave a value. */
  public boolean isDone() {
    return status == Status.DONE;
  }

  /** This result as a tree. */
  public Node.Dict toNode() {
    Map<String, Node> entries = new LinkedHashMap<>();
    entries.put("number", new Node.Int(BigInteger.valueOf(number), WRITTEN));
    entries.put("status", new Node.Text(status.text(), WRITTEN));
    entries.put("value", JsonText.parse(value));
    entries.put(
        "failure",
        failure.<Node>map(text -> new Node.Text(text, WRITTEN)).orElse(new Node.Null(WRITTEN)));
    entries.put("millis", new Node.Int(BigInteger.valueOf(millis), WRITTEN));
    return new Node.Dict(entries, WRITTEN);
  }

  /**
   * The result of a tree that {@link #toNode} made.
   *
   * @throws IllegalArgumentException for another tree
   */
  public static JobResult fromNode(Node node) {
    if (node instanceof Node.Dict result
        && result.get("number") instanceof Node.Int number
        && result.get("status") instanceof Node.Text status
        && result.get("value") != null
        && result.get("millis") instanceof Node.Int millis) {
      return new JobResult(
          number.value().intValueExact(),
          Status.valueOf(status.value().toUpperCase(Locale.ROOT)),
          Json.text(result.get("value")),
          result.get("failure") instanceof Node.Text text
              ? Optional.of(text.value())
              : Optional.empty(),
          millis.value().longValueExact());
    }
    throw new IllegalArgumentException("expected the result of a job");
  }
}
