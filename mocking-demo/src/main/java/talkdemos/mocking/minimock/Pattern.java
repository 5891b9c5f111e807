// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.minimock;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Which calls are meant: a method, and a matcher for each of its arguments. */
record Pattern(Method method, List<Matcher> matchers) {
  record Matcher(String text, Predicate<Object> test) {}

  /** The pattern of a call: of the matchers that were named for it, or of its own arguments. */
  static Pattern of(Calls.Call call, List<Matcher> named) {
    List<Matcher> matchers = List.copyOf(named);
    named.clear();
    if (matchers.isEmpty()) matchers = Arrays.stream(call.arguments).map(Pattern::equal).toList();
    if (matchers.size() != call.arguments.length)
      throw new IllegalStateException(
          "%s: got %d matchers for %d arguments, expected one for each or none: wrap values in eq(...)"
              .formatted(call.method.getName(), matchers.size(), call.arguments.length));
    return new Pattern(call.method, matchers);
  }

  boolean meets(Calls.Call call) {
    return method.equals(call.method)
        && IntStream.range(0, matchers.size())
            .allMatch(i -> matchers.get(i).test.test(call.arguments[i]));
  }

  private static Matcher equal(Object value) {
    return new Matcher(text(value), argument -> Objects.deepEquals(argument, value));
  }

  static String text(Object value) {
    if (value instanceof String) return '"' + value.toString() + '"';
    String inBrackets = Arrays.deepToString(new Object[] {value}); // arrays, too
    return inBrackets.substring(1, inBrackets.length() - 1);
  }

  @Override
  public String toString() {
    return matchers.stream()
        .map(Matcher::text)
        .collect(Collectors.joining(", ", method.getName() + "(", ")"));
  }
}
