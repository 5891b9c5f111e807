package exercise.survivor;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells the operator of stations that are dry. */
public interface Alarm {
  /**
   * Looks at each station's newest reading. If any is below 20.0 percent, one mail to
   * operator@example.org names these stations, and no other. If none is, nothing is mailed.
   */
  void check();

  /** Where readings come from. */
  interface Readings {
    /** A station's newest reading, in percent. */
    double newest(String station);

    /** The same of several stations, by their names. */
    default Map<String, Double> newest(List<String> stations) {
      return stations.stream().collect(Collectors.toMap(one -> one, this::newest));
    }
  }

  /** Where mails go. */
  interface Outbox {
    void send(String address, String text);
  }

  /** Makes an alarm that watches some stations: any of {@link Alarms}. */
  interface Maker {
    Alarm of(List<String> stations, Readings readings, Outbox outbox);
  }
}
