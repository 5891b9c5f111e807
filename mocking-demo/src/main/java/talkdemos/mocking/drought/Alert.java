// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.drought;

import java.time.LocalDate;

/**
 * A region crossed the threshold of drought.
 *
 * @param since the day of the crossing
 * @param index the region's index on that day, in percent
 */
public record Alert(String region, LocalDate since, double index) {}
