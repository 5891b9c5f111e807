package kata.legacy;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The fee of every vehicle for stays that begin and end on both sides of each rule. */
class FeesTest {
  private static final List<String> VEHICLES = List.of("car", "motorbike", "bus");
  private static final List<LocalDateTime> ARRIVALS =
      List.of(
          LocalDateTime.of(2022, 7, 12, 7, 30),
          LocalDateTime.of(2022, 7, 12, 19, 30),
          LocalDateTime.of(2022, 7, 17, 10, 0));
  private static final List<String> STAYS =
      List.of("PT10M", "PT11M", "PT1H", "PT1H1M", "PT5H", "PT24H", "PT50H", "PT168H");

  @Test
  void all_vehicles_arrivals_and_stays() throws IOException {
    StringBuilder table = new StringBuilder();
    for (int vehicle = 0; vehicle < VEHICLES.size(); vehicle++) {
      for (LocalDateTime arrival : ARRIVALS) {
        table.append(VEHICLES.get(vehicle) + " " + arrival.getDayOfWeek());
        table.append(" " + arrival.toLocalTime() + ":");
        for (String stay : STAYS) table.append(" " + fee(vehicle + 1, arrival, stay));
        table.append("\n");
      }
    }

    ReceiptTest.check("fees", table.toString());
  }

  /** The fee as it is printed; 0 when nothing is said of paying. */
  private static String fee(int type, LocalDateTime arrival, String stay) {
    LocalDateTime exit = arrival.plus(Duration.parse(stay));
    Clock clock = Clock.fixed(exit.toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    String receipt =
        ReceiptTest.printed(() -> new ParkingMachine(clock).exit("EP 2022", type, arrival, false));
    return receipt
        .lines()
        .filter(line -> line.startsWith("to pay "))
        .map(line -> line.substring("to pay ".length()))
        .findFirst()
        .orElse("0");
  }
}
