package kata.leapyear;

final class LeapYear {
  private LeapYear() {}

  static boolean isLeap(int year) {
    return divides(4, year) && !divides(100, year);
  }

  private static boolean divides(int divisor, int year) {
    return year % divisor == 0;
  }
}
