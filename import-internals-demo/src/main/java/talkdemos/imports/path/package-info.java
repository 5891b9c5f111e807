// SPDX-License-Identifier: Apache-2.0

/**
 * The lesson on search paths: the first match wins on a class path, a module path refuses, layers
 * keep both. {@link talkdemos.imports.path.Trials} makes the jars and runs them, {@link
 * talkdemos.imports.path.Trial} is what was seen, and {@link talkdemos.imports.path.PathReport}
 * tells it.
 */
package talkdemos.imports.path;
