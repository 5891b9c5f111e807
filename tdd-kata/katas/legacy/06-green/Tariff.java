package kata.legacy;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/** What one kind of vehicle pays, in euros. */
record Tariff(
    double firstHour, double hour, double nightHour, double mostOfDay, double lostTicket) {
  private static final int FREE_MINUTES = 10;

  /** The tariff of a car (1), a motorbike (2), a bus (3) or an electric car (4). */
  static Tariff of(int type) {
    return switch (type) {
      case 1 -> new Tariff(2, 1.5, 0.5, 15, 20);
      case 2 -> new Tariff(1, 1, 0.5, 8, 8);
      case 4 -> new Tariff(0, 1.5, 0.5, 15, 20);
      default -> new Tariff(5, 5, 2, 60, 20);
    };
  }

  double fee(LocalDateTime in, LocalDateTime out) {
    long minutes = ChronoUnit.MINUTES.between(in, out);
    if (minutes <= FREE_MINUTES) return 0;
    int hours = (int) ((minutes + 59) / 60);
    double fee = 0;
    for (int day = 0; day < hours; day += 24) fee += dayFee(in, day, Math.min(day + 24, hours));
    return fee;
  }

  private double dayFee(LocalDateTime in, int from, int to) {
    double fee = 0;
    for (int begun = from; begun < to; begun++) fee += priceOfHour(in, begun);
    if (in.getDayOfWeek() == DayOfWeek.SUNDAY) fee /= 2;
    return Math.min(fee, mostOfDay);
  }

  private double priceOfHour(LocalDateTime in, int begun) {
    int time = in.plusHours(begun).getHour();
    if (time >= 20 || time < 8) return nightHour;
    return begun == 0 ? firstHour : hour;
  }
}
