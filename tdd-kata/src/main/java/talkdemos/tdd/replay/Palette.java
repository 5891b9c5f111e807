// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.replay;

import talkdemos.tdd.kata.Phase;

/** Colours on a terminal, plain text elsewhere. */
record Palette(boolean colour) {
  String bold(String text) {
    return code("1", text);
  }

  String dim(String text) {
    return code("2", text);
  }

  String red(String text) {
    return code("31", text);
  }

  String green(String text) {
    return code("32", text);
  }

  String cyan(String text) {
    return code("36", text);
  }

  String phase(Phase phase, String text) {
    return switch (phase) {
      case RED -> red(text);
      case GREEN -> green(text);
      case REFACTOR -> cyan(text);
    };
  }

  String diffLine(String line) {
    if (line.startsWith("+")) return green(line);
    if (line.startsWith("-")) return red(line);
    return line.startsWith("@") ? cyan(line) : line;
  }

  private String code(String code, String text) {
    return colour && !text.isEmpty() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
