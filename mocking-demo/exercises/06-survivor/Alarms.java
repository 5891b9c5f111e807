package exercise.survivor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The alarm as it is, five refactorings of it, and seven bugs. */
enum Alarms implements Alarm.Maker {
  AS_IT_IS,
  FETCHES_ALL_AT_ONCE,
  FETCHES_IN_ANOTHER_ORDER,
  FETCHES_TWICE,
  WORDS_THE_MAIL_ANEW,
  NAMES_STATIONS_IN_ANOTHER_ORDER,
  NAMES_ALL_STATIONS,
  NAMES_THE_FIRST_ONLY,
  TAKES_TWENTY_FOR_DRY,
  TAKES_NINETEEN_FOR_FINE,
  MAILS_EACH_STATION,
  MAILS_THE_WRONG_ADDRESS,
  MAILS_WHEN_ALL_IS_WELL;

  @Override
  public Alarm of(List<String> stations, Alarm.Readings readings, Alarm.Outbox outbox) {
    return () -> check(stations, readings, outbox);
  }

  private void check(List<String> stations, Alarm.Readings readings, Alarm.Outbox outbox) {
    List<String> asked = new ArrayList<>(stations);
    if (this == FETCHES_IN_ANOTHER_ORDER || this == NAMES_STATIONS_IN_ANOTHER_ORDER)
      asked.sort(null);
    List<String> dry = dry(asked, readings);
    if (this == FETCHES_IN_ANOTHER_ORDER) dry.sort(Comparator.comparing(stations::indexOf));
    if (dry.isEmpty() && this != MAILS_WHEN_ALL_IS_WELL) return;
    if (this == NAMES_ALL_STATIONS) dry = stations;
    if (this == NAMES_THE_FIRST_ONLY) dry = dry.subList(0, 1);
    String address = this == MAILS_THE_WRONG_ADDRESS ? "all@example.org" : "operator@example.org";
    if (this == MAILS_EACH_STATION) {
      for (String one : dry) outbox.send(address, "Dry: " + String.join(", ", dry));
    } else {
      String words = this == WORDS_THE_MAIL_ANEW ? "Too dry are " : "Dry: ";
      outbox.send(address, words + String.join(", ", dry));
    }
  }

  private List<String> dry(List<String> stations, Alarm.Readings readings) {
    List<String> dry = new ArrayList<>();
    if (this == FETCHES_ALL_AT_ONCE) {
      Map<String, Double> all = readings.newest(stations);
      for (String station : stations) if (isDry(all.get(station))) dry.add(station);
      return dry;
    }
    for (String station : stations) {
      if (this == FETCHES_TWICE) readings.newest(station);
      if (isDry(readings.newest(station))) dry.add(station);
    }
    return dry;
  }

  private boolean isDry(double reading) {
    return switch (this) {
      case TAKES_TWENTY_FOR_DRY -> reading <= 20;
      case TAKES_NINETEEN_FOR_FINE -> reading < 19;
      default -> reading < 20;
    };
  }
}
