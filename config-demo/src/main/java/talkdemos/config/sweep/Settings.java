// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.sweep;

import talkdemos.config.tree.Json;
import talkdemos.config.tree.Node;

/** Reads the settings under {@code hydra.sweeper}. */
final class Settings {
  private Settings() {}

  /** A value as the part of an override after the {@code =}; texts are parts of overrides. */
  static String text(Node value) {
    if (value instanceof Node.Text text) {
      return text.value();
    }
    if (value instanceof Node.Reference reference) {
      return reference.text();
    }
    if (value instanceof Node.Items list) {
      return "[" + String.join(",", list.items().stream().map(Settings::text).toList()) + "]";
    }
    return value instanceof Node.Real real
        ? talkdemos.config.tree.Floats.text(real.value())
        : Json.text(value);
  }

  static SweepException refused(String setting, Node got, String expected) {
    return new SweepException(
        got.origin().place()
            + ": hydra.sweeper."
            + setting
            + ": got "
            + Json.text(got)
            + ", expected "
            + expected);
  }
}
