// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import talkdemos.mocking.drought.Reading;
import talkdemos.mocking.drought.Station;
import talkdemos.mocking.drought.UnavailableException;

class HttpSoilMoistureTest {
  private static final LocalDate DAY = LocalDate.of(2024, 7, 1);
  private static final Station STATION = new Station("a1", "Aue", "Erzgebirge");
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2024-07-01T12:00:00Z"), ZoneOffset.UTC);

  /** Answers one request. */
  private interface Script {
    void answer(HttpExchange exchange) throws IOException;
  }

  /** A request as it came over the wire. */
  private record Request(String line, Map<String, List<String>> headers, String body) {}

  private final List<Request> requests = Collections.synchronizedList(new ArrayList<>());
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch end = new CountDownLatch(1);
  private HttpServer server;
  private volatile Script script;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  @AfterEach
  void stop() {
    end.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    String line = exchange.getRequestMethod() + " " + exchange.getRequestURI();
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    requests.add(new Request(line, Map.copyOf(exchange.getRequestHeaders()), body));
    try (exchange) {
      script.answer(exchange);
    }
  }

  private void answers(int status, String body, String... headers) {
    answers(status, body, StandardCharsets.UTF_8, headers);
  }

  private void answers(int status, String body, Charset charset, String... headers) {
    script =
        exchange -> {
          for (int i = 0; i < headers.length; i += 2)
            exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
          byte[] bytes = body.getBytes(charset);
          exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
          if (bytes.length > 0) exchange.getResponseBody().write(bytes);
        };
  }

  private String base() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  private HttpSoilMoisture client(Duration timeout) {
    return new HttpSoilMoisture(URI.create(base()), timeout, NOON);
  }

  private HttpSoilMoisture client() {
    return client(Duration.ofSeconds(20));
  }

  private UnavailableException failure(Supplier<?> call) {
    return catchThrowableOfType(UnavailableException.class, call::get);
  }

  private UnavailableException failedReading() {
    return failure(() -> client().reading(STATION, DAY));
  }

  @Test
  void usage() {
    answers(200, "{\"station\": \"a1\", \"day\": \"2024-07-01\", \"moisture\": 0.25}");
    HttpSoilMoisture soil = new HttpSoilMoisture(URI.create(base()), Duration.ofSeconds(20), NOON);
    assertThat(soil.reading(STATION, DAY)).contains(new Reading("a1", DAY, 0.25));
    assertThat(requests.get(0).line()).isEqualTo("GET /readings?station=a1&day=2024-07-01");
  }

  @Test
  void a_query_is_encoded_for_every_server() {
    answers(200, "{\"stations\": []}");
    client().stations("Łódź & 50% + more");
    assertThat(requests.get(0).line())
        .isEqualTo("GET /stations?region=%C5%81%C3%B3d%C5%BA%20%26%2050%25%20%2B%20more");
  }

