package kata.legacy;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

public class ParkingMachine {
  private double cash = 0;
  private int n = 0;

  // type 1 = car, 2 = motorbike, 3 = bus
  public void exit(String plate, int type, LocalDateTime in, boolean lost) {
    LocalDateTime now = LocalDateTime.now();
    DateTimeFormatter f = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm");
    double p = 0;
    System.out.println("CITY PARKING  " + now.format(f));
    if (lost) {
      System.out.println(plate + "  TICKET LOST");
      if (type == 2) {
        p = 8;
      } else {
        p = 20;
      }
    } else {
      long m = ChronoUnit.MINUTES.between(in, now);
      System.out.println(plate + "  in " + in.format(f) + ", " + m + " min");
      if (m > 10) {
        long h = m / 60;
        if (m % 60 != 0) {
          h++;
        }
        for (int i = 0; i < h; i++) {
          LocalDateTime t = in.plusHours(i);
          if (t.getHour() >= 20 || t.getHour() < 8) { // night
            if (type == 3) {
              p += 2;
            } else {
              p += 0.5;
            }
          } else {
            if (type == 1) {
              if (i == 0) {
                p += 2;
              } else {
                p += 1.5;
              }
            } else if (type == 2) {
              p += 1;
            } else {
              p += 5;
            }
          }
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
      } else {
        System.out.println("free of charge");
      }
    }
    if (p > 0) {
      System.out.println("to pay " + String.format(Locale.ROOT, "%.2f", p));
      cash = cash + p;
    }
    n++;
    System.out.println("no. " + n + ", in the till " + String.format(Locale.ROOT, "%.2f", cash));
  }
}
