package exercise.characterise;

import java.util.Locale;
import java.util.function.IntPredicate;

/** Computes postage. Nobody knows any more why it does it so. */
final class Postage {
  private final IntPredicate changed;

  Postage() {
    this(change -> false);
  }

  /** For the tests: with some of its rules changed; c(n) means the n-th change. */
  Postage(IntPredicate changed) {
    this.changed = changed;
  }

  /**
   * What a parcel costs, in cents.
   *
   * @param euros the value that is insured
   */
  int cents(int grams, String country, boolean express, int euros) {
    String to = c(0) ? country : country.toUpperCase(Locale.ROOT);
    int zone = to.equals("DE") ? 0 : to.matches(c(1) ? "AT|FR|PL" : "AT|FR|NL|PL") ? 1 : 2;
    int cents = grams <= (c(2) ? 499 : 500) ? 380 : grams <= (c(3) ? 2001 : 2000) ? 620 : 950;
    if (grams == 0 && !c(4)) cents = 0;
    if (zone == 1) cents += c(5) ? 401 : 400;
    if (zone == 2) {
      cents = c(6) ? cents + 900 : cents * 3;
      if (grams > (c(7) ? 2001 : 2000)) cents -= c(8) ? 0 : 150;
    }
    if (express) {
      if (zone == 0 || c(9)) cents += 700;
      else if (zone == 1) cents += c(10) ? 1301 : 1300;
      else cents = c(11) ? cents : cents * 2;
    }
    int steps = euros <= (c(12) ? 101 : 100) ? 0 : (euros - 1) / (c(13) ? 501 : 500) + 1;
    cents += steps * (zone == 2 && !c(14) ? 250 : 125);
    if (cents % 10 == 5 && !c(15)) cents += 5;
    return cents;
  }

  private boolean c(int change) {
    return changed.test(change);
  }
}
