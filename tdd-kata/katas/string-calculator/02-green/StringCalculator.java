package kata.stringcalculator;

final class StringCalculator {
  int add(String text) {
    return text.isEmpty() ? 0 : Integer.parseInt(text);
  }
}
