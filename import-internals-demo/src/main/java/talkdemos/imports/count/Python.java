// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.count;

import java.time.Duration;
import talkdemos.imports.jvm.BadInput;
import talkdemos.imports.jvm.Child;
import talkdemos.imports.jvm.Finished;

/** How many modules a Python shell has imported before one types: the talk's question. */
public final class Python {
  private static final String QUOTED =
      "Python's sys.modules before you type, as the talk tells: Python 79, IPython 646, Jupyter 1020";
  private static final String PROGRAM =
      "import sys; print(sys.version.split()[0], len(sys.modules))";

  private Python() {}

  /** The talk's numbers, and this machine's own if {@code python3} is there. */
  public static String told() {
    return QUOTED + System.lineSeparator() + measured();
  }

  private static String measured() {
    try {
      Finished ended = Child.of("python3", "-c", PROGRAM).within(Duration.ofSeconds(10)).run();
      String[] words = ended.out().strip().split(" ");
      if (!ended.fine() || words.length != 2)
        return "(python3 is here, and ended with status %d)".formatted(ended.status());
      return "measured here, python3 -c 'import sys; print(len(sys.modules))', %s: %s"
          .formatted(words[0], words[1]);
    } catch (BadInput absent) {
      return "(no python3 here to measure)";
    }
  }
}
