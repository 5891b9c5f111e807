package exercise.contracttest;

import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import talkdemos.mocking.drought.History;
import talkdemos.mocking.drought.Reading;

class ContractTest {
  @Test
  void it_finds_the_order_of_arrival() {
    finds(
        () ->
            new InMemory() {
              @Override
              public List<Reading> readings(String station) {
                return of(station);
              }
            },
        "that gives the readings in the order in which they came");
  }

  @Test
  void it_finds_the_newest_first() {
    finds(
        () ->
            new InMemory() {
              @Override
              public List<Reading> readings(String station) {
                List<Reading> turned = new ArrayList<>(super.readings(station));
                Collections.reverse(turned);
                return turned;
              }
            },
        "that gives the newest reading first");
  }

  @Test
  void it_finds_the_order_of_the_calendar() {
    finds(
        () ->
            new InMemory() {
              @Override
              public List<Reading> readings(String station) {
                return of(station).stream()
                    .sorted(Comparator.comparing(reading -> reading.day().getDayOfYear()))
                    .toList();
              }
            },
        "that sorts by the day of the year, whatever the year");
  }

  @Test
  void it_finds_two_readings_of_a_day() {
    finds(
        () ->
            new InMemory() {
              @Override
              public void keep(Reading reading) {
                kept.add(reading);
              }
            },
        "that keeps two readings of a station and a day");
  }

  @Test
  void it_finds_the_earlier_reading_kept() {
    finds(
        () ->
            new InMemory() {
              @Override
              public void keep(Reading reading) {
                if (kept.stream().noneMatch(old -> isSame(old, reading))) kept.add(reading);
              }
            },
        "that keeps the earlier reading of a day, not the later");
  }

  @Test
  void it_finds_a_reading_that_replaces_anothers() {
    finds(
        () ->
            new InMemory() {
              @Override
              boolean isSame(Reading one, Reading other) {
                return one.day().equals(other.day());
              }
            },
        "in which a station's reading replaces that of another one");
  }

  @Test
  void it_finds_stations_taken_for_one() {
    finds(
        () ->
            new InMemory() {
              @Override
              boolean isOf(Reading reading, String station) {
                return reading.station().equalsIgnoreCase(station);
              }
            },
        "that takes the stations a and A for one");
  }

  @Test
  void it_finds_a_list_that_changes() {
    finds(
        () ->
            new History() {
              private final Map<String, List<Reading>> kept = new LinkedHashMap<>();

              @Override
              public List<Reading> readings(String station) {
                return kept.computeIfAbsent(station, name -> new ArrayList<>());
              }

              @Override
              public void keep(Reading reading) {
                List<Reading> own = readings(reading.station());
                own.removeIf(old -> old.day().equals(reading.day()));
                own.add(reading);
                own.sort(Comparator.comparing(Reading::day));
              }
            },
        "whose list, once handed out, changes when more is kept");
  }

  @Test
  void it_finds_nothing_wrong_with_three_right_ones() {
    Contract.check(InMemory::new);
    Contract.check(
        () ->
            new InMemory() {
              @Override
              public List<Reading> readings(String station) {
                return new ArrayList<>(super.readings(station));
              }
            });
    Contract.check(
        () -> {
          Map<String, Reading> byKey = new TreeMap<>();
          return new History() {
            @Override
            public List<Reading> readings(String station) {
              return byKey.values().stream().filter(one -> one.station().equals(station)).toList();
            }

            @Override
            public void keep(Reading reading) {
              byKey.put(reading.day() + reading.station(), reading);
            }
          };
        });
  }

  private static void finds(Supplier<History> wrong, String what) {
    if (!(catchThrowable(() -> Contract.check(wrong)) instanceof AssertionError))
      fail("the contract finds nothing wrong with a history " + what);
  }

  private static class InMemory implements History {
    final List<Reading> kept = new ArrayList<>();

    boolean isSame(Reading one, Reading other) {
      return one.day().equals(other.day()) && one.station().equals(other.station());
    }

    boolean isOf(Reading reading, String station) {
      return reading.station().equals(station);
    }

    List<Reading> of(String station) {
      return kept.stream().filter(reading -> isOf(reading, station)).toList();
    }

    @Override
    public List<Reading> readings(String station) {
      return of(station).stream().sorted(Comparator.comparing(Reading::day)).toList();
    }

    @Override
    public void keep(Reading reading) {
      kept.removeIf(old -> isSame(old, reading));
      kept.add(reading);
    }
  }
}
