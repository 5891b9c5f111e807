// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.practice;

import talkdemos.tdd.kata.Phase;
import talkdemos.tdd.watch.Paint;

/** Which colour means what. */
final class Colours {
  private Colours() {}

  static String phase(Paint paint, Phase phase, String text) {
    return switch (phase) {
      case RED -> paint.red(text);
      case GREEN -> paint.green(text);
      case REFACTOR -> paint.cyan(text);
    };
  }

  static String result(Paint paint, Result result, String text) {
    return switch (result) {
      case GREEN -> paint.green(text);
      case NO_TESTS -> paint.yellow(text);
      case RED, DOES_NOT_COMPILE, ENDED -> paint.red(text);
    };
  }
}
