// SPDX-License-Identifier: Apache-2.0
/**
 * Configuration files, found on a search path and read into trees.
 *
 * <p>Reading order: {@link talkdemos.config.source.ConfigSource} (a root with groups in it: {@code
 * FolderSource}, {@code ClassPathSource}, or a plugin), {@link talkdemos.config.source.SearchPath}
 * (several roots, the first match wins), {@link talkdemos.config.source.ConfigReader} (one file
 * into a {@link talkdemos.config.source.ConfigFile}), {@code HoconTree} and {@code PropertiesTree}
 * (what a text means).
 */
package talkdemos.config.source;
