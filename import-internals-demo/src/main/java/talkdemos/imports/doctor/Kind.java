// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.doctor;

import java.util.Locale;

/**
 * What the doctor looks for. A serious kind is one where the order of the entries decides what a
 * program does, or where something that was put on the class path is not there for the JVM, which
 * says nothing about it. The others are how a healthy class path looks, and are only told.
 */
public enum Kind {
  DUPLICATE_CLASS_DIFFERENT(true, "duplicate classes, with different bytes"),
  DUPLICATE_CLASS_SAME(true, "duplicate classes, byte for byte the same"),
  SPLIT_PACKAGE(true, "split packages: refused on a module path"),
  SHADOWED_RESOURCE(true, "shadowed resources: getResource finds only the first"),
  HIDDEN_BY_JDK(true, "classes that are never loaded: the JDK has their package"),
  MISSING(true, "entries that do not exist: the JVM skips them in silence"),
  UNREADABLE(true, "entries that cannot be read: the JVM skips them in silence"),
  JARS_NOT_LOOKED_AT(true, "directories that hold jars and no classes: write DIR/* for the jars"),
  JARS_INSIDE(false, "jars inside an entry: the JVM does not look into them"),
  SPLIT_BETWEEN_DIRECTORIES(false, "packages in several directories, as of classes and tests"),
  SAME_RESOURCE(false, "resources that are the same in several entries"),
  MERGED_RESOURCE(false, "resources that are read from every entry, so none is shadowed"),
  MULTI_RELEASE(false, "multi-release jars: classes chosen by the JVM's version"),
  VERSIONS_IGNORED(false, "META-INF/versions without \"Multi-Release: true\": ignored"),
  LISTED_TWICE(false, "entries listed more than once: the first counts"),
  MISSING_FROM_MANIFEST(false, "jars that a manifest's Class-Path names and that are not there");

  private final boolean serious;
  private final String title;

  Kind(boolean serious, String title) {
    this.serious = serious;
    this.title = title;
  }

  public boolean serious() {
    return serious;
  }

  public String title() {
    return title;
  }

  /** Whether the entry that comes first decides, so that it matters which one does. */
  public boolean firstWins() {
    return switch (this) {
      case DUPLICATE_CLASS_DIFFERENT, DUPLICATE_CLASS_SAME, SHADOWED_RESOURCE, SAME_RESOURCE ->
          true;
      default -> false;
    };
  }

  /** The name in JSON: {@code duplicate-class-same}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
