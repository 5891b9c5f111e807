// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.practice;

import talkdemos.tdd.kata.Phase;

/** Colours on a terminal, plain text elsewhere. */
record Paint(boolean colour) {
  String red(String text) {
    return code("31", text);
  }

  String green(String text) {
    return code("32", text);
  }

  String yellow(String text) {
    return code("33", text);
  }

  String dim(String text) {
    return code("2", text);
  }

  String phase(Phase phase, String text) {
    return switch (phase) {
      case RED -> red(text);
      case GREEN -> green(text);
      case REFACTOR -> code("36", text);
    };
  }

  String result(Result result, String text) {
    if (result == Result.GREEN) return green(text);
    return result == Result.NO_TESTS ? yellow(text) : red(text);
  }

  private String code(String code, String text) {
    return colour && !text.isEmpty() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
