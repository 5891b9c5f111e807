// SPDX-License-Identifier: Apache-2.0

/**
 * Class loaders made of a finder and a loader, as Python's imports are; a library for any program.
 *
 * <p>Read {@link talkdemos.imports.loader.Finder} (where could the class be?), {@link
 * talkdemos.imports.loader.FinderLoader} (asks its finders in turn and defines what they found),
 * then the finders: {@link talkdemos.imports.loader.SourceFinder} compiles on demand, {@link
 * talkdemos.imports.loader.ZipFinder} reads a zip over HTTP, {@link
 * talkdemos.imports.loader.ClassPathFinder} folders and jars. {@link
 * talkdemos.imports.loader.SourceLoader} is the first of them, ready to use. {@link
 * talkdemos.imports.loader.Reachability} tells when a loader that was let go is collected.
 */
package talkdemos.imports.loader;
