// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.reference;

import java.time.ZonedDateTime;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What references may ask about that is not in the tree.
 *
 * @param resolvers by name
 * @param framework finds the framework's own settings
 * @param now the same moment for the whole composition
 * @param warn takes warnings
 */
public record Surroundings(
    Map<String, Resolver> resolvers,
    Resolver.Lookup framework,
    Map<String, String> environment,
    ZonedDateTime now,
    Consumer<String> warn) {}
