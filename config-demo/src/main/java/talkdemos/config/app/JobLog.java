// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.app;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.StreamHandler;
import talkdemos.config.SyntaxException;
import talkdemos.config.tree.Node;
import talkdemos.config.tree.Node.Dict;
import talkdemos.config.tree.Node.Items;
import talkdemos.config.tree.Node.Text;

/**
 * Where the messages of one job go, made from {@code hydra.job_logging} and {@code hydra.verbose}:
 *
 * <pre>
 * formatters.simple.format = "[%(asctime)s][%(name)s][%(levelname)s] - %(message)s"
 * handlers.console { class = logging.StreamHandler, formatter = simple, stream = stdout }
 * handlers.file { class = logging.FileHandler, formatter = simple, filename = x.log }
 * root { level = INFO, handlers = [console, file] }
 * loggers { "some.logger".level = DEBUG }
 * </pre>
 *
 * @param handlers where to
 * @param levels the levels of loggers by their names, the root's by the empty name
 */
record JobLog(List<Handler> handlers, Map<String, Level> levels) {
  /**
   * The log that a configuration describes; a null one, or one without a root, logs nothing.
   *
   * @param config {@code hydra.job_logging}, resolved
   * @param files whether there is a folder for files; without one, only the console is used
   * @param verbose {@code hydra.verbose}: true, or the name of a logger, or a list of them
   * @throws SyntaxException for what cannot be understood
   */
  static JobLog of(Node config, Node verbose, boolean files, PrintStream out, PrintStream err) {
    Map<String, Level> levels = new LinkedHashMap<>();
    List<Handler> handlers = new ArrayList<>();
    if (config instanceof Dict dict && dict.get("root") instanceof Dict root) {
      levels.put("", level(root, Level.INFO));
      if (root.get("handlers") instanceof Items names) {
        for (Node name : names.items()) {
          if (files || !isFile(described(dict, name))) {
            handlers.add(handler(dict, name, out, err));
          }
        }
      }
      if (dict.get("loggers") instanceof Dict loggers) {
        loggers
            .entries()
            .forEach((name, logger) -> levels.put(name, level((Dict) logger, Level.INFO)));
      }
    }
    verbose(verbose, levels);
    return new JobLog(handlers, levels);
  }

  private static void verbose(Node verbose, Map<String, Level> levels) {
    if (verbose instanceof Node.Bool bool && bool.value()) {
      levels.put("", Level.FINE);
    } else if (verbose instanceof Text name) {
      levels.put(name.value(), Level.FINE);
    } else if (verbose instanceof Items names) {
      names.items().forEach(name -> verbose(name, levels));
    }
  }

  private static Level level(Dict logger, Level otherwise) {
    Node level = logger.get("level");
    if (level == null || level instanceof Node.Null) {
      return otherwise;
    }
    return LogFormat.level(level instanceof Text text ? text.value() : "")
        .orElseThrow(
            () ->
                new SyntaxException(
                    level.origin(),
                    "a level is one of DEBUG, INFO, WARNING, ERROR, CRITICAL, or Java's"));
  }

  private static Dict described(Dict config, Node name) {
    if (config.get("handlers") instanceof Dict all
        && all.get(text(name, "")) instanceof Dict found) {
      return found;
    }
    throw new SyntaxException(name.origin(), "no handler '" + text(name, "") + "' is configured");
  }

  private static boolean isFile(Dict handler) {
    String kind = text(handler.get("class"), "console");
    return kind.endsWith("FileHandler") || kind.equals("file");
  }

  private static Handler handler(Dict config, Node name, PrintStream out, PrintStream err) {
    Dict handler = described(config, name);
    String kind = text(handler.get("class"), "console");
    OutputStream stream;
    if (isFile(handler)) {
      stream = file(handler);
    } else if (kind.endsWith("StreamHandler") || kind.equals("console")) {
      stream = text(handler.get("stream"), "stdout").endsWith("stderr") ? err : out;
    } else {
      throw new SyntaxException(
          handler.origin(),
          "a handler's class is logging.StreamHandler (console) or logging.FileHandler (file), got '"
              + kind
              + "'");
    }
    Handler made = new Flushing(stream, format(config, handler), stream == out || stream == err);
    made.setLevel(level(handler, Level.ALL));
    return made;
  }

  private static OutputStream file(Dict handler) {
    Node name = handler.get("filename");
    if (!(name instanceof Text text)) {
      throw new SyntaxException(handler.origin(), "a file handler needs a filename");
    }
    try {
      Path file = Path.of(text.value());
      if (file.getParent() != null) {
        Files.createDirectories(file.getParent());
      }
      return text(handler.get("mode"), "a").equals("w")
          ? Files.newOutputStream(file)
          : Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException("the log " + text.value() + " cannot be written: " + e, e);
    }
  }

  private static LogFormat format(Dict config, Dict handler) {
    String name = text(handler.get("formatter"), "");
    Node format =
        config.get("formatters") instanceof Dict all && all.get(name) instanceof Dict formatter
            ? formatter.get("format")
            : null;
    return new LogFormat(text(format, LogFormat.USUAL));
  }

  private static String text(Node node, String otherwise) {
    return node instanceof Text text ? text.value() : otherwise;
  }

  /** Hands a record on when this job's level of its logger lets it. */
  void publish(LogRecord record) {
    if (record.getLevel().intValue() >= effective(record.getLoggerName()).intValue()) {
      handlers.forEach(handler -> handler.publish(record));
    }
  }

  /** The level of the longest configured name that a logger lies in. */
  private Level effective(String logger) {
    String name = logger == null ? "" : logger;
    while (!levels.containsKey(name) && !name.isEmpty()) {
      name = name.substring(0, Math.max(0, name.lastIndexOf('.')));
    }
    return levels.getOrDefault(name, Level.INFO);
  }

  /** Writes each record at once, so that a killed job leaves what it logged. */
  private static final class Flushing extends StreamHandler {
    private final boolean shared;

    Flushing(OutputStream stream, LogFormat format, boolean shared) {
      super(stream, format);
      this.shared = shared;
    }

    @Override
    public synchronized void publish(LogRecord record) {
      super.publish(record);
      flush();
    }

    @Override
    public synchronized void close() {
      if (shared) {
        flush();
      } else {
        super.close();
      }
    }
  }
}