  @Test
  void a_base_may_have_a_path_and_a_slash_at_its_end() {
    answers(200, "{\"stations\": []}");
    URI base = URI.create(base() + "/v1/soil/");
    new HttpSoilMoisture(base, Duration.ofSeconds(20), NOON).stations("Harz");
    assertThat(requests.get(0).line()).isEqualTo("GET /v1/soil/stations?region=Harz");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost:80",
        "ftp://host/",
        "http:///path",
        "http://host/?key=1",
        "file:/x",
        "x"
      })
  void what_is_no_address_of_an_api_is_refused(String base) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new HttpSoilMoisture(URI.create(base), Duration.ofSeconds(1), NOON))
        .withMessage("got " + base + ", expected http://HOST[:PORT][/PATH]");
  }

  @Test
  void names_are_utf_8_whatever_the_header_says() {
    String body = "{\"stations\":[{\"id\":\"l1\",\"name\":\"Łódź\",\"region\":\"Mazowsze\"}]}";
    answers(200, body, "Content-Type", "application/json; charset=iso-8859-1");
    assertThat(client().stations("Mazowsze"))
        .containsExactly(new Station("l1", "Łódź", "Mazowsze"));
  }

  @Test
  void another_charset_is_refused_and_not_shown_as_question_marks() {
    String body = "{\"stations\":[{\"id\":\"z1\",\"name\":\"Zürich\",\"region\":\"Alps\"}]}";
    answers(200, body, StandardCharsets.ISO_8859_1);
    UnavailableException failure = failure(() -> client().stations("Alps"));
    assertThat(failure).hasMessageContaining("expected text in UTF-8");
    assertThat(failure.passing()).isFalse();
  }

  @Test
  void a_fault_is_posted_as_json() {
    answers(204, "");
    client().reportFault(STATION, DAY, "got \"ż\"");
    Request request = requests.get(0);
    assertThat(request.line()).isEqualTo("POST /faults");
    assertThat(request.headers()).containsEntry("Content-type", List.of("application/json"));
    assertThat(request.body())
        .isEqualTo("{\"station\":\"a1\",\"day\":\"2024-07-01\",\"fault\":\"got \\\"ż\\\"\"}");
  }

  @Test
  void not_found_is_no_reading_but_no_list_of_stations() {
    answers(404, "nothing here");
    assertThat(client().reading(STATION, DAY)).isEmpty();
    UnavailableException failure = failure(() -> client().stations("Harz"));
    assertThat(failure)
        .hasMessage(
            "GET %s/stations?region=Harz: got status 404, expected 200 or another 2xx", base());
    assertThat(failure.passing()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"500,true", "502,true", "503,true", "504,true", "429,true", "400,false", "401,false"})
  void a_status_tells_what_may_pass(int status, boolean passing) {
    answers(status, "{\"station\": \"a1\", \"day\": \"2024-07-01\", \"moisture\": 0.25}");
    UnavailableException failure = failedReading();
    assertThat(failure).hasMessageContaining("got status " + status);
    assertThat(failure.passing()).isEqualTo(passing);
    assertThat(failure.retryAfter()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "429,7,PT7S",
    "503,120,PT2M",
    "503,'Mon, 01 Jul 2024 12:01:30 GMT',PT1M30S",
    "429,'Mon, 01 Jul 2024 11:00:00 GMT',PT0S",
    "503,soon,",
    "500,7,"
  })
  void a_busy_server_may_say_when_to_come_again(int status, String after, Duration wait) {
    answers(status, "", "Retry-After", after);
    UnavailableException failure = failedReading();
    assertThat(failure.passing()).isTrue();
    assertThat(failure.retryAfter().orElse(null)).isEqualTo(wait);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<html>Welcome</html>| got <html>Welcome</html>, expected a JSON object",
        "[0.25]| got [0.25], expected a JSON object",
        "{\"moisture\": 0.25} {}| got {\"moisture\": 0.25} {}, expected a JSON object",
        "{'station': 'a1'}| got {'station': 'a1'}, expected a JSON object",
        "{\"day\": \"2024-07-01\"}| got {\"day\":\"2024-07-01\"}, expected \"station\" with a text",
        "{\"station\": 1}| got station 1, expected \"station\" with a text",
        "{\"station\": \"b2\"}| got station b2, expected station a1",
        "{\"station\":\"a1\",\"day\":\"2023-07-01\"}| got day 2023-07-01, expected day 2024-07-01",
        "{\"station\":\"a1\",\"day\":\"2024-07-01\",\"moisture\":null}"
            + "| got moisture null, expected \"moisture\" with a number",
        "{\"station\":\"a1\",\"day\":\"2024-07-01\",\"moisture\":\"0.25\"}"
            + "| got moisture \"0.25\", expected \"moisture\" with a number",
        "{\"station\":\"a1\",\"day\":\"2024-07-01\",\"moisture\":25}"
            + "| got moisture 25.0, expected moisture 0 to 1"
      })
  void an_answer_in_another_form_is_told_with_what_was_expected(String body, String message) {
    answers(200, body);
    UnavailableException failure = failedReading();
    assertThat(failure)
        .hasMessage("%s/readings?station=a1&day=2024-07-01: %s", base(), message.strip());
    assertThat(failure.passing()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"stations\":1}", "{\"stations\":[1]}", "{\"stations\":[{\"id\":\"x\"}]}"})
  void so_is_a_list_of_stations_in_another_form(String body) {
    answers(200, body);
    UnavailableException failure = failure(() -> client().stations("Harz"));
    assertThat(failure)
        .hasMessageContaining("/stations?region=Harz: got")
        .hasMessageContaining("expected");
    assertThat(failure.passing()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"station\": \"a1\", \"da", "{\"station\":", "{", "{\"a\": {}"})
  void half_an_answer_that_looks_whole_may_pass(String half) {
    answers(200, half);
    UnavailableException failure = failedReading();
    assertThat(failure).hasMessageContaining("the answer ends too early: got " + half);
    assertThat(failure.passing()).isTrue();
  }

  @Test
  void a_cut_answer_may_pass() {
    script =
        exchange -> {
          exchange.sendResponseHeaders(200, 100);
          exchange.getResponseBody().write('{');
          exchange.getResponseBody().flush();
          throw new IOException("cut by the test");
        };
    UnavailableException failure = failedReading();
    assertThat(failure)
        .hasMessageContaining("/readings?station=a1&day=2024-07-01: no whole answer");
    assertThat(failure.passing()).isTrue();
  }

  @Test
  void a_server_that_never_answers_is_left_in_time() {
    script = exchange -> await();
    UnavailableException failure =
        failure(() -> client(Duration.ofMillis(150)).reading(STATION, DAY));
    assertThat(failure).hasMessageEndingWith(": no whole answer within 150 ms");
    assertThat(failure.passing()).isTrue();
  }

  /** The JDK client's own time-out is over when the first line has come. */
  @Test
  void so_is_one_that_stops_in_the_middle_of_its_answer() {
    script =
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          OutputStream body = exchange.getResponseBody();
          body.write('{');
          body.flush();
          await();
        };
    UnavailableException failure =
        failure(() -> client(Duration.ofMillis(150)).reading(STATION, DAY));
    assertThat(failure).hasMessageEndingWith(": no whole answer within 150 ms");
  }

  private void await() {
    try {
      end.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void nobody_there_is_told_with_the_address() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    URI nobody = URI.create("http://localhost:" + port);
    HttpSoilMoisture soil = new HttpSoilMoisture(nobody, Duration.ofSeconds(20), NOON);
    UnavailableException failure = failure(() -> soil.stations("Harz"));
    assertThat(failure).hasMessage("GET " + nobody + "/stations?region=Harz: no connection");
    assertThat(failure.passing()).isTrue();
  }

  @Test
  void an_interrupt_ends_a_call_and_stays_set() {
    script = exchange -> await();
    Thread.currentThread().interrupt();
    UnavailableException failure = failedReading();
    assertThat(Thread.interrupted()).isTrue();
    assertThat(failure).hasMessageEndingWith(": interrupted");
    assertThat(failure.passing()).isFalse(); // else it would be tried again
  }
}
