package exercise.seam;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeterTest {
  /** A clock that a test moves on; if told so, it also moves on by itself at each look. */
  private static final class TestClock extends Clock {
    private Instant now = Instant.parse("2022-07-13T09:00:00Z");
    private Duration atEachLook = Duration.ZERO;

    @Override
    public Instant instant() {
      Instant seen = now;
      now = now.plus(atEachLook);
      return seen;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  private final TestClock clock = new TestClock();
  private final List<String> screen = new ArrayList<>();

  @Test
  void the_fee_depends_on_the_clock_that_was_given() {
    Meter meter = new Meter(clock, screen::add);
    meter.arrive();
    clock.now = clock.now.plus(Duration.ofMinutes(61));
    assertThat(meter.leave()).isEqualTo(400);
  }

  @Test
  void the_receipt_is_printed_where_it_was_told() {
    Meter meter = new Meter(clock, screen::add);
    meter.arrive();
    clock.now = clock.now.plus(Duration.ofMinutes(20));
    meter.leave();
    assertThat(screen).containsExactly("left at 09:20", "fee 200");
  }

  @Test
  void two_meters_have_two_clocks() {
    TestClock other = new TestClock();
    Meter one = new Meter(clock, screen::add);
    Meter two = new Meter(other, line -> {});
    one.arrive();
    two.arrive();
    other.now = other.now.plus(Duration.ofHours(3));
    assertThat(one.leave()).isZero();
    assertThat(two.leave()).isEqualTo(600);
    assertThat(screen).containsExactly("left at 09:00", "fee 0");
  }

  @Test
  void time_and_fee_of_a_receipt_fit_together() {
    Meter meter = new Meter(clock, screen::add);
    meter.arrive();
    clock.now = clock.now.plus(Duration.ofMinutes(60));
    clock.atEachLook = Duration.ofMinutes(1);
    meter.leave();
    assertThat(screen).containsExactly("left at 10:00", "fee 200");
  }

  @Test
  void the_meter_of_the_real_world_still_prints() {
    PrintStream before = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      Meter meter = new Meter();
      meter.arrive();
      assertThat(meter.leave()).isZero();
    } finally {
      System.setOut(before);
    }
    assertThat(printed.toString(StandardCharsets.UTF_8).lines())
        .hasSize(2)
        .anyMatch(line -> line.matches("left at \\d\\d:\\d\\d"))
        .contains("fee 0");
  }
}
