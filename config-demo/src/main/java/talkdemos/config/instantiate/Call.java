// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.instantiate;

import java.util.List;
import java.util.Map;
import talkdemos.config.tree.Origin;

/**
 * What a configuration wants to be called, before it is known which overload.
 *
 * @param name the target as it was written
 * @param signatures what may be called
 * @param positional the arguments of {@code _args_}
 * @param named the arguments by name
 * @param key the full key, for messages
 * @param mode how arguments are converted
 */
record Call(
    String name,
    List<Signature> signatures,
    List<Part> positional,
    Map<String, Part> named,
    String key,
    Origin origin,
    Mode mode) {

  /** What a call hands down to those inside it. */
  record Mode(boolean plain, boolean recursive) {}

  InstantiationFailed failed(String problem) {
    return new InstantiationFailed(key, origin, problem);
  }
}
