// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.types;

import java.util.List;
import java.util.stream.Collectors;
import talkdemos.config.ConfigException;
import talkdemos.config.tree.Origin;

/** A configuration that does not fit its record: everything that is wrong with it, at once. */
public final class InvalidConfig extends ConfigException {
  private static final long serialVersionUID = 1;

  private final transient List<Problem> problems;

  /** One or more problems, in the order of the configuration. */
  InvalidConfig(List<Problem> problems) {
    super(Origin.UNKNOWN, text(problems));
    this.problems = List.copyOf(problems);
  }

  private static String text(List<Problem> problems) {
    return problems.size() == 1
        ? problems.get(0).text()
        : problems.stream()
            .map(Problem::text)
            .collect(Collectors.joining("\n", problems.size() + " problems:\n", ""));
  }

  /** What is wrong, each with its place; empty after deserialization. */
  public List<Problem> problems() {
    return problems == null ? List.of() : problems;
  }

  @Override
  public Origin origin() {
    return problems().isEmpty() ? Origin.UNKNOWN : problems.get(0).origin();
  }
}
