// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.count;

import java.util.function.Supplier;
import talkdemos.imports.jvm.Child;

/**
 * A program whose classes are counted.
 *
 * @param name how tables call it
 * @param absent why it cannot run here; empty if it can
 * @param child makes it ready to run
 */
public record Subject(String name, String absent, Supplier<Child> child) {
  static Subject of(String name, Supplier<Child> child) {
    return new Subject(name, "", child);
  }

  /** The same one, absent for a reason unless it is there. */
  Subject when(boolean there, String reason) {
    return new Subject(name, there ? "" : reason, child);
  }
}
