package exercise.thereandback;

import talkdemos.propertytesting.zoo.RunLength;

/** Codings with a mistake each. Better not look before the test is green. */
final class Codings {
  private Codings() {}

  /** The right coding, for others to spoil. */
  private static class Right implements RunLength.Coding {
    private final RunLength.Coding right = new RunLength.Correct();

    @Override
    public String encode(String text) {
      return right.encode(text);
    }

    @Override
    public String decode(String code) {
      return right.decode(code);
    }
  }

  static final class WritesOnes extends Right {
    @Override
    public String encode(String text) {
      StringBuilder code = new StringBuilder();
      for (int start = 0, end; start < text.length(); start = end) {
        char c = text.charAt(start);
        for (end = start + 1; end < text.length() && text.charAt(end) == c; ) end++;
        code.append(end - start);
        if (c >= '0' && c <= '9' || c == '\\') code.append('\\');
        code.append(c);
      }
      return code.toString();
    }
  }

  static final class ReadsOneDigit extends Right {
    @Override
    public String decode(String code) {
      StringBuilder last = new StringBuilder();
      for (int i = 0; i < code.length(); i++) {
        char c = code.charAt(i);
        boolean digitBefore = i > 0 && digit(code.charAt(i - 1)) && !escaped(code, i - 1);
        if (digit(c) && digitBefore && !escaped(code, i)) last.setLength(last.length() - 1);
        last.append(c);
      }
      return super.decode(last.toString());
    }

    private static boolean digit(char c) {
      return c >= '0' && c <= '9';
    }

    private static boolean escaped(String code, int at) {
      int before = 0;
      while (at - before > 0 && code.charAt(at - before - 1) == '\\') before++;
      return before % 2 == 1;
    }
  }

  static final class LosesBlanks extends Right {
    @Override
    public String encode(String text) {
      return super.encode(text.strip());
    }
  }
}
