// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.loader;

import java.io.IOException;
import java.util.Optional;

/**
 * Finds what a class is made of, and loads nothing: what a finder on Python's {@code sys.meta_path}
 * does in {@code find_spec}. Finders are safe for use by several threads, because a {@link
 * FinderLoader} loads different classes at the same time.
 */
public interface Finder {
  /**
   * Returns the class file of a class, or empty if this finder has none, so that the next one is
   * asked.
   *
   * @param className a binary name: {@code demo.Outer$Inner}
   * @throws ClassNotFoundException if this finder is the one that has it, and it is of no use: its
   *     source does not compile. No other finder is asked then.
   * @throws IOException if the finder could not look
   */
  Optional<Found> find(String className) throws ClassNotFoundException, IOException;

  /**
   * Returns a resource, or empty if this finder has none.
   *
   * @param path with slashes, and none at its start: {@code META-INF/services/demo.Codec}
   * @throws IOException if the finder could not look
   */
  Optional<Found> resource(String path) throws IOException;
}
