package exercise.cheapexceptions;

import java.util.List;

/** Tells what words are. */
final class Words {
  private Words() {}

  /** How many of the words are ints, as Integer.parseInt reads them; digits are 0 to 9. */
  static int numbers(List<String> words) {
    int numbers = 0;
    for (int i = 0; i < words.size(); i++) if (isNumber(words.get(i))) numbers++;
    return numbers;
  }

  private static boolean isNumber(String word) {
    // gap: the same without an exception
    boolean signed = word.startsWith("-") || word.startsWith("+");
    int first = signed ? 1 : 0;
    if (word.length() == first) return false;
    long value = 0;
    for (int i = first; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c < '0' || c > '9') return false;
      value = 10 * value + (c - '0');
      if (value > 1L << 31) return false;
    }
    return value < 1L << 31 || word.startsWith("-");
    //| try {
    //|   Integer.parseInt(word);
    //|   return true;
    //| } catch (NumberFormatException notANumber) {
    //|   return false;
    //| }
    // end of gap
  }
}
