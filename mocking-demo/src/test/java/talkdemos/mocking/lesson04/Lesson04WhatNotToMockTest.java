// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.lesson04;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import talkdemos.mocking.drought.AlertLog;
import talkdemos.mocking.drought.DroughtWatch;
import talkdemos.mocking.drought.History;
import talkdemos.mocking.drought.Mailer;
import talkdemos.mocking.drought.Reading;
import talkdemos.mocking.drought.Report;
import talkdemos.mocking.drought.Retry;
import talkdemos.mocking.drought.SoilMoisture;
import talkdemos.mocking.drought.Station;
import talkdemos.mocking.drought.Subscribers;
import talkdemos.mocking.fakes.FakeSoilMoisture;
import talkdemos.mocking.fakes.Neighbourhood;
import talkdemos.mocking.http.HttpSoilMoisture;
import talkdemos.mocking.simulation.SoilMoistureServer;

/**
 * What should one not mock? What one does not own, values, and one should not verify what one has
 * stubbed. Each rule is a pair of tests of one behaviour: the first breaks the rule, its twin keeps
 * it. Both pass here; {@link Lesson04InnocentRefactoringsTest} shows what each does when the code
 * changes. The answer: the first of each pair holds fast what nobody was promised.
 */
class Lesson04WhatNotToMockTest {
  private static final LocalDate DAY = LocalDate.of(2024, 7, 1);
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** HttpClient has three methods that send. Which of them is called is nobody's business. */
  @Nested
  class WhatOneDoesNotOwn {
    @Test
    @SuppressWarnings("unchecked") // a class of a generic type has no other name
    void mocked_it_knows_which_method_was_called() {
      HttpClient client = mock(HttpClient.class);
      HttpResponse<byte[]> response = mock(HttpResponse.class);
      when(client.sendAsync(any(), any(HttpResponse.BodyHandler.class)))
          .thenReturn(CompletableFuture.completedFuture(response));
      when(response.statusCode()).thenReturn(200);
      when(response.body())
          .thenReturn(
              """
              {"stations": [{"id": "n1", "name": "North", "region": "Harz"}]}
              """
                  .getBytes(StandardCharsets.UTF_8));

      URI base = URI.create("http://soil.example");
      SoilMoisture soil = new HttpSoilMoisture(base, PATIENCE, Clock.systemUTC(), client);

      assertThat(soil.stations("Harz")).containsExactly(new Station("n1", "North", "Harz"));
    }

    @Test
    void its_twin_has_a_server_that_is_asked_in_whatever_way() throws Exception {
      Station north = new Station("n1", "North", "Harz");
      try (SoilMoistureServer server =
          SoilMoistureServer.start(new FakeSoilMoisture().station(north))) {
        SoilMoisture soil = new HttpSoilMoisture(server.uri(), PATIENCE, Clock.systemUTC());

        assertThat(soil.stations("Harz")).containsExactly(north);
      }
    }
  }

  /** A mocked value knows what it was told. A real one knows what it is. */
  @Nested
  class Values {
    private final Neighbourhood around = new Neighbourhood().station("n1", "Harz");
    private final SoilMoisture soil = mock(SoilMoisture.class);

    private Report run() {
      Retry once = new Retry(1, PATIENCE, PATIENCE, () -> 0, around.pause);
      return new DroughtWatch(
              List.of("Harz"),
              soil,
              around.history,
              around.alerts,
              mock(Subscribers.class),
              around.mailer,
              once,
              around.clock)
          .run();
    }

    @Test
    void mocked_they_answer_what_they_are_known_to_be_asked() {
      Station station = mock(Station.class);
      when(station.id()).thenReturn("n1");
      Reading reading = mock(Reading.class);
      when(reading.station()).thenReturn("n1");
      when(reading.day()).thenReturn(DAY);
      when(reading.moisture()).thenReturn(0.10);
      when(soil.stations("Harz")).thenReturn(List.of(station));
      when(soil.reading(station, DAY)).thenReturn(Optional.of(reading));

      assertThat(run().regions().get(0).index()).hasValue(10);
    }

    @Test
    void their_twins_are_made_with_new() {
      Station station = new Station("n1", "North", "Harz");
      when(soil.stations("Harz")).thenReturn(List.of(station));
      when(soil.reading(station, DAY)).thenReturn(Optional.of(new Reading("n1", DAY, 0.10)));

      assertThat(run().regions().get(0).index()).hasValue(10);
    }
  }

  /** A stub that is not used shows in the result. To verify it as well holds fast how often. */
  @Nested
  class VerifyingStubs {
    private final Neighbourhood around = new Neighbourhood().station("n1", "Harz");
    private final AlertLog alerts = mock(AlertLog.class);
    private final History history = mock(History.class);
    private final Mailer mailer = mock(Mailer.class);

    private void run() {
      around.measures("n1", 0.25);
      when(history.readings("n1")).thenReturn(Neighbourhood.past("n1", DAY));
      when(alerts.open("Harz")).thenReturn(Optional.empty());
      Retry once = new Retry(1, PATIENCE, PATIENCE, () -> 0, around.pause);
      new DroughtWatch(
              List.of("Harz"),
              around.soil,
              history,
              alerts,
              mock(Subscribers.class),
              mailer,
              once,
              around.clock)
          .run();
    }

    @Test
    void verified_it_is_a_transcript_of_the_code() {
      run();
      verify(history).readings("n1");
      verify(alerts).open("Harz");
      verify(alerts, never()).opened(any(), any());
    }

    @Test
    void its_twin_verifies_only_what_the_service_does_to_others() {
      run();
      verify(alerts, never()).opened(any(), any());
    }
  }
}
