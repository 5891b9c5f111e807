// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.library;

import java.util.Map;
import talkdemos.lispy.ports.FileAccess;

/** All procedures that are written in Java, except those on numbers. */
public final class Library {
  private Library() {}

  /**
   * Defines them all.
   *
   * @param files which files programs may touch
   * @param environment the variables that programs may see
   */
  public static void define(Definitions d, FileAccess files, Map<String, String> environment) {
    Equivalence.define(d);
    BooleanLibrary.define(d);
    ListLibrary.define(d);
    MoreListLibrary.define(d);
    CharLibrary.define(d);
    StringLibrary.define(d);
    MoreStringLibrary.define(d);
    VectorLibrary.define(d);
    BytevectorLibrary.define(d);
    RecordLibrary.define(d);
    HashTableLibrary.define(d);
    ErrorLibrary.define(d);
    PortLibrary.define(d, files);
    SystemLibrary.define(d, environment);
  }
}
