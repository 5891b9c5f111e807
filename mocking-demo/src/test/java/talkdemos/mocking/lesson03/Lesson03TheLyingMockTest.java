// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.lesson03;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import talkdemos.mocking.drought.Alert;
import talkdemos.mocking.drought.AlertLog;
import talkdemos.mocking.drought.DroughtWatch;
import talkdemos.mocking.drought.Reading;
import talkdemos.mocking.drought.Report;
import talkdemos.mocking.drought.SoilMoisture;
import talkdemos.mocking.drought.Station;
import talkdemos.mocking.fakes.FakeAlertLog;
import talkdemos.mocking.fakes.Neighbourhood;
import talkdemos.mocking.http.HttpSoilMoisture;
import talkdemos.mocking.page.Snippet;
import talkdemos.mocking.simulation.SoilMoistureServer;

/**
 * Can a test stay green after the real thing has changed? The network's next version measures in
 * percent; here are the test with a mock, which notices nothing, and its twin on a real server. The
 * answer: yes. A mock says what the test's author believed on the day when it was written.
 *
 * <p>In Python a mock without {@code autospec} even answers methods that are gone. In Java it does
 * not compile: the types are an autospec that is always on. What is left to lie about is meaning.
 */
class Lesson03TheLyingMockTest {
  private final Neighbourhood around =
      new Neighbourhood().station("n1", "north").measures("n1", 0.10);
  private final LocalDate today = around.today();

  private Report.Region north(SoilMoisture soil, AlertLog alerts) {
    DroughtWatch watch =
        new DroughtWatch(
            List.of("north"),
            soil,
            around.history,
            alerts,
            region -> Set.of(),
            around.mailer,
            around.retry(),
            around.clock);
    return watch.run().regions().get(0);
  }

  private SoilMoisture over(URI uri) {
    return new HttpSoilMoisture(uri, Duration.ofSeconds(30), around.clock);
  }

  @Test
  void the_mock_says_a_tenth_and_the_watch_is_right() {
    SoilMoisture soil = mock();
    Station n1 = new Station("n1", "Station n1", "north");
    when(soil.stations("north")).thenReturn(List.of(n1));
    when(soil.reading(n1, today)).thenReturn(Optional.of(new Reading("n1", today, 0.10)));
    assertThat(north(soil, mock()).index()).hasValue(10);
  }

  @Test
  void so_says_the_real_server_of_today() throws IOException {
    try (SoilMoistureServer server = SoilMoistureServer.start(around.soil)) {
      assertThat(north(over(server.uri()), mock()).index()).hasValue(10);
    }
  }

  /**
   * The test with the mock is as green as before; here it is what runs in production that fails.
   */
  @Test
  void the_next_version_says_ten_and_the_watch_is_blind() throws IOException {
    try (NextVersion server = new NextVersion()) {
      Report.Region north = north(over(server.uri()), mock());
      assertThat(north.index()).isEmpty();
      assertThat(north.faults())
          .singleElement()
          .asString()
          .endsWith("got moisture 10.0, expected moisture 0 to 1");
    }
  }

  @Test
  void a_method_that_is_gone_does_not_compile() {
    String code =
        """
        interface Network { double %s(String station); }
        class Test {
          void reads() {
            Network network = org.mockito.Mockito.mock(Network.class);
            org.mockito.Mockito.when(network.moisture("n1")).thenReturn(0.1);
          }
        }
        """;
    assertThat(Snippet.errors(code.formatted("moisture"))).isEmpty();
    assertThat(Snippet.errors(code.formatted("moisturePercent")))
        .singleElement()
        .asString()
        .startsWith("cannot find symbol");
  }

  /**
   * The other lie: a mock agrees to everything. This watch was given a log that forgets, so it
   * alerts each day anew; a real log refuses a second open alert of a region.
   */
  @Test
  void a_mock_agrees_to_a_call_that_the_real_one_refuses() {
    AlertLog agrees = mock();
    north(around.soil, agrees);
    north(around.soil, agrees);
    verify(agrees, times(2)).opened(any(), any());

    FakeAlertLog refuses = new FakeAlertLog();
    Alert alert = new Alert("north", today, 10);
    refuses.opened(alert, Set.of());
    assertThatThrownBy(() -> refuses.opened(alert, Set.of()))
        .isInstanceOf(IllegalStateException.class);
  }
}
