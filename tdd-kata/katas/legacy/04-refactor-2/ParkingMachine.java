package kata.legacy;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Prints what is to be paid at the exit, and counts. */
public class ParkingMachine {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm");

  private final Clock clock;
  private double cash = 0;
  private int receipts = 0;

  public ParkingMachine() {
    this(Clock.systemDefaultZone());
  }

  ParkingMachine(Clock clock) {
    this.clock = clock;
  }

  /**
   * @param type 1 a car, 2 a motorbike, 3 a bus
   */
  public void exit(String plate, int type, LocalDateTime in, boolean lost) {
    LocalDateTime now = LocalDateTime.now(clock);
    Tariff tariff = Tariff.of(type);
    double fee = lost ? tariff.lostTicket() : tariff.fee(in, now);
    System.out.println("CITY PARKING  " + now.format(TIME));
    System.out.println(plate + "  " + (lost ? "TICKET LOST" : stay(in, now)));
    System.out.println(fee == 0 ? "free of charge" : "to pay " + euros(fee));
    cash += fee;
    receipts++;
    System.out.println("no. " + receipts + ", in the till " + euros(cash));
  }

  private static String stay(LocalDateTime in, LocalDateTime out) {
    return "in " + in.format(TIME) + ", " + ChronoUnit.MINUTES.between(in, out) + " min";
  }

  private static String euros(double amount) {
    return String.format(Locale.ROOT, "%.2f", amount);
  }
}
