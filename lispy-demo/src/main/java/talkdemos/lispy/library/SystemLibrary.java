// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.library;

import static talkdemos.lispy.library.Arguments.string;
import static talkdemos.lispy.library.Body.ANY;
import static talkdemos.lispy.library.Body.many;
import static talkdemos.lispy.library.Body.one;
import static talkdemos.lispy.library.Body.zero;

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
   * The body of a procedure; null if there is none of that name.
   *
   * @param environment the variables that programs may see; empty to hide them all
   */
  public static Body find(String name, Map<String, String> environment) {
    return switch (name) {
      case "current-second" -> zero(() -> seconds(Instant.now()));
      case "current-jiffy" -> jiffies();
      case "jiffies-per-second" -> zero(() -> JIFFIES_PER_SECOND);
      case "get-environment-variable" ->
          one(
              variable -> {
                String value =
                    environment.get(string("get-environment-variable", 1, variable).toString());
                return value == null ? (Object) false : MutableString.of(value);
              });
      case "get-environment-variables" -> zero(() -> variables(environment));
      case "format" -> many(1, ANY, SystemLibrary::format);
      default -> null;
    };
  }

  /** They count from the moment when a program first mentions them. */
  private static Body jiffies() {
    long start = System.nanoTime();
    return zero(() -> System.nanoTime() - start);
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
