// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.ports;

import java.io.Closeable;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import talkdemos.lispy.printer.Printer;

/** A textual output port. */
public final class TextOutput extends Port {
  private final Writer writer;
  private final StringWriter text; // null if it is not collected

  private TextOutput(String name, Writer writer, Closeable closeable, StringWriter text) {
    super(name, closeable);
    this.writer = writer;
    this.text = text;
  }

  /** A port that collects what is written. */
  public static TextOutput string() {
    return string(new StringWriter());
  }

  /** A port that collects what is written in a writer that nobody else uses. */
  public static TextOutput string(StringWriter text) {
    return new TextOutput("string", text, null, text);
  }

  /** A port on what the embedder owns and closes. */
  public static TextOutput console(String name, Writer writer) {
    return new TextOutput(name, writer, null, null);
  }

  static TextOutput file(String name, Writer writer) {
    return new TextOutput(name, writer, writer, null);
  }

  /** Writes a text. */
  public void write(String written) {
    try {
      writer.write(written);
    } catch (IOException e) {
      throw failed("written", e);
    }
  }

  /** Writes a character. */
  public void write(int codePoint) {
    try {
      if (Character.isBmpCodePoint(codePoint)) {
        writer.write(codePoint);
      } else {
        writer.write(Character.toChars(codePoint));
      }
    } catch (IOException e) {
      throw failed("written", e);
    }
  }

  /** Prints a value, bit by bit: a writer that has enough can stop a print without end. */
  public void print(Object value, Printer.Style style) {
    try {
      Printer.print(value, style, writer);
    } catch (IOException e) {
      throw failed("written", e);
    }
  }

  /** Sends on what was written. */
  public void flush() {
    try {
      writer.flush();
    } catch (IOException e) {
      throw failed("written", e);
    }
  }

  /** True if {@link #text} has what is written. */
  public boolean collects() {
    return text != null;
  }

  /** All that was written to a port that collects. */
  public String text() {
    return text.toString();
  }

  @Override
  void finish() throws IOException {
    writer.flush();
  }

  @Override
  String kind() {
    return "textual-output-port";
  }
}
