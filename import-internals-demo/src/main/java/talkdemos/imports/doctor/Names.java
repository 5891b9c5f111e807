// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.doctor;

import java.util.regex.Pattern;

/** What the names of files in a jar mean. */
final class Names {
  /** Not part of a program: there is one in every jar, and nobody asks which is found. */
  private static final Pattern HARMLESS =
      Pattern.compile(
          "META-INF/(MANIFEST\\.MF|INDEX\\.LIST|[^/]+\\.(SF|RSA|DSA|EC)|(maven|licen[cs]es?|proguard|versions"
              + "|native-image|com\\.android\\.tools|jandex\\.idx|sbom|DEPENDENCIES|AL2\\.0|LGPL2\\.1)(/.*)?)"
              + "|(.*/)?[^/]*(licen[cs]e|notice|copying|copyright|readme|changelog|changes|about"
              + "|contributors|authors|third-party)[^/]*\\.?(txt|md|html?|rst|adoc)?"
              + "|(.*/)?(\\.gitkeep|\\.DS_Store|\\.keep|\\.netbeans_automatic_build|package\\.html)",
          Pattern.CASE_INSENSITIVE);

  /** Read with getResources by whom they are for, so that every jar's counts. */
  private static final Pattern MERGED =
      Pattern.compile(
          "META-INF/(services/.+|spring\\.(factories|handlers|schemas|tooling)|spring/.+\\.imports"
              + "|sisu/.+|plexus/.+|[^/]+\\.kotlin_module|beans\\.xml|persistence\\.xml"
              + "|web-fragment\\.xml|groovy/.+|gradle-plugins/.+|annotations/.+|aop\\.xml)");

  private Names() {}

  /**
   * Whether it is a class that can be loaded by that name: no descriptor, not packed in a folder.
   */
  static boolean isClass(String name) {
    return name.endsWith(".class")
        && !name.matches("(META-INF|BOOT-INF|WEB-INF|OSGI-INF|APP-INF)/.*")
        && !name.endsWith("module-info.class")
        && !name.endsWith("package-info.class");
  }

  static boolean isMerged(String name) {
    return MERGED.matcher(name).matches();
  }

  /** Whether a program may ask for it by name, and would get the first. */
  static boolean isResource(String name) {
    return !name.endsWith(".class")
        && !name.endsWith(".jar")
        && !isMerged(name)
        && !HARMLESS.matcher(name).matches();
  }

  /** {@code a/b/C.class} is {@code a.b.C}. */
  static String className(String file) {
    return file.substring(0, file.length() - ".class".length()).replace('/', '.');
  }

  /** The package of a class's file; empty for the unnamed package. */
  static String packageName(String file) {
    int slash = file.lastIndexOf('/');
    return slash < 0 ? "" : file.substring(0, slash).replace('/', '.');
  }
}
