package exercise.seam;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.function.Consumer;

/** A parking meter for one car. */
final class Meter {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneOffset.UTC);

  private Instant arrival;
  // gap: what the meter knows of the world
  private final Clock clock;
  private final Consumer<String> screen;

  // end of gap

  /** A meter of the real world: the computer's clock, and System.out. */
  Meter() {
    // gap: the real clock and the real screen
    this(Clock.systemUTC(), line -> System.out.println(line));
    // end of gap
  }

  /** A meter that reads this clock, and prints its lines there. */
  Meter(Clock clock, Consumer<String> screen) {
    // gap: keep them
    this.clock = clock;
    this.screen = screen;
    // end of gap
  }

  /** A car comes. */
  void arrive() {
    // gap: the moment, by the clock
    arrival = clock.instant();
    //| arrival = Instant.now();
    // end of gap
  }

  /** It leaves: prints the receipt, and returns the fee in cents. */
  int leave() {
    // gap: the same with the clock and the screen, and one look at the clock
    Instant now = clock.instant();
    int fee = fee(Duration.between(arrival, now).toMinutes());
    screen.accept("left at " + TIME.format(now));
    screen.accept("fee " + fee);
    return fee;
    //| int fee = fee(Duration.between(arrival, Instant.now()).toMinutes());
    //| System.out.println("left at " + TIME.format(Instant.now()));
    //| System.out.println("fee " + fee);
    //| return fee;
    // end of gap
  }

  private static int fee(long minutes) {
    return (int) (minutes < 15 ? 0 : (minutes + 59) / 60 * 200);
  }
}
