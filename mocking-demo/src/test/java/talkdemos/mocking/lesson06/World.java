// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.lesson06;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.BiFunction;
import talkdemos.mocking.drought.Alert;
import talkdemos.mocking.drought.AlertLog;
import talkdemos.mocking.drought.Delivery;
import talkdemos.mocking.drought.DroughtWatch;
import talkdemos.mocking.drought.History;
import talkdemos.mocking.drought.Mailer;
import talkdemos.mocking.drought.Retry;
import talkdemos.mocking.drought.SoilMoisture;
import talkdemos.mocking.drought.UnavailableException;
import talkdemos.mocking.fakes.Neighbourhood;

/**
 * The service among fakes that fail, and beside it a model of what it must do, which knows nothing
 * of retries, notes and restarts: a region's alerts are a fold over its days, and who is to be
 * mailed is a set. The names of the methods are what may happen.
 */
final class World {
  static final List<String> STATIONS = List.of("n1", "n2", "s1");
  static final List<String> REGIONS = List.of("north", "south");
  static final List<String> ADDRESSES = List.of("ann@x.org", "bo@x.org");
  private static final int DAYS = 12; // so long the index of a reading is its percentage
  private static final int ATTEMPTS = 3;

  /** A change to the service, at its log or its mailer. */
  record Change(
      BiFunction<AlertLog, Mailer, AlertLog> log, BiFunction<AlertLog, Mailer, Mailer> mailer) {
    static Change none() {
      return new Change((log, mailer) -> log, (log, mailer) -> mailer);
    }
  }

  private final Neighbourhood around = new Neighbourhood();
  private final Change change;
  private final Map<String, Integer> percent = new HashMap<>();
  private final Map<String, Integer> hiccups = new HashMap<>();
  private final Set<String> down = new HashSet<>();
  private int day;

  private final Map<String, Alert> open = new HashMap<>(); // the model
  private final Map<String, Alert> ofToday = new HashMap<>();
  private final Set<Delivery> due = new LinkedHashSet<>();
  private final Set<Delivery> excused = new HashSet<>(); // those that may have a second copy

  World(Change change) {
    this.change = change;
    for (String station : STATIONS) around.station(station, region(station));
    for (String address : ADDRESSES) around.subscribe(address, "north");
    around.subscribe(ADDRESSES.get(0), "south");
    for (String station : STATIONS) measures(station, 50);
  }

  private static String region(String station) {
    return station.startsWith("n") ? "north" : "south";
  }

  private Set<String> subscribers(String region) {
    return region.equals("north") ? Set.copyOf(ADDRESSES) : Set.of(ADDRESSES.get(0));
  }

  /** Yesterday's measurements are not today's; nobody measured yet. */
  void aDayGoesBy() {
    if (++day > DAYS) return;
    around.clock.nextDay();
    percent.clear();
    ofToday.clear();
  }

  void measures(String station, int value) {
    percent.put(station, value);
    around.measures(station, value / 100.0);
  }

  void isDown(String station) {
    down.add(station);
    around.soil.failures().down(station, Faults.lasting("down"));
  }

  void isUp(String station) {
    down.remove(station);
    hiccups.remove(station);
    around.soil.failures().up(station);
  }

  void fails(String station, int times) {
    hiccups.merge(station, times, Integer::sum);
    for (int i = 0; i < times; i++)
      around.soil.failures().next(station, Faults.passing("a hiccup", Duration.ofSeconds(i)));
  }

  void refuses(String address, int times) {
    for (int i = 0; i < times; i++) around.mailer.failures().next(address, Faults.lasting("no"));
  }

  void losesItsReplyTo(String address) {
    around.mailer.lostAnswers().next(address, Faults.passing("no reply"));
  }

  /** A run that nothing ends before its time. */
  void runs() {
    runsOnce(Killable.never());
    for (String region : REGIONS) judge(region);
    check();
  }

  /** A run that dies at a call, and one after it. */
  void runsAndIsKilled(int call, Killable.Moment moment) {
    STATIONS.forEach(station -> hiccups.remove(station));
    STATIONS.stream().filter(station -> !down.contains(station)).forEach(this::isUp);
    try {
      runsOnce(new Killable(call, moment));
    } catch (Killable.Killed end) {
      excused.addAll(around.mailer.taken());
    }
    runs();
  }

