// SPDX-License-Identifier: Apache-2.0
package talkdemos.workshop.session;

import java.io.IOException;
import talkdemos.tdd.watch.Keys;

/**
 * The keys that are one character. A terminal sends an arrow or F4 as several, {@code ESC [ C} or
 * {@code ESC O S}: without this, the arrow to the right would check all, and F4 ask for the
 * solution. Source: ECMA-48, control sequences; xterm's control sequences, "PC-Style Function
 * Keys".
 */
record PlainKeys(Keys keys) implements Keys {
  private static final int ESCAPE = 27;

  @Override
  public int next() throws IOException {
    int key = keys.next();
    while (key == ESCAPE) key = afterEscape(keys.next());
    return key;
  }

  /** The first key after a sequence; a key alone after the escape is left out, as Alt and a key. */
  private int afterEscape(int first) throws IOException {
    if (first < 0 || first == ESCAPE) return first;
    if (first == 'O') keys.next();
    if (first == '[') {
      int part = keys.next();
      while (part >= ' ' && part < '@') part = keys.next(); // parameters; the next one ends it
      if (part < ' ') return part; // it was cut short
    }
    return keys.next();
  }

  @Override
  public int columns() {
    return keys.columns();
  }

  @Override
  public void close() throws IOException {
    keys.close();
  }
}
