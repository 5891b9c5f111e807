// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.reference;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.Locale;

/** Times by C's patterns, {@code %Y-%m-%d}, with English names. */
final class Strftime {
  private Strftime() {}

  /** A time by a pattern; a directive that is not known is left as it is. */
  static String format(String pattern, ZonedDateTime time) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '%' && i + 1 < pattern.length()) {
        out.append(directive(pattern.charAt(++i), time));
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static String directive(char directive, ZonedDateTime time) {
    return switch (directive) {
      case 'Y' -> digits(time.getYear(), 4);
      case 'm' -> digits(time.getMonthValue(), 2);
      case 'd' -> digits(time.getDayOfMonth(), 2);
      case 'H' -> digits(time.getHour(), 2);
      case 'M' -> digits(time.getMinute(), 2);
      case 'S' -> digits(time.getSecond(), 2);
      case 'f' -> digits(time.getNano() / 1000, 6);
      case 'y' -> digits(time.getYear() % 100, 2);
      case 'j' -> digits(time.getDayOfYear(), 3);
      case 'I' -> digits((time.getHour() + 11) % 12 + 1, 2);
      case 'p' -> time.getHour() < 12 ? "AM" : "PM";
      case 'w' -> String.valueOf(time.getDayOfWeek().getValue() % 7);
      case 'u' -> String.valueOf(time.getDayOfWeek().getValue());
      case 's' -> String.valueOf(time.toEpochSecond());
      case 'F' -> format("%Y-%m-%d", time);
      case 'T', 'X' -> format("%H:%M:%S", time);
      case 'R' -> format("%H:%M", time);
      case 'D', 'x' -> format("%m/%d/%y", time);
      case 'c' -> format("%a %b ", time) + padded(time.getDayOfMonth()) + format(" %T %Y", time);
      case 'e' -> padded(time.getDayOfMonth());
      case 'a' -> java("EEE", time);
      case 'A' -> java("EEEE", time);
      case 'b', 'h' -> java("MMM", time);
      case 'B' -> java("MMMM", time);
      case 'z' -> java("xx", time);
      case 'Z' -> java("z", time);
      case 'G' -> digits(time.get(IsoFields.WEEK_BASED_YEAR), 4);
      case 'V' -> digits(time.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR), 2);
      case 'U' -> digits((time.getDayOfYear() + 6 - time.getDayOfWeek().getValue() % 7) / 7, 2);
      case 'W' -> digits((time.getDayOfYear() + 7 - time.getDayOfWeek().getValue()) / 7, 2);
      case 'n' -> "\n";
      case 't' -> "\t";
      case '%' -> "%";
      default -> "%" + directive;
    };
  }

  private static String digits(int value, int width) {
    String digits = String.valueOf(value);
    return "0".repeat(Math.max(0, width - digits.length())) + digits;
  }

  private static String padded(int value) {
    return (value < 10 ? " " : "") + value;
  }

  private static String java(String pattern, ZonedDateTime time) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(time);
  }
}
