package kata.stringcalculator;

final class StringCalculator {
  int add(String text) {
    return 0;
  }
}
