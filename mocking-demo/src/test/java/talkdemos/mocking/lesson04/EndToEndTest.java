// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.lesson04;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Date;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import talkdemos.mocking.Main;
import talkdemos.mocking.simulation.MailServer;
import talkdemos.mocking.simulation.Trouble;

/**
 * The program from outside: its command line, HTTP, SMTP and SQL. No type of the service is named.
 */
class EndToEndTest {
  private static final LocalDate DAY = LocalDate.of(2024, 7, 1);

  private final String database = "jdbc:h2:mem:" + UUID.randomUUID();
  private final Map<String, String> stations = new ConcurrentHashMap<>(); // what GET answers
  private final Set<String> busyOnce = ConcurrentHashMap.newKeySet();
  private final Set<String> refusedOnce = ConcurrentHashMap.newKeySet();
  private final List<String> faults = new CopyOnWriteArrayList<>();
  private Connection connection;
  private HttpServer network;
  private MailServer mails;

  @BeforeEach
  void open() throws Exception {
    connection = DriverManager.getConnection(database); // keeps it in memory between two runs
    network = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    network.createContext("/", this::answer);
    network.start();
    mails = MailServer.start(to -> refusedOnce.remove(to) ? Trouble.BUSY : Trouble.NONE);
    stations.put("/stations?region=Harz", stations("n1"));
    run("--from=" + DAY.minusDays(1), "--days=1"); // makes the tables
    remembered("n1");
  }

  @AfterEach
  void close() throws SQLException {
    network.stop(0);
    mails.close();
    connection.close();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String request = exchange.getRequestURI().toString();
      byte[] posted = exchange.getRequestBody().readAllBytes();
      if (request.equals("/faults")) faults.add(new String(posted, StandardCharsets.UTF_8));
      String answer = stations.get(request);
      if (busyOnce.remove(request)) {
        exchange.getResponseHeaders().set("Retry-After", "0");
        exchange.sendResponseHeaders(503, -1);
      } else if (answer == null) {
        exchange.sendResponseHeaders(request.equals("/faults") ? 204 : 404, -1);
      } else {
        byte[] body = answer.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
      }
    }
  }

  private static String stations(String... ids) {
    List<String> stations = new ArrayList<>();
    for (String id : ids)
      stations.add("{\"id\": \"%s\", \"name\": \"%s\", \"region\": \"Harz\"}".formatted(id, id));
    return "{\"stations\": " + stations + "}";
  }

  private void measures(String station, LocalDate day, double moisture) {
    stations.put(
        "/readings?station=" + station + "&day=" + day,
        "{\"station\": \"%s\", \"day\": \"%s\", \"moisture\": %s}"
            .formatted(station, day, moisture));
  }

  /** A hundred readings of twenty years, so that a moisture of 0.20 has the index 20. */
  private void remembered(String station) throws SQLException {
    String sql = "insert into reading (station, measured, moisture) values (?, ?, ?)";
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      for (int i = 0; i < 100; i++) {
        insert.setString(1, station);
        insert.setDate(2, Date.valueOf(DAY.minusYears(1 + i / 5).plusDays(i % 5 - 2)));
        insert.setDouble(3, (i + 0.5) / 100);
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private JsonObject day(LocalDate day) {
    JsonObject all = run("--from=" + day, "--days=1");
    return all.getAsJsonArray("days").get(0).getAsJsonObject();
  }

  private JsonObject run(String... more) {
    List<String> arguments = new ArrayList<>(List.of(more));
    arguments.add("--json");
    arguments.add("--api=http://localhost:" + network.getAddress().getPort());
    arguments.add("--smtp=localhost:" + mails.address(null).port());
    arguments.add("--db=" + database);
    arguments.add("--subscriber=Harz=ann@example.org");
    arguments.add("--subscriber=Harz=bob@example.org");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream told = new PrintStream(out, true, StandardCharsets.UTF_8);
    PrintStream complaints = new PrintStream(new ByteArrayOutputStream(), true);
    Main.run(arguments.toArray(String[]::new), Map.of(), told, complaints);
    return JsonParser.parseString(out.toString(StandardCharsets.UTF_8)).getAsJsonObject();
  }

  private static JsonObject harz(JsonObject day) {
    return day.getAsJsonArray("regions").get(0).getAsJsonObject();
  }

  private List<String> receivers() {
    return mails.mails().stream().map(MailServer.Mail::to).toList();
  }

  private static List<String> receivers(JsonObject day, String which) {
    List<String> receivers = new ArrayList<>();
    for (JsonElement delivery : day.getAsJsonArray(which))
      receivers.add(delivery.getAsJsonObject().get("to").getAsString());
    return receivers;
  }

  @Test
  void a_region_that_becomes_dry_is_mailed_to_each_subscriber() {
    measures("n1", DAY, 0.10);
    day(DAY);
    assertThat(receivers()).containsExactly("ann@example.org", "bob@example.org");
    assertThat(mails.mails().get(0).subject()).isEqualTo("Drought in Harz");
    assertThat(mails.mails().get(0).text()).contains("since 2024-07-01").contains("percentile 10");
  }

  @Test
  void a_region_that_is_in_drought_is_not_mailed_again() {
    measures("n1", DAY, 0.10);
    day(DAY);
    measures("n1", DAY.plusDays(1), 0.10);
    day(DAY.plusDays(1));
    assertThat(receivers()).hasSize(2);
  }

  @Test
  void a_region_that_has_recovered_ends_its_alert() {
    measures("n1", DAY, 0.10);
    day(DAY);
    measures("n1", DAY.plusDays(1), 0.31);
    assertThat(harz(day(DAY.plusDays(1))).get("change").getAsString()).isEqualTo("recovered");
    measures("n1", DAY.plusDays(2), 0.10);
    day(DAY.plusDays(2));
    assertThat(receivers()).hasSize(4);
  }

  @Test
  void between_the_thresholds_nothing_changes() {
    measures("n1", DAY, 0.25);
    day(DAY);
    assertThat(receivers()).isEmpty();
  }

  @Test
  void a_station_without_a_reading_is_reported_and_the_others_count() {
    stations.put("/stations?region=Harz", stations("s1", "n1"));
    measures("n1", DAY, 0.10);
    faults.clear();
    assertThat(harz(day(DAY)).get("read").getAsInt()).isEqualTo(1);
    assertThat(faults)
        .containsExactly("{\"station\":\"s1\",\"day\":\"2024-07-01\",\"fault\":\"no reading\"}");
    assertThat(receivers()).hasSize(2);
  }

  @Test
  void a_busy_network_is_asked_again() {
    measures("n1", DAY, 0.10);
    busyOnce.add("/readings?station=n1&day=2024-07-01");
    JsonObject day = day(DAY);
    assertThat(harz(day).get("read").getAsInt()).isEqualTo(1);
    assertThat(day.get("retries").getAsInt()).isEqualTo(1);
  }

  @Test
  void a_mail_that_is_refused_is_owed() {
    measures("n1", DAY, 0.10);
    refusedOnce.add("ann@example.org");
    assertThat(receivers(day(DAY), "owed")).containsExactly("ann@example.org");
    assertThat(receivers()).containsExactly("bob@example.org");
    assertThat(receivers(day(DAY), "sent")).containsExactly("ann@example.org");
    assertThat(receivers()).containsExactly("ann@example.org", "bob@example.org");
  }
}
