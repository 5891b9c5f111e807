// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.watch;

import java.io.IOError;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.NonBlockingReader;

/** Where keys come from: a terminal, key by key, or any other input, character by character. */
public interface Keys extends AutoCloseable {
  /** The next key, -1 at the end. */
  int next() throws IOException;

  @Override
  void close() throws IOException;

  /** How many columns the terminal has; 80 where there is none, or it does not tell. */
  default int columns() {
    return 80;
  }

  /** Characters of a text; line breaks are no keys, so {@code r} on a line is the key r. */
  static Keys of(InputStream in) {
    Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
    return new Keys() {
      @Override
      public int next() throws IOException {
        int key = reader.read();
        while (key == '\n' || key == '\r') key = reader.read();
        return key;
      }

      @Override
      public void close() {} // the input is not ours
    };
  }

  /** The terminal of this process, which gives keys without Enter until this is closed. */
  static Keys ofTerminal() throws IOException {
    Terminal terminal = TerminalBuilder.builder().system(true).build();
    Attributes before = terminal.enterRawMode();
    NonBlockingReader reader = terminal.reader();
    return new Keys() {
      @Override
      public int next() throws IOException {
        int key = reader.read(500);
        while (key == NonBlockingReader.READ_EXPIRED) key = reader.read(500);
        return key;
      }

      @Override
      public int columns() {
        return terminal.getColumns() > 0 ? terminal.getColumns() : 80;
      }

      @Override
      public void close() throws IOException {
        terminal.setAttributes(before);
        terminal.close();
      }
    };
  }

  /** Sends each key, and that there are no more. */
  default void sendAll(Consumer<? super Signal> signals) {
    try {
      for (int key = next(); key >= 0; key = next()) signals.accept(new Signal.Key((char) key));
    } catch (IOException | IOError gone) {
      // a terminal that went away gives no more keys
    }
    signals.accept(new Signal.EndOfInput());
  }
}
