// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.simulation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import talkdemos.mocking.drought.Reading;
import talkdemos.mocking.drought.SoilMoisture;
import talkdemos.mocking.drought.Station;

/**
 * Stations with years of generated soil moisture, in memory: wet winters and dry summers, dry and
 * wet spells of some weeks that a region's stations share (a first-order autoregressive process),
 * and sensors that are silent for some days now and then. The same seed, region and days make the
 * same weather.
 */
public final class Weather implements SoilMoisture {
  private static final int STATIONS = 3;

  /** So much of a spell is left on the next day. */
  private static final double REGION_MEMORY = 0.99;

  private static final double STATION_MEMORY = 0.9;

  private final LocalDate first;
  private final int days;
  private final Map<String, List<Station>> regions = new LinkedHashMap<>();
  private final Map<String, double[]> moisture = new LinkedHashMap<>(); // NaN: silent

  /**
   * Makes the weather of these regions.
   *
   * @param first the first day with readings
   * @param last the last one
   */
  public Weather(List<String> regions, LocalDate first, LocalDate last, long seed) {
    this.first = first;
    this.days = Math.toIntExact(ChronoUnit.DAYS.between(first, last) + 1);
    for (String region : regions) {
      Random random = new Random(seed * 31 + region.hashCode());
      double[] spells = spells(random, REGION_MEMORY);
      List<Station> stations = new ArrayList<>();
      for (int i = 1; i <= STATIONS; i++) {
        String id = region.toLowerCase(Locale.ROOT) + "-" + i;
        stations.add(new Station(id, region + " " + i, region));
        moisture.put(id, moisture(random, spells));
      }
      this.regions.put(region, List.copyOf(stations));
    }
  }

  /** Each reading of the days before that one. */
  public List<Reading> before(LocalDate day) {
    return regions.values().stream()
        .flatMap(List::stream)
        .flatMap(
            station ->
                first.datesUntil(day).map(past -> reading(station, past)).flatMap(Optional::stream))
        .toList();
  }

  @Override
  public List<Station> stations(String region) {
    return regions.getOrDefault(region, List.of());
  }

  @Override
  public Optional<Reading> reading(Station station, LocalDate day) {
    long index = ChronoUnit.DAYS.between(first, day);
    double[] values = moisture.get(station.id());
    if (values == null || index < 0 || index >= days) return Optional.empty();
    double value = values[(int) index];
    return Double.isNaN(value)
        ? Optional.empty()
        : Optional.of(new Reading(station.id(), day, value));
  }

  /** Nobody mends generated stations. */
  @Override
  public void reportFault(Station station, LocalDate day, String fault) {}

  private double[] moisture(Random random, double[] region) {
    double[] own = spells(random, STATION_MEMORY);
    double[] values = new double[days];
    int silent = 0;
    for (int i = 0; i < days; i++) {
      double winter = Math.cos(2 * Math.PI * (first.plusDays(i).getDayOfYear() - 30) / 365.25);
      double value = 0.27 + 0.09 * winter + 0.04 * region[i] + 0.006 * own[i];
      if (silent == 0 && random.nextInt(250) == 0) silent = 1 + random.nextInt(9);
      values[i] = silent > 0 ? Double.NaN : Math.round(1e4 * Math.max(0.02, value)) / 1e4;
      silent = Math.max(0, silent - 1);
    }
    return values;
  }

  /** A value of mean 0 and variance 1 for each day, like that of the day before. */
  private double[] spells(Random random, double memory) {
    double[] spells = new double[days];
    double value = random.nextGaussian();
    for (int i = 0; i < days; i++) {
      spells[i] = value;
      value = memory * value + Math.sqrt(1 - memory * memory) * random.nextGaussian();
    }
    return spells;
  }
}
