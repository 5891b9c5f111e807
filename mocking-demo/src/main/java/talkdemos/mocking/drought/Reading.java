// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.drought;

import java.time.LocalDate;

/**
 * What a station measured on a day.
 *
 * @param station the station's id
 * @param moisture volumetric soil moisture: cubic metres of water in a cubic metre of soil, 0 to 1
 */
public record Reading(String station, LocalDate day, double moisture) {
  public Reading {
    if (!(moisture >= 0 && moisture <= 1))
      throw new IllegalArgumentException(
          "station " + station + ", " + day + ": got moisture " + moisture + ", expected 0 to 1");
  }
}
