// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.ghostwriter;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import talkdemos.propertytesting.zoo.Bisect;

/** What properties are written of. */
public final class Samples {
  private Samples() {}

  /** Numbers as hexadecimal text; static, primitive and boxed, with other overloads. */
  public static final class Hex {
    private Hex() {}

    public static String encode(long number) {
      return Long.toHexString(number);
    }

    public static byte[] encode(List<Integer> numbers) {
      return new byte[numbers.size()];
    }

    public static Long decode(String text) throws IOException {
      if (text.isEmpty()) throw new IOException("empty");
      return Long.parseUnsignedLong(text, 16);
    }

    static String hidden(String text) {
      return text;
    }
  }

  /** Instance methods, generics, a key that both are given. */
  public static class Cipher {
    public List<Character> lock(String text, int key) {
      List<Character> locked = new ArrayList<>();
      for (char each : text.toCharArray()) locked.add((char) (each ^ key));
      return locked;
    }

    public String unlock(int key, List<Character> locked) {
      StringBuilder text = new StringBuilder();
      for (char each : locked) text.append((char) (each ^ key));
      return text.toString();
    }
  }

  /** Joins with commas: texts that hold commas are not given back. */
  public static class Csv {
    public String join(List<String> cells) {
      return String.join(",", cells);
    }

    public List<String> split(String line) {
      return List.of(line.split(","));
    }
  }

  /** A value with a text of its own. */
  public record Money(long cents, boolean negative) {
    public String print() {
      return cents + (negative ? "-" : "+");
    }

    public static Money parse(String text) {
      return new Money(Long.parseLong(text.substring(0, text.length() - 1)), text.endsWith("-"));
    }
  }

  public static <T extends Comparable<T>> List<T> sorted(List<T> list) {
    List<T> sorted = new ArrayList<>(list);
    Collections.sort(sorted);
    return sorted;
  }

  public static String shortened(String text, int length) {
    return text.substring(0, Math.min(text.length() / 2, Math.abs(length % 100)));
  }

  public static String recoded(String text, Charset charset) {
    return new String(text.getBytes(charset), charset);
  }

  public static void nothing(String text) {}

  /** Wildcards, a wider parameter, a parameter called as what the ghostwriter declares. */
  public static List<? extends Number> numbers(List<? extends Number> once) {
    return once;
  }

  public static ArrayList<Integer> inOrder(Iterable<? extends Integer> numbers) {
    ArrayList<Integer> inOrder = new ArrayList<>();
    numbers.forEach(inOrder::add);
    Collections.sort(inOrder);
    return inOrder;
  }

  /** A class with a variable of its own. */
  public static class Identity<T> {
    public T of(T value) {
      return value;
    }
  }

  /** Answers itself: jqwik looks for a value of its answer without end. */
  public interface Flip {
    Flip flip();
  }

  /** The zoo's searches, which a property may ask for a hundred numbers at most. */
  public static int buggyFirst(Bisect.Range range) {
    return first(new Bisect.Buggy(), range);
  }

  public static int correctFirst(Bisect.Range range) {
    return first(new Bisect.Correct(), range);
  }

  private static int first(Bisect.Search search, Bisect.Range range) {
    int[] sorted = {range.low(), range.first(), range.high()};
    for (int i = 0; i < 3; i++) sorted[i] &= Integer.MAX_VALUE;
    Arrays.sort(sorted);
    int[] questions = {0};
    return search.first(
        sorted[0],
        sorted[2],
        number -> {
          if (++questions[0] > 100) throw new IllegalStateException("too many questions");
          return number >= sorted[1];
        });
  }
}
