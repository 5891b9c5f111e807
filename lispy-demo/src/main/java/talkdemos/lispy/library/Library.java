// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.library;

import java.util.Map;
import talkdemos.lispy.ports.FileAccess;

/** All procedures that are written in Java and need no machine. */
public final class Library {
  private Library() {}

  /**
   * The body of a procedure; null if there is none of that name. To make one is a little work for
   * the JVM (it links a lambda), so each is made when it is asked for: a program needs a few of
   * some 450.
   *
   * @param files which files programs may touch
   * @param environment the variables that programs may see
   */
  public static Body find(String name, FileAccess files, Map<String, String> environment) {
    Body body = NumberLibrary.find(name);
    body = body != null ? body : Equivalence.find(name);
    body = body != null ? body : BooleanLibrary.find(name);
    body = body != null ? body : ListLibrary.find(name);
    body = body != null ? body : MoreListLibrary.find(name);
    body = body != null ? body : CharLibrary.find(name);
    body = body != null ? body : StringLibrary.find(name);
    body = body != null ? body : MoreStringLibrary.find(name);
    body = body != null ? body : VectorLibrary.find(name);
    body = body != null ? body : BytevectorLibrary.find(name);
    body = body != null ? body : HashTableLibrary.find(name);
    body = body != null ? body : ErrorLibrary.find(name);
    body = body != null ? body : PortLibrary.find(name, files);
    return body != null ? body : SystemLibrary.find(name, environment);
  }
}
