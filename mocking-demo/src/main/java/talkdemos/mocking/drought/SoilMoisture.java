// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.drought;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A network of stations that measure soil moisture. Each method throws {@link UnavailableException}
 * when the network gives no answer.
 */
public interface SoilMoisture {
  /** The stations of a region, in an order that stays; none for a region that it does not know. */
  List<Station> stations(String region);

  /** What a station measured on a day; empty when it measured nothing. */
  Optional<Reading> reading(Station station, LocalDate day);

  /** Tells the network's operator that a station gave no usable reading, and why. */
  void reportFault(Station station, LocalDate day, String fault);
}
