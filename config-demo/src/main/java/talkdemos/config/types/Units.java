// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.types;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers with a unit, as HOCON writes durations, periods and sizes; ISO 8601 besides. */
final class Units {
  static final String DURATIONS = "ns, us, ms, s, m, h or d";
  static final String PERIODS = "d, w, mo or y";
  static final String SIZES = "B, kB, MB, GB, TB (1000) or KiB, MiB, GiB, TiB, K, M, G, T (1024)";

  private static final Pattern NUMBER = Pattern.compile("([+-]?[0-9.]+(?:[eE][+-]?[0-9]+)?)(.*)");
  private static final Map<String, Long> NANOS = durations();
  private static final Map<String, BigDecimal> BYTES = sizes();

  private Units() {}

  private record Amount(BigDecimal number, String unit) {}

  /** A duration: a number of milliseconds, or with a unit. */
  static Duration duration(String text) {
    String trimmed = text.strip();
    if (trimmed.matches("[+-]?P.*")) {
      return Duration.parse(trimmed);
    }
    Amount amount = amount(text);
    Long nanos = NANOS.get(amount.unit.isEmpty() ? "ms" : amount.unit);
    if (nanos == null) {
      throw new IllegalArgumentException("unit '" + amount.unit + "' is none of " + DURATIONS);
    }
    BigDecimal all = amount.number.multiply(BigDecimal.valueOf(nanos));
    BigDecimal[] parts = all.divideAndRemainder(BigDecimal.valueOf(1_000_000_000));
    return Duration.ofSeconds(
        parts[0].longValueExact(), parts[1].setScale(0, RoundingMode.DOWN).longValue());
  }

  /** A period: a whole number of days, or with a unit. */
  static Period period(String text) {
    String trimmed = text.strip();
    if (trimmed.matches("[+-]?P.*")) {
      return Period.parse(trimmed);
    }
    Amount amount = amount(text);
    int number = amount.number.intValueExact();
    return switch (amount.unit) {
      case "", "d", "day", "days" -> Period.ofDays(number);
      case "w", "week", "weeks" -> Period.ofWeeks(number);
      case "m", "mo", "month", "months" -> Period.ofMonths(number);
      case "y", "year", "years" -> Period.ofYears(number);
      default ->
          throw new IllegalArgumentException("unit '" + amount.unit + "' is none of " + PERIODS);
    };
  }

  /** A size: a number of bytes, or with a unit. */
  static ByteSize size(String text) {
    Amount amount = amount(text);
    BigDecimal unit = BYTES.get(amount.unit);
    if (unit == null) {
      throw new IllegalArgumentException("unit '" + amount.unit + "' is none of " + SIZES);
    }
    BigDecimal bytes = amount.number.multiply(unit).setScale(0, RoundingMode.DOWN);
    return new ByteSize(bytes.longValueExact());
  }

  /** A duration in the largest unit that keeps it a whole number. */
  static String text(Duration value) {
    BigDecimal nanos =
        BigDecimal.valueOf(value.getSeconds(), -9).add(BigDecimal.valueOf(value.getNano()));
    for (String unit : new String[] {"d", "h", "m", "s", "ms", "us"}) {
      BigDecimal[] parts = nanos.divideAndRemainder(BigDecimal.valueOf(NANOS.get(unit)));
      if (parts[1].signum() == 0 && nanos.signum() != 0) {
        return parts[0].toBigInteger() + unit;
      }
    }
    return nanos.signum() == 0 ? "0s" : nanos.toBigInteger() + "ns";
  }

  /** A period, with one unit when it has one. */
  static String text(Period value) {
    if (value.getYears() == 0 && value.getMonths() == 0) {
      return value.getDays() + "d";
    }
    if (value.getDays() == 0 && value.getMonths() == 0) {
      return value.getYears() + "y";
    }
    return value.getDays() == 0 && value.getYears() == 0 ? value.getMonths() + "mo" : "" + value;
  }

  /** A size in the largest power of 1024 that keeps it a whole number. */
  static String text(ByteSize size) {
    String[] units = {"B", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB"};
    int power = size.bytes() == 0 ? 0 : Math.min(6, Long.numberOfTrailingZeros(size.bytes()) / 10);
    return (size.bytes() >> 10 * power) + units[power];
  }

  private static Amount amount(String text) {
    Matcher number = NUMBER.matcher(text.strip());
    if (!number.matches()) {
      throw new IllegalArgumentException("it does not start with a number");
    }
    return new Amount(new BigDecimal(number.group(1)), number.group(2).strip());
  }

  private static Map<String, Long> durations() {
    Map<String, Long> units = new LinkedHashMap<>();
    names(units, 1, "ns", "nano", "nanos", "nanosecond", "nanoseconds");
    names(units, 1_000, "us", "micro", "micros", "microsecond", "microseconds");
    names(units, 1_000_000, "ms", "milli", "millis", "millisecond", "milliseconds");
    names(units, 1_000_000_000, "s", "second", "seconds");
    names(units, 60_000_000_000L, "m", "minute", "minutes");
    names(units, 3_600_000_000_000L, "h", "hour", "hours");
    names(units, 86_400_000_000_000L, "d", "day", "days");
    return units;
  }

  private static void names(Map<String, Long> units, long size, String... names) {
    for (String name : names) {
      units.put(name, size);
    }
  }

  private static Map<String, BigDecimal> sizes() {
    Map<String, BigDecimal> units = new LinkedHashMap<>();
    for (String one : new String[] {"", "B", "b", "byte", "bytes"}) {
      units.put(one, BigDecimal.ONE);
    }
    String[] decimal = {"kilo", "mega", "giga", "tera", "peta", "exa"};
    String[] binary = {"kibi", "mebi", "gibi", "tebi", "pebi", "exbi"};
    String letters = "KMGTPE";
    for (int i = 0; i < decimal.length; i++) {
      BigDecimal thousands = BigDecimal.valueOf(1000).pow(i + 1);
      BigDecimal powers = BigDecimal.valueOf(1024).pow(i + 1);
      String letter = letters.substring(i, i + 1);
      units.put((i == 0 ? "k" : letter) + "B", thousands);
      units.put(decimal[i] + "byte", thousands);
      units.put(decimal[i] + "bytes", thousands);
      units.put(letter, powers);
      units.put(letter.toLowerCase(java.util.Locale.ROOT), powers);
      units.put(letter + "i", powers);
      units.put(letter + "iB", powers);
      units.put(binary[i] + "byte", powers);
      units.put(binary[i] + "bytes", powers);
    }
    return units;
  }
}
