// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.fuzz;

import java.nio.charset.StandardCharsets;
import talkdemos.lispy.printer.Printer;
import talkdemos.lispy.reader.DatumReader;
import talkdemos.lispy.source.ReadException;
import talkdemos.lispy.source.Source;
import talkdemos.lispy.values.Eof;

/** Reads any bytes as data, writes the data, and reads what was written. */
public final class ReaderTarget {
  private ReaderTarget() {}

  /** What Jazzer calls. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    run(new String(bytes, StandardCharsets.UTF_8));
  }

  static void run(String text) {
    DatumReader reader = new DatumReader(new Source("fuzz", text));
    for (int i = 0; i <= text.length(); i++) {
      try {
        Object datum = reader.read();
        if (datum == Eof.EOF) {
          return;
        }
        String written = Printer.write(datum);
        Object back = new DatumReader(new Source("written", written)).read();
        if (!Printer.write(back).equals(written)) {
          throw new AssertionError(written + " is read as " + Printer.write(back));
        }
      } catch (ReadException e) {
        e.report(); // which must work as well; then the reader goes on behind it
      }
    }
  }
}
