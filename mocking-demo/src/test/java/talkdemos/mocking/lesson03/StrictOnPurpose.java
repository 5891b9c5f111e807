// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.lesson03;

import static org.mockito.Mockito.lenient;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mockito.Mock;
import org.mockito.junit.jupiter.MockitoExtension;
import talkdemos.mocking.drought.AlertLog;
import talkdemos.mocking.drought.DroughtWatch;
import talkdemos.mocking.drought.Reading;
import talkdemos.mocking.drought.Report;
import talkdemos.mocking.drought.SoilMoisture;
import talkdemos.mocking.drought.Station;
import talkdemos.mocking.fakes.Neighbourhood;

/**
 * Tests that fail on purpose; {@link Lesson03StrictStubsTest} runs them and reads what they say.
 */
@ExtendWith(MockitoExtension.class)
class StrictOnPurpose {
  @Mock SoilMoisture soil;
  @Mock AlertLog alerts;

  private final Neighbourhood around = new Neighbourhood().station("n1", "north");
  private final Station n1 = new Station("n1", "Nord", "north");

  private Report run() {
    return new DroughtWatch(
            List.of("north"),
            soil,
            around.history,
            alerts,
            region -> Set.of(),
            around.mailer,
            around.retry(),
            around.clock)
        .run();
  }

  private Optional<Reading> dry() {
    return Optional.of(new Reading("n1", around.today(), 0.10));
  }

  @Test
  void all_is_used() {
    when(soil.stations("north")).thenReturn(List.of(n1));
    when(soil.reading(n1, around.today())).thenReturn(dry());
    run();
  }

  @Test
  void the_service_asks_for_another_day_than_was_stubbed() {
    when(soil.stations("north")).thenReturn(List.of(n1));
    when(soil.reading(n1, around.today().minusDays(1))).thenReturn(dry());
    run();
  }

  @Test
  void the_service_does_not_ask_at_all() {
    when(soil.stations("north")).thenReturn(List.of());
    when(soil.reading(n1, around.today())).thenReturn(dry());
    run();
  }

  @Test
  void the_service_does_not_ask_but_it_may() {
    when(soil.stations("north")).thenReturn(List.of());
    lenient().when(soil.reading(n1, around.today())).thenReturn(dry());
    run();
  }

  /** Everything is used, and everything is wrong: no network lists a station three times. */
  @Test
  void the_stub_says_what_the_real_one_never_would() {
    when(soil.stations("north")).thenReturn(List.of(n1, n1, n1));
    when(soil.reading(n1, around.today())).thenReturn(dry());
    run();
  }
}
