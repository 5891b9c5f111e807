package exercise.characterise;

import java.util.List;

/** What the old code does. */
final class Cases {
  private Cases() {}

  /** A parcel, and what the code says that it costs. */
  record Case(int grams, String country, boolean express, int euros, int cents) {}

  static List<Case> all() {
    return List.of(
        // gap: cases that hold each rule still
        new Case(500, "DE", false, 0, 380),
        new Case(501, "de", false, 0, 620),
        new Case(2000, "FR", false, 0, 1020),
        new Case(2001, "NL", true, 0, 2650),
        new Case(0, "DE", false, 0, 0),
        new Case(500, "JP", false, 0, 1140),
        new Case(2000, "JP", false, 0, 1860),
        new Case(2001, "JP", false, 0, 2700),
        new Case(2001, "JP", true, 0, 5400),
        new Case(500, "DE", true, 100, 1080),
        new Case(500, "DE", false, 101, 510),
        new Case(500, "DE", false, 500, 510),
        new Case(500, "DE", false, 501, 630),
        new Case(500, "JP", false, 101, 1390));
    //| new Case(300, "DE", false, 0, 380),
    //| new Case(1000, "FR", false, 0, 1020),
    //| new Case(5000, "JP", true, 200, 5650));
    // end of gap
  }
}
