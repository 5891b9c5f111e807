// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.count;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import talkdemos.imports.log.ClassLog;

/**
 * Passes on what a command writes to standard error, without the line by which each JVM tells that
 * it found {@code JAVA_TOOL_OPTIONS}. A line that is not that one passes as soon as that is known,
 * so that a prompt is seen at once.
 */
public final class Unpicked extends FilterOutputStream {
  private static final byte[] PICKED =
      ("Picked up " + ClassLog.TOOL_OPTIONS + ":").getBytes(StandardCharsets.US_ASCII);

  /** How much of {@link #PICKED} the line has matched so far; below 0: it is another line. */
  private int matched;

  public Unpicked(OutputStream to) {
    super(to);
  }

  @Override
  public void write(int b) throws IOException {
    if (matched == PICKED.length) {
      if (b == '\n') matched = 0;
    } else if (matched >= 0 && b == PICKED[matched]) {
      matched++;
    } else {
      if (matched > 0) out.write(PICKED, 0, matched);
      out.write(b);
      matched = b == '\n' ? 0 : -1;
    }
  }

  @Override
  public void close() {
    try { // and leave the stream below open: it is the terminal's
      if (matched > 0 && matched < PICKED.length) out.write(PICKED, 0, matched);
      matched = 0;
      flush();
    } catch (IOException closed) {
      // nobody reads it
    }
  }
}
