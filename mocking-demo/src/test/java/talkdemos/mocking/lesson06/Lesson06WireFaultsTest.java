// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.lesson06;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import talkdemos.mocking.drought.DroughtWatch;
import talkdemos.mocking.drought.Reading;
import talkdemos.mocking.drought.Report;
import talkdemos.mocking.drought.Retry;
import talkdemos.mocking.drought.Station;
import talkdemos.mocking.drought.UnavailableException;
import talkdemos.mocking.fakes.FakePause;
import talkdemos.mocking.fakes.MutableClock;
import talkdemos.mocking.fakes.Neighbourhood;
import talkdemos.mocking.http.HttpSoilMoisture;
import talkdemos.mocking.page.LessonsPage;
import talkdemos.mocking.page.Table;

/**
 * What can go wrong on the wire, and is it noticed, told and tried again? A mock says what its test
 * thinks that a broken connection looks like; WireMock breaks a real one. Look at the second column
 * of the table: half of these faults come out of the JDK's client as other exceptions than one
 * would have stubbed. The answer: the service's port has one exception with two questions, may it
 * pass and when; the adapter answers them for every fault, and it is tried on a server that really
 * fails.
 */
class Lesson06WireFaultsTest {
  @RegisterExtension
  static final WireMockExtension SERVER =
      WireMockExtension.newInstance().options(wireMockConfig().dynamicPort()).build();

  private static final LocalDate DAY = Neighbourhood.NOON.toLocalDate();
  private static final Station STATION = new Station("n1", "Station n1", "north");
  private static final String PATH = "/readings?station=n1&day=2024-07-01";
  private static final String READING =
      "{\"station\": \"n1\", \"day\": \"2024-07-01\", \"moisture\": 0.1}";
  private static final Duration PATIENT = Duration.ofSeconds(30);
  private static final Duration SHORT = Duration.ofMillis(400);

  /** What a server does. */
  private record Row(String fault, ResponseDefinitionBuilder answer, Duration timeout) {
    Row(String fault, ResponseDefinitionBuilder answer) {
      this(fault, answer, PATIENT);
    }
  }

  private static ResponseDefinitionBuilder status(int status) {
    return aResponse().withStatus(status);
  }

