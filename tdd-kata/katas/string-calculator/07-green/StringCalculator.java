package kata.stringcalculator;

final class StringCalculator {
  int add(String text) {
    return text.isEmpty() ? 0 : Input.of(text).numbers().map(this::allowed).sum();
  }

  private int allowed(int number) {
    if (number < 0) {
      throw new IllegalArgumentException("negatives not allowed: " + number);
    }
    return number;
  }
}
