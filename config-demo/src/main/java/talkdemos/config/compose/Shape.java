// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.compose;

import talkdemos.config.tree.Node;

/** What a composition must look like: keys, types, defaults. */
public interface Shape {
  /** A shape that takes anything. */
  Shape ANY =
      new Shape() {
        @Override
        public Node fill(Node config) {
          return config;
        }

        @Override
        public Node check(Node config) {
          return config;
        }
      };

  /** A configuration with defaults put where nothing was given; nothing is checked. */
  Node fill(Node config);

  /**
   * A configuration with its values converted to their types.
   *
   * @throws talkdemos.config.ConfigException with everything that does not fit
   */
  Node check(Node config);
}
