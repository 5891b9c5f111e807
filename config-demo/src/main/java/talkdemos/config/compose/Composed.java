// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.compose;

import java.util.List;
import java.util.Map;
import talkdemos.config.source.SearchPath;
import talkdemos.config.tree.Node.Dict;

/**
 * A composition before anything is resolved.
 *
 * @param config what the user's files and overrides say
 * @param framework the framework's own settings: the node {@code hydra}
 * @param choices the option of each group; null for a group without one
 * @param steps the final defaults list
 * @param path where was looked
 */
public record Composed(
    Dict config, Dict framework, Map<String, String> choices, List<Step> steps, SearchPath path) {}
