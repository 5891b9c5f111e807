package exercise.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MailHoursTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
  private static final Instant NOON = Instant.parse("2024-07-01T12:00:00Z");

  private static MovableClock at(String time, ZoneId zone) {
    return new MovableClock(LocalDateTime.parse(time).atZone(zone).toInstant());
  }

  @Test
  void the_clock_stands_still_until_it_is_moved() {
    MovableClock clock = new MovableClock(NOON);
    assertThat(clock.instant()).as("what the clock shows").isEqualTo(NOON);
    clock.advance(Duration.ofSeconds(90));
    assertThat(clock.instant()).as("after 90 seconds").isEqualTo(NOON.plusSeconds(90));
    clock.advance(Duration.ofMillis(5));
    assertThat(clock.millis()).as("and 5 ms").isEqualTo(NOON.plusSeconds(90).toEpochMilli() + 5);
  }

  @Test
  void the_same_clock_in_another_zone_moves_with_it() {
    MovableClock clock = new MovableClock(NOON);
    Clock tokyo = clock.withZone(TOKYO);
    assertThat(tokyo.getZone()).isEqualTo(TOKYO);
    assertThat(clock.getZone()).isEqualTo(ZoneOffset.UTC);
    clock.advance(Duration.ofHours(2));
    assertThat(LocalTime.now(tokyo)).as("the time in Tokyo").isEqualTo(LocalTime.of(23, 0));
    assertThat(tokyo.withZone(BERLIN).instant()).isEqualTo(clock.instant());
  }

  @Test
  void it_is_open_from_7_until_before_22() {
    for (String time : new String[] {"07:00", "12:00", "21:59:59"})
      assertThat(new MailHours(at("2024-07-01T" + time, BERLIN)).open(BERLIN)).as(time).isTrue();
    for (String time : new String[] {"00:00", "06:59:59", "22:00", "23:30"})
      assertThat(new MailHours(at("2024-07-01T" + time, BERLIN)).open(BERLIN)).as(time).isFalse();
  }

  @Test
  void it_is_night_where_they_live() {
    MailHours hours = new MailHours(at("2024-07-01T16:00", BERLIN));
    assertThat(hours.open(BERLIN)).as("16:00 in Berlin").isTrue();
    assertThat(hours.open(TOKYO)).as("23:00 in Tokyo").isFalse();
    assertThat(hours.untilOpen(BERLIN)).isZero();
    assertThat(hours.untilOpen(TOKYO)).as("from 23:00 in Tokyo").isEqualTo(Duration.ofHours(8));
  }

  @Test
  void before_and_after_midnight_it_is_the_same_night() {
    assertThat(until("2024-07-01T23:00")).isEqualTo(Duration.ofHours(8));
    assertThat(until("2024-07-02T00:00")).isEqualTo(Duration.ofHours(7));
    assertThat(until("2024-07-02T06:59:59")).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void nights_in_which_clocks_change_are_shorter_or_longer() {
    assertThat(until("2024-03-30T23:00")).as("in spring").isEqualTo(Duration.ofHours(7));
    assertThat(until("2024-10-26T23:00")).as("in autumn").isEqualTo(Duration.ofHours(9));
  }

  private static Duration until(String time) {
    return new MailHours(at(time, BERLIN)).untilOpen(BERLIN);
  }

  @Test
  void one_look_at_the_clock_is_enough() {
    Looks looks = new Looks(BERLIN);
    new MailHours(looks).untilOpen(BERLIN);
    assertThat(looks.count[0]).as("looks at the clock by untilOpen").isEqualTo(1);
    new MailHours(looks).open(BERLIN);
    assertThat(looks.count[0]).as("and by open").isEqualTo(2);
  }

  @Property(tries = 200)
  void after_that_time_it_is_open_and_not_before(
      @ForAll @IntRange(max = 366 * 24 * 60) int minutes, @ForAll boolean far) {
    ZoneId zone = far ? ZoneId.of("America/New_York") : BERLIN;
    MovableClock clock = new MovableClock(Instant.parse("2024-01-01T00:00:00Z"));
    clock.advance(Duration.ofMinutes(minutes));
    MailHours hours = new MailHours(clock);
    Duration wait = hours.untilOpen(zone);
    assertThat(wait.isZero()).as("whether the wait is zero").isEqualTo(hours.open(zone));
    if (wait.isZero()) return;
    clock.advance(wait.minusMillis(1));
    assertThat(hours.open(zone)).as("open just before").isFalse();
    clock.advance(Duration.ofMillis(1));
    ZonedDateTime then = ZonedDateTime.now(clock.withZone(zone));
    assertThat(hours.open(zone)).as("open after the wait, at " + then).isTrue();
  }

  /** Counts how often it is looked at, from any zone. */
  private static final class Looks extends Clock {
    private final ZoneId zone;
    final int[] count;

    Looks(ZoneId zone) {
      this(zone, new int[1]);
    }

    private Looks(ZoneId zone, int[] count) {
      this.zone = zone;
      this.count = count;
    }

    @Override
    public Instant instant() {
      count[0]++;
      return Instant.parse("2024-07-01T21:59:59Z");
    }

    @Override
    public ZoneId getZone() {
      return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
      return new Looks(other, count);
    }
  }
}
