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
}
