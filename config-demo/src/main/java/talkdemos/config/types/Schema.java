// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.types;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import talkdemos.config.compose.Shape;
import talkdemos.config.tree.Node;

/**
 * What one Java type, mostly a record, says about a configuration: which keys it has, of which
 * types, with which defaults. Immutable.
 *
 * @param <T> the Java type
 */
public final class Schema<T> implements Shape {
  private final Form form;
  private final Schemas schemas;

  Schema(Form form, Schemas schemas) {
    this.form = form;
    this.schemas = schemas;
  }

  /**
   * The configuration that one has before anybody gave a value: defaults, null for an {@code
   * Optional}, and {@code ???} for what must be given. A composition can start from it.
   */
  public Node defaults() {
    return form.blank(Set.of());
  }

  /**
   * A configuration with the defaults put where nothing was given, keys in the order of the record.
   * Nothing is checked.
   */
  @Override
  public Node fill(Node config) {
    return form.fill(config, Set.of());
  }

  /**
   * A configuration as the type has it: defaults filled in, values converted ({@code "3"} to 3 for
   * an {@code int}). Missing values and references are left alone, for they may still get a value.
   *
   * @throws InvalidConfig when there are unknown keys or values of a wrong type; with these, and
   *     with all that {@link #read} would refuse besides
   */
  @Override
  public Node check(Node config) {
    Node filled = fill(config);
    List<Problem> problems = new ArrayList<>();
    Node conformed = form.conform(filled, new Reading("", problems, false));
    if (problems.isEmpty()) {
      return conformed;
    }
    List<Problem> all = new ArrayList<>();
    form.read(filled, new Reading("", all, false));
    problems.stream().filter(problem -> !all.contains(problem)).forEach(all::add);
    throw new InvalidConfig(all);
  }

  /**
   * The value of a resolved configuration.
   *
   * @throws InvalidConfig with every unknown key, missing value, wrong type, value out of range,
   *     and refusal by a record's own constructor
   */
  @SuppressWarnings("unchecked") // a form reads values of its own type
  public T read(Node config) {
    return (T) schemas.checked(reading -> form.read(fill(config), reading));
  }

  /** The configuration that gives a value. */
  public Node write(T value) {
    return form.write(value);
  }

  /** Whether the type has something at a path of keys. */
  public boolean has(Node config, List<String> path) {
    return at(config, path) != null;
  }

  /**
   * The values that one can choose from at a path of keys: an enum's names, {@code true} and {@code
   * false}, the types of a sealed interface; empty when there are too many, or nothing is there.
   *
   * @param config the configuration so far, which says of which type a sealed interface is
   */
  public List<String> choices(Node config, List<String> path) {
    Form found = at(config, path);
    return found == null ? List.of() : found.choices();
  }

  private Form at(Node config, List<String> path) {
    Form found = form;
    Node node = config;
    for (String key : path) {
      found = found == null ? null : found.below(key, node);
      node = node instanceof Node.Dict dict ? dict.get(key) : null;
    }
    return found;
  }
}
