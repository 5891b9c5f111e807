// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.library;

import static talkdemos.lispy.library.Arguments.string;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import talkdemos.lispy.printer.Printer;
import talkdemos.lispy.values.MutableString;
import talkdemos.lispy.values.Pair;
import talkdemos.lispy.values.Raised;

/** Time and environment (R7RS 6.14), and {@code format} (SRFI 28). */
public final class SystemLibrary {
  private static final long JIFFIES_PER_SECOND = 1_000_000_000;

  private SystemLibrary() {}

  /**
   * Defines all but those that call procedures, end the program or tell its features.
   *
   * @param environment the variables that programs may see; empty to hide them all
   */
  public static void define(Definitions d, Map<String, String> environment) {
    Clock clock = Clock.systemUTC();
    long start = System.nanoTime();
    d.zero("current-second", () -> seconds(clock.instant()));
    d.zero("current-jiffy", () -> System.nanoTime() - start);
    d.zero("jiffies-per-second", () -> JIFFIES_PER_SECOND);
    d.one(
        "get-environment-variable",
        name -> {
          String value = environment.get(string("get-environment-variable", 1, name).toString());
          return value == null ? (Object) false : MutableString.of(value);
        });
    d.zero("get-environment-variables", () -> variables(environment));
    d.many("format", 1, Definitions.ANY, SystemLibrary::format);
  }

  /** Seconds since 1970 began in UTC; those who want TAI add what their table says. */
  private static double seconds(Instant now) {
    return now.getEpochSecond() + now.getNano() / 1e9;
  }

  private static Object variables(Map<String, String> environment) {
    return Pair.list(
        environment.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(e -> new Pair(MutableString.of(e.getKey()), MutableString.of(e.getValue())))
            .toArray());
  }

  /** (format [#f] template value ...): ~a displays the next value, ~s writes it, ~% ends a line. */
  private static Object format(Object[] a) {
    int next = Boolean.FALSE.equals(a[0]) && a.length > 1 ? 1 : 0;
    String template = string("format", next + 1, a[next]).toString();
    next++;
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < template.length(); i++) {
      char c = template.charAt(i);
      if (c != '~') {
        out.append(c);
        continue;
      }
      i++;
      char directive = i < template.length() ? Character.toLowerCase(template.charAt(i)) : ' ';
      switch (directive) {
        case 'a' -> out.append(Printer.display(value(a, next++)));
        case 's' -> out.append(Printer.write(value(a, next++)));
        case '%' -> out.append('\n');
        case '~' -> out.append('~');
        default ->
            throw Raised.error(
                "format: expected ~a, ~s, ~% or ~~ in the template", MutableString.of(template));
      }
    }
    if (next < a.length) {
      throw Raised.error("format: the template leaves this value over", a[next]);
    }
    return MutableString.of(out.toString());
  }

  private static Object value(Object[] a, int index) {
    if (index < a.length) {
      return a[index];
    }
    throw Raised.error("format: the template asks for more values than it was given");
  }
}
