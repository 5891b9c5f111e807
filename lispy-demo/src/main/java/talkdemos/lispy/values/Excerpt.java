// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.values;

/** The beginning of a value as a program would write it, for messages and debuggers. */
final class Excerpt {
  private static final int DEEPEST = 8;
  private static final int LONGEST = 400; // chars, about

  private final StringBuilder text = new StringBuilder();
  private int depth;

  Excerpt add(Object value) {
    if (value instanceof Pair pair) {
      nested("(", () -> items(pair));
    } else if (value instanceof Object[] vector) {
      nested("#(", () -> items(vector));
    } else if (value instanceof MutableString string) {
      quoted(string.toString());
    } else if (value instanceof Boolean truth) {
      text.append(truth ? "#t" : "#f");
    } else if (value instanceof Char c) {
      text.append("#\\").append(c);
    } else {
      text.append(value);
    }
    return this;
  }

  private boolean isFull() {
    return text.length() > LONGEST;
  }

  private void nested(String open, Runnable items) {
    text.append(open);
    if (depth == DEEPEST) {
      text.append("...");
    } else {
      depth++;
      items.run();
      depth--;
    }
    text.append(')');
  }

  private void items(Pair list) {
    add(list.car);
    Object rest = list.cdr;
    for (; rest instanceof Pair pair && !isFull(); rest = pair.cdr) {
      text.append(' ');
      add(pair.car);
    }
    if (rest instanceof Pair) {
      text.append(" ...");
    } else if (rest != Nil.NIL) {
      text.append(" . ");
      add(rest);
    }
  }

  private void items(Object[] vector) {
    for (int i = 0; i < vector.length; i++) {
      text.append(i == 0 ? "" : " ");
      if (isFull()) {
        text.append("...");
        return;
      }
      add(vector[i]);
    }
  }

  private void quoted(String string) {
    boolean whole = string.length() <= LONGEST;
    String shown = whole ? string : string.substring(0, LONGEST);
    text.append('"').append(shown.replace("\\", "\\\\").replace("\"", "\\\""));
    text.append(whole ? "\"" : "...\"");
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
