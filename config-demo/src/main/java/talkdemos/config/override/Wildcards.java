// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.override;

/**
 * Patterns of names as shells have them: {@code *} any text, {@code ?} any character, {@code [a-c]}
 * one of these, {@code [!a-c]} none of these. There is no escape; a bracket that is not closed is a
 * character like any other.
 */
final class Wildcards {
  private Wildcards() {}

  /** Whether the whole name fits the pattern, upper and lower case being different. */
  static boolean match(String pattern, String name) {
    int p = 0;
    int n = 0;
    int star = -1;
    int resume = 0;
    while (n < name.length()) {
      int next = p < pattern.length() ? step(pattern, p, name.charAt(n)) : -1;
      if (p < pattern.length() && pattern.charAt(p) == '*') {
        star = p++;
        resume = n;
      } else if (next > 0) {
        p = next;
        n++;
      } else if (star >= 0) { // let the last star take one character more
        p = star + 1;
        n = ++resume;
      } else {
        return false;
      }
    }
    while (p < pattern.length() && pattern.charAt(p) == '*') {
      p++;
    }
    return p == pattern.length();
  }

  /** Where the pattern goes on when the character fits what stands at a place, or -1. */
  private static int step(String pattern, int p, char c) {
    char expected = pattern.charAt(p);
    int close = expected == '[' ? close(pattern, p) : -1;
    if (close > 0) {
      boolean negated = pattern.charAt(p + 1) == '!';
      return within(pattern, p + (negated ? 2 : 1), close, c) == negated ? -1 : close + 1;
    }
    return expected == '?' || expected == c ? p + 1 : -1;
  }

  /** Where a set is closed; a bracket right after its beginning belongs to it. */
  private static int close(String pattern, int open) {
    int first = open + 1;
    if (first < pattern.length() && pattern.charAt(first) == '!') {
      first++;
    }
    return pattern.indexOf(']', first + 1);
  }

  private static boolean within(String pattern, int from, int to, char c) {
    for (int i = from; i < to; i++) {
      boolean range = i + 2 < to && pattern.charAt(i + 1) == '-';
      char last = pattern.charAt(range ? i + 2 : i);
      if (pattern.charAt(i) <= c && c <= last) {
        return true;
      }
      i += range ? 2 : 0;
    }
    return false;
  }
}
