// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.ports;

import java.io.Closeable;
import java.io.IOException;
import talkdemos.lispy.values.Condition;
import talkdemos.lispy.values.MutableString;
import talkdemos.lispy.values.Pair;
import talkdemos.lispy.values.Raised;

/**
 * Where a program reads from or writes to, open until it is closed. When the operating system
 * fails, all methods raise a condition of kind {@link Condition.Kind#FILE}.
 *
 * <p>Whether the port is open is for the caller to check, who knows the procedure to name.
 */
public abstract sealed class Port permits TextInput, TextOutput, BinaryInput, BinaryOutput {
  private final String name;
  private final Closeable closeable;
  private boolean open = true;

  /**
   * @param closeable what is closed together with the port; null if nothing is
   */
  Port(String name, Closeable closeable) {
    this.name = name;
    this.closeable = closeable;
  }

  /** What messages call it: the path of a file, or what the embedder named it. */
  public final String name() {
    return name;
  }

  public final boolean isOpen() {
    return open;
  }

  /** Closes it; does nothing if it is closed. */
  public final void close() {
    if (open) {
      open = false;
      try {
        finish();
        if (closeable != null) {
          closeable.close();
        }
      } catch (IOException e) {
        throw failed("closed", e);
      }
    }
  }

  /** What is left to do before it is closed. */
  void finish() throws IOException {}

  final Raised failed(String done, IOException e) {
    return fileError("%s cannot be %s: %s".formatted(name, done, e.getMessage()), name);
  }

  static Raised fileError(String message, String path) {
    Object irritants = Pair.list(MutableString.of(path));
    return new Raised(new Condition(Condition.Kind.FILE, message, irritants));
  }

  /** {@code text-input-port} and so on. */
  abstract String kind();

  @Override
  public final String toString() {
    return "#<%s %s%s>".formatted(kind(), name, open ? "" : " (closed)");
  }
}
