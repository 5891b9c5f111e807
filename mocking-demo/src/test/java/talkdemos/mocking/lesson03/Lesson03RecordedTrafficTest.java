// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.lesson03;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import talkdemos.mocking.drought.SoilMoisture;
import talkdemos.mocking.drought.Station;
import talkdemos.mocking.drought.UnavailableException;
import talkdemos.mocking.fakes.Neighbourhood;
import talkdemos.mocking.http.HttpSoilMoisture;
import talkdemos.mocking.simulation.SoilMoistureServer;

/**
 * Third cure: recorded traffic. WireMock stands between the client and the real server and writes
 * down what they say; from then on it answers alone. Look at what it answers to what was not
 * recorded, and after the server has changed. The answer: a recording cannot lie about the day on
 * which it was made. It grows old in silence, so it has to be held against the real server now and
 * then, and it must say no to what it has not heard.
 */
class Lesson03RecordedTrafficTest {
  private static final LocalDate TODAY = Neighbourhood.NOON.toLocalDate();
  private static final Station N1 = new Station("n1", "Station n1", "north");

  private static final WireMockServer WIREMOCK =
      new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("localhost"));

  private final Neighbourhood around =
      new Neighbourhood().station("n1", "north").measures("n1", 0.10);
  private SoilMoisture client;
  private Recording recording;

  @BeforeAll
  static void start() {
    WIREMOCK.start();
  }

  @AfterAll
  static void stop() {
    WIREMOCK.stop();
  }

  @BeforeEach
  void record_what_the_real_server_says() throws IOException {
    WIREMOCK.resetAll();
    client =
        new HttpSoilMoisture(URI.create(WIREMOCK.baseUrl()), Duration.ofSeconds(30), around.clock);
    try (SoilMoistureServer real = SoilMoistureServer.start(around.soil)) {
      recording =
          Recording.of(
              WIREMOCK,
              real.uri(),
              () -> {
                client.stations("north");
                client.reading(N1, TODAY);
                client.reading(N1, TODAY.plusDays(1)); // there is none: 404
              });
    }
  }

  @Test
  void the_recording_answers_without_the_server() {
    assertThat(client.stations("north")).containsExactly(N1);
    assertThat(client.reading(N1, TODAY).orElseThrow().moisture()).isEqualTo(0.10);
    assertThat(client.reading(N1, TODAY.plusDays(1))).isEmpty();
  }

  /** WireMock says 404 to what it does not know, and to this client that means: no reading. */
  @Test
  void what_was_not_recorded_looks_like_an_answer() {
    Station n2 = new Station("n2", "Station n2", "north");
    assertThat(client.reading(n2, TODAY)).isEmpty();
    assertThat(WIREMOCK.findAllUnmatchedRequests()).hasSize(1);
  }

  @Test
  void so_a_recording_should_refuse_what_it_has_not_heard() {
    WIREMOCK.stubFor(any(anyUrl()).atPriority(10).willReturn(aResponse().withStatus(400)));
    Station n2 = new Station("n2", "Station n2", "north");
    assertThatThrownBy(() -> client.reading(n2, TODAY)).isInstanceOf(UnavailableException.class);
    assertThat(client.reading(N1, TODAY)).isPresent();
  }

  @Test
  void it_is_fresh_while_the_server_answers_as_it_did() throws Exception {
    try (SoilMoistureServer real = SoilMoistureServer.start(around.soil)) {
      assertThat(recording.exchanges()).hasSize(3);
      assertThat(recording.differences(real.uri())).isEmpty();
    }
  }

  @Test
  void it_grows_old_in_silence_and_is_found_out_by_asking_again() throws Exception {
    try (NextVersion next = new NextVersion()) {
      assertThat(client.reading(N1, TODAY).orElseThrow().moisture()).isEqualTo(0.10);
      assertThat(recording.differences(next.uri()))
          .hasSize(2)
          .anySatisfy(
              line ->
                  assertThat(line)
                      .startsWith("GET /readings?station=n1&day=2024-07-01: recorded 200 ")
                      .contains("\"moisture\":0.1}, now 200 ")
                      .endsWith("\"moisture\": 10.0}"));
    }
  }
}
