// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.drought;

import java.util.List;

/** Every reading so far. */
public interface History {
  /** A station's readings, in order of their days. */
  List<Reading> readings(String station);

  /** Keeps a reading; one of the same station and day takes the place of the earlier one. */
  void keep(Reading reading);
}
