// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.trace;

import java.util.regex.Pattern;

/** Frames of a stack that belong to the loading of a class, not to who asked for it. */
final class Machinery {
  private static final Pattern FRAME =
      Pattern.compile(
          "(java\\.lang\\.(ClassLoader|Class)|jdk\\.internal\\.(loader|misc\\.VM|reflect)\\b.*"
              + "|java\\.security\\.(SecureClassLoader|AccessController)|java\\.net\\.URLClassLoader"
              + "|java\\.lang\\.reflect)(\\$\\w+)?\\..*"
              + "|.*\\.(loadClass|findClass|defineClass|loadClassOrNull)\\(.*");

  private Machinery() {}

  static boolean has(String frame) {
    return FRAME.matcher(frame).matches();
  }
}