  private static final List<Row> ROWS =
      List.of(
          new Row("500", status(500)),
          new Row("503", status(503)),
          new Row("503, Retry-After: 7", status(503).withHeader("Retry-After", "7")),
          new Row(
              "429, Retry-After: 12:01:30 GMT", // it is noon
              status(429).withHeader("Retry-After", "Mon, 01 Jul 2024 12:01:30 GMT")),
          new Row("429, Retry-After: 3600", status(429).withHeader("Retry-After", "3600")),
          new Row("401", status(401)),
          new Row("closes without a word", aResponse().withFault(Fault.EMPTY_RESPONSE)),
          new Row("resets the connection", aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)),
          new Row("garbage, no HTTP", aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE)),
          new Row("200, then garbage", aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK)),
          new Row("half a body as if it were all", okJson(READING.substring(0, 20))),
          new Row("a page of a proxy", aResponse().withBody("<html>Welcome</html>")),
          new Row("an empty body", aResponse().withStatus(200)),
          new Row("no answer in time", okJson(READING).withFixedDelay(3_000), SHORT),
          new Row("a body that drips", okJson(READING).withChunkedDribbleDelay(5, 3_000), SHORT));

  private final MutableClock clock = MutableClock.at(Neighbourhood.NOON);
  private final FakePause pause = new FakePause(clock);

  private HttpSoilMoisture client(Duration timeout) {
    return new HttpSoilMoisture(URI.create(SERVER.baseUrl()), timeout, clock);
  }

  private Retry retry() {
    return new Retry(2, Duration.ofSeconds(1), Duration.ofMinutes(5), () -> 0, pause);
  }

  @Test
  void each_fault_is_told_and_what_may_pass_is_tried_again() {
    Table table = Table.of("the server", "the adapter says", "may pass", "tried again", "requests");
    for (Row row : ROWS) {
      UnavailableException failure = failure(row);
      String passing = failure.passing() ? "yes" : "no";
      String then = then(row);
      table = table.row(row.fault(), said(failure), passing, then, requests());
    }
    LessonsPage.shows("faults on the wire", table);
  }

  private void failsAlways(Row row) {
    SERVER.resetAll();
    SERVER.stubFor(any(anyUrl()).willReturn(row.answer()));
  }

  private void failsOnce(Row row) {
    SERVER.resetAll();
    SERVER.stubFor(
        get(urlEqualTo(PATH))
            .inScenario("once")
            .whenScenarioStateIs(Scenario.STARTED)
            .willReturn(row.answer())
            .willSetStateTo("works"));
    SERVER.stubFor(
        get(urlEqualTo(PATH))
            .inScenario("once")
            .whenScenarioStateIs("works")
            .willReturn(okJson(READING)));
  }

  private UnavailableException failure(Row row) {
    failsAlways(row);
    return catchThrowableOfType(
        UnavailableException.class, () -> client(row.timeout()).reading(STATION, DAY));
  }

  /** What a library says of the wire is up to its release: it is left out. */
  private static String said(UnavailableException failure) {
    String message = failure.getMessage();
    assertThat(message).as("where it was").contains(SERVER.baseUrl() + PATH + ": ");
    String what = message.substring(message.indexOf(PATH) + PATH.length() + 2);
    return what.replaceAll("(no whole answer: ).*", "$1...");
  }

  private String then(Row row) {
    if (row.timeout().equals(PATIENT)) failsOnce(row);
    else failsAlways(row); // the second answer could be late as well, on a busy machine
    MutableClock noon = MutableClock.at(Neighbourhood.NOON);
    FakePause waits = new FakePause(noon);
    Retry twice = new Retry(2, Duration.ofSeconds(1), Duration.ofMinutes(5), () -> 0, waits);
    Optional<Reading> reading = Optional.empty();
    try {
      reading = twice.call(() -> client(row.timeout()).reading(STATION, DAY));
    } catch (UnavailableException givenUp) { // told in the table
    }
    String waited =
        waits.taken().stream()
            .map(time -> "after " + time.toMillis() / 1000.0 + " s: ")
            .collect(Collectors.joining());
    return waited + reading.map(read -> "a reading").orElse("given up");
  }

  private static String requests() {
    return "" + SERVER.findAll(anyRequestedFor(urlEqualTo(PATH))).size();
  }

  /** For each fault a station that has it all the time, and for each a station that has none. */
  @Test
  void a_region_is_judged_when_half_of_its_stations_are_read_whatever_the_others_do() {
    Neighbourhood around = new Neighbourhood();
    StringBuilder stations = new StringBuilder();
    List<Row> faults = ROWS.stream().filter(row -> row.timeout().equals(PATIENT)).toList();
    for (int i = 0; i < faults.size(); i++) {
      station(around, stations, "bad" + i, faults.get(i).answer());
      String id = "good" + i;
      station(around, stations, id, okJson(READING.replace("n1", id)));
    }
    SERVER.stubFor(
        get(urlEqualTo("/stations?region=north"))
            .willReturn(okJson("{\"stations\": [" + stations.substring(1) + "]}")));
    Report report = watch(around).run();
    Report.Region north = report.regions().get(0);
    assertThat(north.read()).isEqualTo(faults.size());
    assertThat(north.faults()).hasSize(faults.size()).allMatch(fault -> fault.startsWith("bad"));
    assertThat(north.change()).isEqualTo(Report.Change.CROSSED);
    assertThat(around.mailer.inbox("ann@x.org")).hasSize(1);
  }

  private static void station(
      Neighbourhood around, StringBuilder all, String id, ResponseDefinitionBuilder answer) {
    around.station(id, "north");
    all.append(",{\"id\":\"%s\",\"name\":\"%s\",\"region\":\"north\"}".formatted(id, id));
    SERVER.stubFor(
        get(urlEqualTo("/readings?station=" + id + "&day=2024-07-01")).willReturn(answer));
  }

  private DroughtWatch watch(Neighbourhood around) {
    return new DroughtWatch(
        List.of("north"),
        client(PATIENT),
        around.history,
        around.alerts,
        region -> Set.of("ann@x.org"),
        around.mailer,
        retry(),
        clock);
  }
}
