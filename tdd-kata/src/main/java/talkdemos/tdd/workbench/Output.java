// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.workbench;

/**
 * What the code printed, as text.
 *
 * @param out to {@code System.out}
 * @param err to {@code System.err}
 * @param cut whether one of them was longer than the limit; its text then ends with {@link #MARK}
 */
public record Output(String out, String err, boolean cut) {
  /** The last line of a text that was cut. */
  public static final String MARK = "[the rest was cut]\n";

  /** Nothing printed. */
  public static final Output NONE = new Output("", "", false);
}
