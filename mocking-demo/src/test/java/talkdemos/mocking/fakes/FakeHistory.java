// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.fakes;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import talkdemos.mocking.drought.History;
import talkdemos.mocking.drought.Reading;

/** Readings in a map. Its {@link #failures} are about a station's id. */
public final class FakeHistory implements History {
  private final Map<String, SortedMap<LocalDate, Reading>> kept = new HashMap<>();
  private final Failures failures = new Failures();

  /** What goes wrong. */
  public Failures failures() {
    return failures;
  }

  @Override
  public List<Reading> readings(String station) {
    failures.happen(station);
    return List.copyOf(kept.getOrDefault(station, new TreeMap<>()).values());
  }

  @Override
  public void keep(Reading reading) {
    failures.happen(reading.station());
    kept.computeIfAbsent(reading.station(), key -> new TreeMap<>()).put(reading.day(), reading);
  }
}
