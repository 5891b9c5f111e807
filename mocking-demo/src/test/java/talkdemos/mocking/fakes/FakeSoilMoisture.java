// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.fakes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import talkdemos.mocking.drought.Reading;
import talkdemos.mocking.drought.SoilMoisture;
import talkdemos.mocking.drought.Station;

/**
 * A network whose stations measured what they were told. Its {@link #failures} are about a region's
 * name (its list of stations), a station's id (its readings) or {@link #FAULTS}.
 */
public final class FakeSoilMoisture implements SoilMoisture {
  /** The subject of failures when a fault is reported. */
  public static final String FAULTS = "faults";

  /** A fault that was reported. */
  public record Fault(String station, LocalDate day, String fault) {}

  private record Measurement(String station, LocalDate day) {}

  private final Map<String, Station> stations = new LinkedHashMap<>();
  private final Map<Measurement, Reading> readings = new HashMap<>();
  private final List<Fault> faults = new ArrayList<>();
  private final Failures failures = new Failures();

  /** Adds a station, after those of before; one with the same id is replaced in its place. */
  public FakeSoilMoisture station(Station station) {
    stations.put(station.id(), station);
    return this;
  }

  /**
   * A station measures; another value of the same day replaces the one before.
   *
   * @throws IllegalArgumentException if there is no such station
   */
  public FakeSoilMoisture measured(Reading reading) {
    if (!stations.containsKey(reading.station()))
      throw new IllegalArgumentException(
          "station: got " + reading.station() + ", expected one of " + stations.keySet());
    readings.put(new Measurement(reading.station(), reading.day()), reading);
    return this;
  }

  /** What goes wrong. */
  public Failures failures() {
    return failures;
  }

  /** The faults that were reported, in their order. */
  public List<Fault> faults() {
    return List.copyOf(faults);
  }

  @Override
  public List<Station> stations(String region) {
    failures.happen(region);
    return stations.values().stream().filter(station -> station.region().equals(region)).toList();
  }

  @Override
  public Optional<Reading> reading(Station station, LocalDate day) {
    failures.happen(station.id());
    return Optional.ofNullable(readings.get(new Measurement(station.id(), day)));
  }

  @Override
  public void reportFault(Station station, LocalDate day, String fault) {
    failures.happen(FAULTS);
    faults.add(new Fault(station.id(), day, fault));
  }
}
