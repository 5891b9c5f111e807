// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.lesson08;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import talkdemos.mocking.drought.SoilMoisture;
import talkdemos.mocking.drought.Station;

/** What a scenario says of the network of stations. Each school makes of it what it uses. */
interface Network extends AutoCloseable {
  /** The time-out where no silence is expected: far more than an answer takes. */
  Duration PATIENCE = Duration.ofSeconds(20);

  /** The time after which a silent network is given up. */
  Duration TIMEOUT = Duration.ofMillis(50);

  /** So long it is silent: an answer that comes at last comes too late. */
  Duration SILENCE = TIMEOUT.multipliedBy(40);

  /** What a station replies. */
  sealed interface Reply {}

  /** It measured so much. */
  record Measured(double moisture) implements Reply {}

  /** It measured nothing. */
  record Nothing() implements Reply {}

  /** The network has too much to do, and names a time for the next attempt, or none (null). */
  record Busy(Duration after) implements Reply {}

  /** The network refuses to say. */
  record Refused() implements Reply {}

  /** It would say so much, but not in time. */
  record Late(double moisture) implements Reply {}

  /** A fault that the network's operator heard of. */
  record Fault(String station, LocalDate day, String text) {}

  /** A region's stations. */
  void region(String region, List<Station> stations);

  /** What a station replies of a day: one of these for each time that it is asked. */
  void replies(Station station, LocalDate day, Reply... replies);

  /** The network is at another address now, and at the old one it says so. */
  void moves();

  /** What the service is given. */
  SoilMoisture port();

  /** The faults that the operator heard of, in their order. */
  List<Fault> faults();

  @Override
  void close();
}