  /** A run that ends because the log fails once, and one after it. */
  void runsAndTheLogFails(String method) {
    STATIONS.stream().filter(station -> !down.contains(station)).forEach(this::isUp);
    around.alerts.failures().next(method, Faults.lasting("disk full"));
    try {
      runsOnce(Killable.never());
    } catch (UnavailableException full) {
      excused.addAll(around.mailer.taken());
    }
    around.alerts.failures().up(method);
    runs();
  }

  private void runsOnce(Killable killable) {
    List<Delivery> before = around.mailer.taken();
    Set<Delivery> noted = noted();
    Duration second = Duration.ofSeconds(1);
    try {
      new DroughtWatch(
              REGIONS,
              killable.at(SoilMoisture.class, around.soil),
              killable.at(History.class, around.history),
              killable.at(AlertLog.class, change.log().apply(around.alerts, around.mailer)),
              this::subscribers,
              killable.at(Mailer.class, change.mailer().apply(around.alerts, this::send)),
              new Retry(ATTEMPTS, second, Duration.ofMinutes(1), () -> 0, duration -> {}),
              around.clock)
          .run();
    } finally {
      List<Delivery> taken = around.mailer.taken();
      List<Delivery> now = taken.subList(before.size(), taken.size());
      assertThat(now).as("one run sends nothing twice").doesNotHaveDuplicates();
      assertThat(now).as("sent").noneMatch(noted::contains);
    }
  }

  private Set<Delivery> noted() {
    Set<Delivery> noted = new HashSet<>(due);
    around.alerts.owed().forEach(noted::remove);
    return noted;
  }

  private void send(Delivery delivery) {
    int before = around.mailer.taken().size();
    try {
      around.mailer.send(delivery);
    } catch (UnavailableException failure) {
      if (around.mailer.taken().size() > before) excused.add(delivery);
      throw failure;
    }
  }

  /** What today means for a region: the model of alerts. */
  private void judge(String region) {
    List<String> stations =
        STATIONS.stream().filter(station -> region(station).equals(region)).toList();
    OptionalDouble index =
        stations.stream().flatMap(station -> read(station).stream()).mapToInt(i -> i).average();
    if (index.isEmpty()) return;
    if (!open.containsKey(region) && index.getAsDouble() <= 20) {
      LocalDate today = around.today();
      Alert alert =
          ofToday.computeIfAbsent(region, key -> new Alert(region, today, index.getAsDouble()));
      open.put(region, alert);
      for (String address : subscribers(region)) due.add(new Delivery(alert, address));
    } else if (index.getAsDouble() > 30) open.remove(region);
  }

  /** What a station tells within three attempts. */
  private Optional<Integer> read(String station) {
    int failures = hiccups.getOrDefault(station, 0);
    hiccups.put(station, Math.max(0, failures - ATTEMPTS));
    if (failures >= ATTEMPTS || down.contains(station)) return Optional.empty();
    return Optional.ofNullable(percent.get(station));
  }

  private void check() {
    for (String region : REGIONS)
      assertThat(around.alerts.open(region))
          .as("the alert of " + region)
          .isEqualTo(Optional.ofNullable(open.get(region)));
    Set<Delivery> known = new HashSet<>(around.alerts.owed());
    known.addAll(around.mailer.taken());
    assertThat(known).as("owed or sent").isEqualTo(due);
  }

  int due() {
    return due.size();
  }

  int copies() {
    return around.mailer.taken().size() - due.size();
  }

  /** Everything works again: each mail that was ever due is there, once, unless it is excused. */
  void allIsWell() {
    STATIONS.forEach(this::isUp);
    ADDRESSES.forEach(around.mailer.failures()::up);
    ADDRESSES.forEach(around.mailer.lostAnswers()::up);
    runs();
    assertThat(around.alerts.owed()).as("owed when all is well").isEmpty();
    assertThat(around.mailer.taken()).as("sent").containsAll(due);
    for (Delivery delivery : due)
      if (!excused.contains(delivery))
        assertThat(Collections.frequency(around.mailer.taken(), delivery))
            .as("copies of " + delivery)
            .isEqualTo(1);
  }
}
