// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.source;

import java.util.List;
import java.util.Optional;

/**
 * A root under which configurations and groups of them lie, named by paths with slashes: {@code
 * config}, {@code db/mysql}. Safe for several threads.
 */
public interface ConfigSource {
  /** Who put it on the search path: {@code main}, {@code command-line}. */
  String provider();

  /** Where it is, with its scheme: {@code file:///home/me/conf}, {@code classpath:conf}. */
  String location();

  /** Whether there is anything at all. */
  boolean available();

  /** The text of a configuration, or empty when this root has none of that name. */
  Optional<SourceText> find(String config);

  /** Whether this root has a group, that is a folder, of that name. */
  boolean isGroup(String group);

  /** The configurations in a group, sorted, without their extensions; empty for no such group. */
  List<String> options(String group);

  /** The groups right below a group (or, for "", below the root), sorted. */
  List<String> groups(String group);

  /** Makes sources of one scheme; found with {@link java.util.ServiceLoader}. */
  interface Factory {
    /** What stands before the first colon: {@code jdbc}. */
    String scheme();

    /** The source at a location of this scheme. */
    ConfigSource open(String provider, String location);
  }
}
