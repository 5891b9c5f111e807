// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.drawing;

/** The characters that the lines of a text picture are made of; labels are not affected. */
public enum Lines {
  /** Unicode box drawing, U+2500 and on. */
  BOX("│─└┴┼┬┘", "│─┌┬┼┴┐"),
  /** For terminals and files that know nothing else. */
  ASCII("|-+++++", "|-+++++");

  static final int STEM = 0;
  static final int BAR = 1;
  static final int FIRST_CHILD = 2;
  static final int OTHER_CHILD = 3;
  static final int CHILD_ON_STEM = 4;
  static final int BARE_STEM = 5; // where no child stands on the parent's stem
  static final int LAST_CHILD = 6;

  private final String leavesOnTop;
  private final String rootOnTop;

  Lines(String leavesOnTop, String rootOnTop) {
    this.leavesOnTop = leavesOnTop;
    this.rootOnTop = rootOnTop;
  }

  /** One character for each of the constants above. */
  String characters(Orientation orientation) {
    return orientation == Orientation.LEAVES_ON_TOP ? leavesOnTop : rootOnTop;
  }
}
