package kata.legacy;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

public class ParkingMachine {
  private final Clock clock;
  private double cash = 0;
  private int n = 0;

  public ParkingMachine() {
    this(Clock.systemDefaultZone());
  }

  ParkingMachine(Clock clock) {
    this.clock = clock;
  }

  // type 1 = car, 2 = motorbike, 3 = bus
  public void exit(String plate, int type, LocalDateTime in, boolean lost) {
    LocalDateTime now = LocalDateTime.now(clock);
    DateTimeFormatter f = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm");
    double fee = lost ? feeOfLostTicket(type) : fee(type, in, now);
    System.out.println("CITY PARKING  " + now.format(f));
    if (lost) {
      System.out.println(plate + "  TICKET LOST");
    } else {
      long m = ChronoUnit.MINUTES.between(in, now);
      System.out.println(plate + "  in " + in.format(f) + ", " + m + " min");
      if (fee == 0) {
        System.out.println("free of charge");
      }
    }
    if (fee > 0) {
      System.out.println("to pay " + String.format(Locale.ROOT, "%.2f", fee));
      cash = cash + fee;
    }
    n++;
    System.out.println("no. " + n + ", in the till " + String.format(Locale.ROOT, "%.2f", cash));
  }

  private static double feeOfLostTicket(int type) {
    return type == 2 ? 8 : 20;
  }

  private static double fee(int type, LocalDateTime in, LocalDateTime out) {
    long m = ChronoUnit.MINUTES.between(in, out);
    if (m <= 10) {
      return 0;
    }
    long h = m / 60;
    if (m % 60 != 0) {
      h++;
    }
    double p = 0;
    for (int i = 0; i < h; i++) {
      p += priceOfHour(type, i, in.plusHours(i));
    }
    if (in.getDayOfWeek() == DayOfWeek.SUNDAY) {
      p = p / 2;
    }
    if (type == 1 && p > 15) {
      p = 15;
    }
    if (type == 3 && p > 60) {
      p = 60;
    }
    return p;
  }

  private static double priceOfHour(int type, int i, LocalDateTime t) {
    boolean night = t.getHour() >= 20 || t.getHour() < 8;
    if (night) {
      return type == 3 ? 2 : 0.5;
    }
    if (type == 1) {
      return i == 0 ? 2 : 1.5;
    }
    return type == 2 ? 1 : 5;
  }
}
