// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.drought;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The alerts, and what is still owed to whom. Each method happens as a whole or not at all. */
public interface AlertLog {
  /** The region's alert that is not over, if there is one. */
  Optional<Alert> open(String region);

  /**
   * Writes down a new alert, and a delivery that is owed to each of the subscribers. A region has
   * one alert a day: if that of the same day is over, it is open again as it was, and nobody is
   * owed it twice.
   *
   * @throws IllegalStateException if the region has an open alert
   */
  void opened(Alert alert, Set<String> subscribers);

  /** Ends the region's open alert, if there is one. What is owed stays owed. */
  void recovered(String region, LocalDate day);

  /** What is owed, the oldest alert first, then by region and subscriber. */
  List<Delivery> owed();

  /** A delivery was made, and is owed no more. */
  void delivered(Delivery delivery);
}
