// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.app;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line for each message, by a pattern with the fields of Hydra's logging configurations: {@code
 * %(asctime)s %(name)s %(levelname)s %(message)s %(process)d %(threadName)s}, and {@code %%}.
 */
final class LogFormat extends Formatter {
  /** Hydra's pattern. */
  static final String USUAL = "[%(asctime)s][%(name)s][%(levelname)s] - %(message)s";

  private static final Pattern FIELD = Pattern.compile("%(?:\\((\\w+)\\)(-?\\d*)[sd]|%)");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss,SSS");
  private static final Map<String, Level> LEVELS =
      Map.ofEntries(
          Map.entry("NOTSET", Level.ALL),
          Map.entry("TRACE", Level.FINER),
          Map.entry("DEBUG", Level.FINE),
          Map.entry("WARN", Level.WARNING),
          Map.entry("ERROR", Level.SEVERE),
          Map.entry("CRITICAL", Level.SEVERE),
          Map.entry("FATAL", Level.SEVERE));

  private final String pattern;

  LogFormat(String pattern) {
    this.pattern = pattern;
  }

  /** A level by Python's name or Java's. */
  static Optional<Level> level(String name) {
    Level known = LEVELS.get(name.toUpperCase(java.util.Locale.ROOT));
    if (known != null) {
      return Optional.of(known);
    }
    return List.of(
            Level.ALL,
            Level.FINEST,
            Level.FINER,
            Level.FINE,
            Level.CONFIG,
            Level.INFO,
            Level.WARNING,
            Level.SEVERE,
            Level.OFF)
        .stream()
        .filter(level -> level.getName().equalsIgnoreCase(name))
        .findFirst();
  }

  @Override
  public String format(LogRecord record) {
    Matcher field = FIELD.matcher(pattern);
    StringBuilder line = new StringBuilder();
    while (field.find()) {
      String value = field.group(1) == null ? "%" : value(field.group(1), record);
      String width = field.group(1) == null ? "" : field.group(2);
      field.appendReplacement(
          line,
          Matcher.quoteReplacement(
              width.isEmpty() ? value : String.format("%" + width + "s", value)));
    }
    field.appendTail(line).append(System.lineSeparator());
    if (record.getThrown() != null) {
      StringWriter trace = new StringWriter();
      record.getThrown().printStackTrace(new PrintWriter(trace));
      line.append(trace);
    }
    return line.toString();
  }

  private String value(String field, LogRecord record) {
    return switch (field) {
      case "asctime" ->
          ZonedDateTime.ofInstant(record.getInstant(), ZoneId.systemDefault()).format(TIME);
      case "name" -> record.getLoggerName() == null ? "root" : record.getLoggerName();
      case "levelname" -> name(record.getLevel());
      case "message" -> formatMessage(record);
      case "process" -> String.valueOf(ProcessHandle.current().pid());
      case "threadName" -> Thread.currentThread().getName();
      default -> "%(" + field + ")s";
    };
  }

  private static String name(Level level) {
    if (level.intValue() >= Level.SEVERE.intValue()) {
      return "ERROR";
    }
    if (level.intValue() >= Level.WARNING.intValue()) {
      return "WARNING";
    }
    return level.intValue() >= Level.INFO.intValue() ? "INFO" : "DEBUG";
  }
}
