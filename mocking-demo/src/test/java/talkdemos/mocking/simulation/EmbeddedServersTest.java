// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import talkdemos.mocking.drought.Alert;
import talkdemos.mocking.drought.Delivery;
import talkdemos.mocking.drought.Reading;
import talkdemos.mocking.drought.Station;
import talkdemos.mocking.drought.UnavailableException;
import talkdemos.mocking.fakes.FakeSoilMoisture;
import talkdemos.mocking.http.HttpSoilMoisture;
import talkdemos.mocking.mail.SmtpMailer;

class EmbeddedServersTest {
  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final LocalDate DAY = LocalDate.of(2024, 7, 1);
  private static final Station STATION = new Station("n1", "Nord", "north");

  private final FakeSoilMoisture soil =
      new FakeSoilMoisture().station(STATION).measured(new Reading("n1", DAY, 0.25));

  private static HttpSoilMoisture client(SoilMoistureServer server) {
    return new HttpSoilMoisture(server.uri(), TIMEOUT, Clock.systemUTC());
  }

  @Test
  void usage() throws IOException {
    try (SoilMoistureServer server = SoilMoistureServer.start(soil)) {
      assertThat(client(server).stations("north")).containsExactly(STATION);
      assertThat(client(server).reading(STATION, DAY)).isPresent();
    }
  }

  @ParameterizedTest
  @CsvSource({"BUSY,status 503,PT2S", "BROKEN,status 500,", "CUT,no whole answer,"})
  void a_trouble_may_pass(Trouble trouble, String said, Duration wait) throws IOException {
    List<String> requests = new CopyOnWriteArrayList<>();
    Troubles troubles =
        request -> {
          requests.add(request);
          return trouble;
        };
    try (SoilMoistureServer server = SoilMoistureServer.start(0, soil, troubles)) {
      UnavailableException failure =
          catchThrowableOfType(
              UnavailableException.class, () -> client(server).reading(STATION, DAY));
      assertThat(failure).hasMessageContaining(said);
      assertThat(failure.passing()).isTrue();
      assertThat(failure.retryAfter().orElse(null)).isEqualTo(wait);
      assertThat(requests).as("the client itself asks again if it hears nothing").hasSize(1);
    }
  }

  @Test
  void stations_that_are_unavailable_make_the_server_so() throws IOException {
    soil.failures().next("north", UnavailableException.passing("busy", Duration.ofSeconds(9)));
    try (SoilMoistureServer server = SoilMoistureServer.start(soil)) {
      UnavailableException failure =
          catchThrowableOfType(UnavailableException.class, () -> client(server).stations("north"));
      assertThat(failure.retryAfter()).contains(Duration.ofSeconds(9));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /stations                      | 400 | expected ?region=
          /readings?station=n1&day=today | 400 | day: got today, expected YYYY-MM-DD
          /readings?station=n1&day=2024-07-02 | 404 | no reading of n1 on 2024-07-02
          /elsewhere                     | 404 | got GET /elsewhere, expected GET /stations
          """)
  void a_wrong_request_is_told_what_was_expected(String path, int status, String said)
      throws Exception {
    try (SoilMoistureServer server = SoilMoistureServer.start(soil)) {
      HttpRequest request = HttpRequest.newBuilder(URI.create(server.uri() + path)).build();
      HttpResponse<String> response =
          HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
      assertThat(response.statusCode()).isEqualTo(status);
      assertThat(response.body()).contains(said);
    }
  }

  @Test
  void a_fault_that_is_no_json_is_refused() throws Exception {
    try (SoilMoistureServer server = SoilMoistureServer.start(soil)) {
      for (String body :
          List.of("", "[]", "{\"station\": \"n1\"}", "{\"station\": []}", "{\"station\": null}")) {
        HttpRequest post =
            HttpRequest.newBuilder(URI.create(server.uri() + "/faults"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        assertThat(
                HttpClient.newHttpClient()
                    .send(post, HttpResponse.BodyHandlers.ofString())
                    .statusCode())
            .as(body)
            .isEqualTo(400);
      }
      assertThat(soil.faults()).isEmpty();
    }
  }

  @Test
  void a_port_that_is_taken_is_refused() throws IOException {
    try (SoilMoistureServer server = SoilMoistureServer.start(soil)) {
      assertThatThrownBy(
              () -> SoilMoistureServer.start(server.uri().getPort(), soil, Troubles.none()))
          .isInstanceOf(BindException.class);
    }
  }

  @Test
  void troubles_are_the_same_in_any_order_of_requests() {
    List<String> requests =
        new ArrayList<>(IntStream.range(0, 999).mapToObj(i -> "r" + i).toList());
    Troubles one = Troubles.seeded(1, 10);
    Troubles other = Troubles.seeded(1, 10);
    List<Trouble> expected = requests.stream().map(one::of).toList();
    Collections.reverse(requests);
    List<Trouble> reversed = new ArrayList<>(requests.stream().map(other::of).toList());
    Collections.reverse(reversed);
    assertThat(reversed).isEqualTo(expected);
    assertThat(expected).filteredOn(trouble -> trouble != Trouble.NONE).hasSizeBetween(60, 140);
    assertThat(expected).contains(Trouble.values());
  }

  @Test
  void the_mail_server_keeps_what_it_takes_and_knows_a_second_copy() {
    List<Trouble> troubles = List.of(Trouble.CUT, Trouble.NONE, Trouble.BUSY, Trouble.BROKEN);
    Iterator<Trouble> next = troubles.iterator();
    try (MailServer server = MailServer.start(request -> next.next())) {
      SmtpMailer mailer =
          new SmtpMailer(server.address(TIMEOUT), "watch@example.org", new SimulatedClock(DAY));
      Delivery toAnn = new Delivery(new Alert("Łódź", DAY, 12), "ann@example.org");
      assertThatThrownBy(() -> mailer.send(toAnn)).isInstanceOf(UnavailableException.class);
      mailer.send(toAnn);
      for (int i = 0; i < 2; i++)
        assertThatThrownBy(() -> mailer.send(toAnn)).isInstanceOf(UnavailableException.class);
      assertThat(server.mails()).extracting(MailServer.Mail::again).containsExactly(false, true);
      MailServer.Mail mail = server.mails().get(0);
      assertThat(mail.day()).isEqualTo(DAY);
      assertThat(mail.to()).isEqualTo("ann@example.org");
      assertThat(mail.subject()).isEqualTo("Drought in Łódź");
      assertThat(mail.messageId()).isEqualTo(SmtpMailer.messageId(toAnn));
    }
  }

  @Test
  void who_pauses_on_a_simulated_clock_moves_it() throws InterruptedException {
    SimulatedClock clock = new SimulatedClock(DAY);
    clock.pause().of(Duration.ofMinutes(5));
    assertThat(clock.instant()).hasToString("2024-07-01T06:05:00Z");
    clock.morningOf(DAY.plusDays(1));
    assertThat(clock.instant()).hasToString("2024-07-02T06:00:00Z");
  }
}
