// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.fuzz;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import talkdemos.lispy.Lispy;
import talkdemos.lispy.printer.Printer;
import talkdemos.lispy.source.ExitException;
import talkdemos.lispy.source.LispyException;
import talkdemos.lispy.source.Source;

/** Runs any bytes as a program that may touch nothing, and has little time and memory. */
public final class EvaluatorTarget {
  private EvaluatorTarget() {}

  /** What Jazzer calls. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    run(new String(bytes, StandardCharsets.UTF_8));
  }

  static void run(String program) {
    Lispy lispy =
        Lispy.builder()
            .in(new StringReader("1 (a b) \"c\"\n\nd"))
            .compileAfter(2)
            .time(Duration.ofMillis(200))
            .output(1 << 20)
            .allocation(1 << 28)
            .build();
    try {
      lispy.run(new Source("fuzz", program), Printer::write);
    } catch (LispyException e) {
      e.report(); // which must work as well
    } catch (ExitException e) {
      assertStatus(e.status());
    }
  }

  private static void assertStatus(int status) {
    if (status < 0 || status > 255) {
      throw new AssertionError("exit status " + status);
    }
  }
}
