// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.workbench;

/**
 * Which test: its class, its method, and how the engine shows it.
 *
 * @param className the class's binary name, as in {@code kata.stack.StackTest$WhenEmpty}
 * @param method the method's name, or empty for a class that failed or was skipped as a whole
 * @param display what tells the runs of one method apart, as in {@code [1] 3, 4}; for an ordinary
 *     test as the engine shows it, which is mostly the method's name
 */
public record TestName(String className, String method, String display) {
  /** {@code StackTest.pops}, or {@code StackTest.WhenEmpty.pops} in a nested class. */
  public String reference() {
    String simple = className.substring(className.lastIndexOf('.') + 1).replace('$', '.');
    return method.isEmpty() ? simple : simple + "." + method;
  }

  /** The {@link #reference}, and the display where it says more than the method's name. */
  @Override
  public String toString() {
    String shown = display.replaceAll("^([^\\s(]+)\\(.*\\)$", "$1");
    boolean plain = shown.isEmpty() || shown.replace(' ', '_').equals(method); // as jqwik shows it
    return plain || method.isEmpty() ? reference() : reference() + " " + display;
  }
}
