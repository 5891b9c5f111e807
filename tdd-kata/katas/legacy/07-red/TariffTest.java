package kata.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class TariffTest {
  private static final LocalDateTime TUESDAY_NOON = LocalDateTime.of(2022, 7, 12, 12, 0);

  @Test
  void an_electric_car_has_its_first_hour_free() {
    assertThat(Tariff.of(4).fee(TUESDAY_NOON, TUESDAY_NOON.plusHours(3)))
        .as("three hours at noon")
        .isEqualTo(3.0);
  }

  @Test
  void by_night_an_electric_car_pays_as_a_car() {
    LocalDateTime night = TUESDAY_NOON.plusHours(10);
    assertThat(Tariff.of(4).fee(night, night.plusHours(3))).isEqualTo(1.5);
  }

  @Test
  void a_day_costs_an_electric_car_no_more_than_a_car() {
    assertThat(Tariff.of(4).fee(TUESDAY_NOON, TUESDAY_NOON.plusDays(1))).isEqualTo(15);
  }

  @Test
  void a_lost_ticket_costs_the_same_for_all_but_motorbikes() {
    assertThat(Tariff.of(1).lostTicket()).isEqualTo(20);
    assertThat(Tariff.of(2).lostTicket()).isEqualTo(8);
    assertThat(Tariff.of(3).lostTicket()).isEqualTo(20);
    assertThat(Tariff.of(4).lostTicket()).isEqualTo(20);
  }
}
