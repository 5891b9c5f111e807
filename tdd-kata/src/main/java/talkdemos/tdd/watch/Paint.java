// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.watch;

/** Colours on a terminal, plain text elsewhere. */
public record Paint(boolean colour) {
  public String red(String text) {
    return code("31", text);
  }

  public String green(String text) {
    return code("32", text);
  }

  public String yellow(String text) {
    return code("33", text);
  }

  public String dim(String text) {
    return code("2", text);
  }

  public String cyan(String text) {
    return code("36", text);
  }

  private String code(String code, String text) {
    return colour && !text.isEmpty() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
