// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.reference;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import talkdemos.config.tree.Node;
import talkdemos.config.tree.Origin;

/**
 * Answers calls like <code>${name:argument,...}</code>. Immutable; found with {@link
 * java.util.ServiceLoader} or given to a composer.
 */
public interface Resolver {
  /** What stands before the colon: {@code oc.env}. */
  String name();

  /**
   * The value of a call. It may hold references, which are then resolved as if they stood where the
   * call stands.
   *
   * @param arguments resolved
   * @throws IllegalArgumentException when the arguments will not do; its message says why
   */
  Node resolve(List<Node> arguments, Context context);

  /**
   * Where a call stands, and what is around the composition.
   *
   * @param origin of the value with the call in it
   * @param key of that value, in full: {@code db.url}
   * @param lookup finds the resolved value of a key, seen from the root, or from beside the call
   *     when the key starts with a dot
   * @param framework finds a value of the framework's own settings: {@code job.name}
   * @param decode reads a text as a value, as if it stood among the arguments
   * @param warn takes what a user should know but need not act upon
   */
  record Context(
      Origin origin,
      String key,
      Lookup lookup,
      Lookup framework,
      Function<String, Node> decode,
      Map<String, String> environment,
      ZonedDateTime now,
      Consumer<String> warn) {}

  /** Finds values by their keys. */
  interface Lookup {
    /** The resolved value, or empty when there is none, or it is still missing. */
    Optional<Node> find(String key);
  }
}
