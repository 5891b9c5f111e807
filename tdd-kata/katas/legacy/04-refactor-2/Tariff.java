package kata.legacy;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/** What one kind of vehicle pays, in euros. */
record Tariff(double firstHour, double hour, double nightHour, double most, double lostTicket) {
  private static final int FREE_MINUTES = 10;

  /** The tariff of a car (1), a motorbike (2) or a bus (3). */
  static Tariff of(int type) {
    return switch (type) {
      case 1 -> new Tariff(2, 1.5, 0.5, 15, 20);
      case 2 -> new Tariff(1, 1, 0.5, Double.POSITIVE_INFINITY, 8);
      default -> new Tariff(5, 5, 2, 60, 20);
    };
  }

  double fee(LocalDateTime in, LocalDateTime out) {
    long minutes = ChronoUnit.MINUTES.between(in, out);
    if (minutes <= FREE_MINUTES) return 0;
    double fee = 0;
    for (int begun = 0; 60 * begun < minutes; begun++) fee += priceOfHour(in, begun);
    if (in.getDayOfWeek() == DayOfWeek.SUNDAY) fee /= 2;
    return Math.min(fee, most);
  }

  private double priceOfHour(LocalDateTime in, int begun) {
    int time = in.plusHours(begun).getHour();
    if (time >= 20 || time < 8) return nightHour;
    return begun == 0 ? firstHour : hour;
  }
}
