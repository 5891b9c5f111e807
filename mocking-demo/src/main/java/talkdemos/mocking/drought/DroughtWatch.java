// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.drought;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import talkdemos.mocking.drought.Report.Change;

/**
 * Watches regions for drought: each day it reads their stations, and mails the subscribers of a
 * region that became dry, once, and not again until it has recovered. One station's failure does
 * not stop the others, and a mail that could not be sent is owed until it is.
 */
public final class DroughtWatch {
  /** A region is in drought when its index is this or less, in percent. */
  public static final double DRY = 20;

  /** It has recovered when its index is more than this. In between nothing changes. */
  public static final double RECOVERED = 30;

  private final List<String> regions;
  private final SoilMoisture soil;
  private final History history;
  private final AlertLog alerts;
  private final Subscribers subscribers;
  private final Mailer mailer;
  private final Retry retry;
  private final Clock clock;

  public DroughtWatch(
      List<String> regions,
      SoilMoisture soil,
      History history,
      AlertLog alerts,
      Subscribers subscribers,
      Mailer mailer,
      Retry retry,
      Clock clock) {
    this.regions = List.copyOf(regions);
    this.soil = soil;
    this.history = history;
    this.alerts = alerts;
    this.subscribers = subscribers;
    this.mailer = mailer;
    this.retry = retry;
    this.clock = clock;
  }

  /**
   * Does the work of the clock's day. It may be run again on the same day: what was done is not
   * done twice, what failed is tried again.
   */
  public Report run() {
    LocalDate day = LocalDate.now(clock);
    List<Report.Region> seen = new ArrayList<>();
    for (String region : regions) seen.add(watch(region, day));
    List<Delivery> sent = new ArrayList<>();
    List<Delivery> owed = new ArrayList<>();
    for (Delivery delivery : alerts.owed()) (deliver(delivery) ? sent : owed).add(delivery);
    return new Report(day, seen, sent, owed);
  }

  private Report.Region watch(String region, LocalDate day) {
    List<String> faults = new ArrayList<>();
    List<Station> stations = stations(region, faults);
    List<Double> indices = new ArrayList<>();
    int read = 0;
    for (Station station : stations) {
      Optional<Reading> reading = reading(station, day, faults);
      if (reading.isEmpty()) continue;
      read++;
      history.keep(reading.get());
      DroughtIndex.of(reading.get(), history.readings(station.id())).ifPresent(indices::add);
    }
    OptionalDouble index = DroughtIndex.ofRegion(indices, stations.size());
    return new Report.Region(region, index, read, faults, change(region, day, index));
  }

  private List<Station> stations(String region, List<String> faults) {
    try {
      return retry.call(() -> soil.stations(region));
    } catch (UnavailableException failure) {
      faults.add("stations of " + region + ": " + failure.getMessage());
      return List.of();
    }
  }

  private Optional<Reading> reading(Station station, LocalDate day, List<String> faults) {
    String fault;
    try {
      Optional<Reading> reading = retry.call(() -> soil.reading(station, day));
      if (reading.isPresent()) return reading;
      fault = "no reading";
    } catch (UnavailableException failure) {
      fault = failure.getMessage();
    }
    faults.add(station.id() + ": " + fault);
    report(station, day, fault);
    return Optional.empty();
  }

  private void report(Station station, LocalDate day, String fault) {
    try {
      soil.reportFault(station, day, fault);
    } catch (UnavailableException ignored) { // the operator hears of it on another day
    }
  }

  private Change change(String region, LocalDate day, OptionalDouble index) {
    if (index.isEmpty()) return Change.NONE;
    boolean alerted = alerts.open(region).isPresent();
    if (!alerted && index.getAsDouble() <= DRY) {
      alerts.opened(new Alert(region, day, index.getAsDouble()), subscribers.of(region));
      return Change.CROSSED;
    }
    if (alerted && index.getAsDouble() > RECOVERED) {
      alerts.recovered(region, day);
      return Change.RECOVERED;
    }
    return Change.NONE;
  }

  private boolean deliver(Delivery delivery) {
    try {
      mailer.send(delivery);
    } catch (UnavailableException failure) {
      return false;
    }
    alerts.delivered(delivery);
    return true;
  }
}
