// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.launch;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import talkdemos.config.tree.Node;
import talkdemos.config.tree.Origin;

/**
 * One job of a sweep, composed and checked.
 *
 * @param number from 0
 * @param overrides what this job was given, in Hydra's form
 * @param config its configuration, resolved
 * @param directory where it writes
 */
public record Job(int number, List<String> overrides, Node.Dict config, Path directory) {
  private static final Origin WRITTEN = new Origin.BuiltIn("job");

  /** Copies the overrides. */
  public Job {
    overrides = List.copyOf(overrides);
  }

  /** This job as a tree, to be written for another process. */
  public Node.Dict toNode() {
    Map<String, Node> entries = new LinkedHashMap<>();
    entries.put("number", new Node.Int(BigInteger.valueOf(number), WRITTEN));
    entries.put("overrides", texts(overrides));
    entries.put("directory", new Node.Text(directory.toString(), WRITTEN));
    entries.put("config", config);
    return new Node.Dict(entries, WRITTEN);
  }

  /**
   * The job of a tree that {@link #toNode} made.
   *
   * @throws IllegalArgumentException for another tree
   */
  public static Job fromNode(Node node) {
    if (node instanceof Node.Dict job
        && job.get("number") instanceof Node.Int number
        && job.get("overrides") instanceof Node.Items overrides
        && job.get("directory") instanceof Node.Text directory
        && job.get("config") instanceof Node.Dict config) {
      return new Job(
          number.value().intValueExact(), texts(overrides), config, Path.of(directory.value()));
    }
    throw new IllegalArgumentException("expected a job");
  }

  static Node.Items texts(List<String> texts) {
    return new Node.Items(
        texts.stream().map(text -> (Node) new Node.Text(text, WRITTEN)).toList(), WRITTEN);
  }

  static List<String> texts(Node.Items texts) {
    return texts.items().stream()
        .map(item -> item instanceof Node.Text text ? text.value() : Node.Missing.TEXT)
        .toList();
  }
}
