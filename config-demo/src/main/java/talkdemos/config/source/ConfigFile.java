// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.source;

import java.util.Optional;
import talkdemos.config.tree.Node;

/**
 * A configuration that was read.
 *
 * @param path by which it was asked for: {@code db/mysql}
 * @param source the root it was found in
 * @param name the file, as messages name it
 * @param header what its {@code # @package} says
 * @param root all that it says; a dictionary, or a list
 */
public record ConfigFile(
    String path, ConfigSource source, String name, Optional<String> header, Node root) {}
