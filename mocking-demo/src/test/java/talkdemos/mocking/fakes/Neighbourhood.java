// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.fakes;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import talkdemos.mocking.drought.DroughtWatch;
import talkdemos.mocking.drought.Reading;
import talkdemos.mocking.drought.Retry;
import talkdemos.mocking.drought.Station;

/** The service among fakes, at noon of 2024-07-01 (UTC) unless it is told otherwise. */
public final class Neighbourhood {
  public static final ZonedDateTime NOON = ZonedDateTime.parse("2024-07-01T12:00Z");

  public final FakeSoilMoisture soil = new FakeSoilMoisture();
  public final FakeHistory history = new FakeHistory();
  public final FakeAlertLog alerts = new FakeAlertLog();
  public final FakeMailer mailer = new FakeMailer();
  public final MutableClock clock;
  public final FakePause pause;
  private final Map<String, Set<String>> subscribers = new HashMap<>();

  public Neighbourhood() {
    this(NOON);
  }

  public Neighbourhood(ZonedDateTime now) {
    clock = MutableClock.at(now);
    pause = new FakePause(clock);
  }

  /**
   * A station with a past that is easy to judge: for some 13 days from now a reading of 0.20 has
   * the index 20.
   */
  public Neighbourhood station(String id, String region) {
    soil.station(new Station(id, "Station " + id, region));
    past(id, today()).forEach(history::keep);
    return this;
  }

  /** A station measures today: 0.20. */
  public Neighbourhood measures(String station, double moisture) {
    soil.measured(new Reading(station, today(), moisture));
    return this;
  }

  /** Somebody wants to hear of a region. */
  public Neighbourhood subscribe(String address, String region) {
    subscribers.computeIfAbsent(region, key -> new TreeSet<>()).add(address);
    return this;
  }

  /** The service, watching these regions. */
  public DroughtWatch watch(String... regions) {
    return new DroughtWatch(
        List.of(regions),
        soil,
        history,
        alerts,
        region -> subscribers.getOrDefault(region, Set.of()),
        mailer,
        retry(),
        clock);
  }

  /** Three attempts, with pauses that move the clock; chance has a seed. */
  public Retry retry() {
    return new Retry(
        3, Duration.ofSeconds(1), Duration.ofMinutes(1), new SplittableRandom(1), pause);
  }

  /** The day that the clock shows. */
  public LocalDate today() {
    return LocalDate.now(clock);
  }

  /**
   * A hundred readings of twenty years, five days each: 0.005, 0.015 and so on to 0.995, so that
   * every whole percent of moisture has as many readings below it.
   */
  public static List<Reading> past(String station, LocalDate day) {
    return IntStream.range(0, 100)
        .mapToObj(
            i ->
                new Reading(
                    station, day.minusYears(1 + i / 5).plusDays(i % 5 - 2), (i + 0.5) / 100))
        .toList();
  }
}
