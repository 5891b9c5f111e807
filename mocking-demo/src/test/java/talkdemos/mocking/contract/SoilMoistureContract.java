// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import talkdemos.mocking.drought.Reading;
import talkdemos.mocking.drought.SoilMoisture;
import talkdemos.mocking.drought.Station;
import talkdemos.mocking.drought.UnavailableException;

/** What {@link SoilMoisture} promises. */
abstract class SoilMoistureContract {
  static final LocalDate DAY = LocalDate.of(2024, 2, 29);

  /** A fault as the network's operator sees it. */
  record Fault(String station, LocalDate day, String text) {}

  /** A network of these stations, which measured these readings and nothing else. */
  abstract SoilMoisture network(List<Station> stations, List<Reading> readings);

  /** The same network, from now on without an answer. */
  abstract SoilMoisture broken(SoilMoisture network);

  /** The faults that the operator of the network knows of, in their order. */
  abstract List<Fault> faults(SoilMoisture network);

  private SoilMoisture network(Station station, Reading... readings) {
    return network(List.of(station), List.of(readings));
  }

  private static Station station(String id, String region) {
    return new Station(id, "Station " + id, region);
  }

  @Test
  void a_region_has_its_stations_in_their_order() {
    Station b = station("b", "Lusatia");
    Station a = station("a", "Lusatia");
    SoilMoisture network = network(List.of(b, station("c", "Harz"), a), List.of());
    assertThat(network.stations("Lusatia")).containsExactly(b, a);
    assertThat(network.stations("Lusatia")).containsExactly(b, a);
  }

  @Test
  void a_region_that_it_does_not_know_has_none() {
    assertThat(network(station("a", "Lusatia")).stations("Harz")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Łódź", "Αττική", "东北 平原", "A & B", "a+b", "50%", "x=y?z#", "North/East", "\"q\""})
  void regions_names_and_ids_are_any_text(String text) {
    Station station = new Station("id " + text, "name " + text, text);
    Reading reading = new Reading(station.id(), DAY, 0.25);
    SoilMoisture network = network(station, reading);
    assertThat(network.stations(text)).containsExactly(station);
    assertThat(network.reading(station, DAY)).contains(reading);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, 0.1, 0.30000000000000004, 1e-9, Double.MIN_VALUE})
  void a_reading_is_what_was_measured_to_the_last_bit(double moisture) {
    Station station = station("a", "Lusatia");
    Reading reading = new Reading("a", DAY, moisture);
    assertThat(network(station, reading).reading(station, DAY)).contains(reading);
  }

  @Test
  void a_day_without_a_measurement_has_no_reading() {
    Station station = station("a", "Lusatia");
    SoilMoisture network = network(station, new Reading("a", DAY, 0.25));
    assertThat(network.reading(station, DAY.plusDays(1))).isEmpty();
    assertThat(network.reading(station, DAY.minusYears(1))).isEmpty();
  }

  @Test
  void a_station_that_it_does_not_know_has_no_reading() {
    SoilMoisture network = network(station("a", "Lusatia"), new Reading("a", DAY, 0.25));
    assertThat(network.reading(station("b", "Lusatia"), DAY)).isEmpty();
  }

  @Test
  void a_fault_comes_to_its_operator_word_for_word() {
    Station station = station("a", "Lusatia");
    SoilMoisture network = network(station);
    network.reportFault(station, DAY, "no reading");
    network.reportFault(station, DAY.plusDays(1), "\"żółć\"\n& 50%");
    assertThat(faults(network))
        .containsExactly(
            new Fault("a", DAY, "no reading"), new Fault("a", DAY.plusDays(1), "\"żółć\"\n& 50%"));
  }

  @Test
  void without_an_answer_each_method_says_that_it_is_unavailable() {
    Station station = station("a", "Lusatia");
    SoilMoisture broken = broken(network(station, new Reading("a", DAY, 0.25)));
    assertThatThrownBy(() -> broken.stations("Lusatia")).isInstanceOf(UnavailableException.class);
    assertThatThrownBy(() -> broken.reading(station, DAY)).isInstanceOf(UnavailableException.class);
    assertThatThrownBy(() -> broken.reportFault(station, DAY, "no reading"))
        .isInstanceOf(UnavailableException.class);
  }
}
