// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.icegreen.greenmail.util.GreenMail;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import talkdemos.mocking.drought.Reading;
import talkdemos.mocking.drought.Station;
import talkdemos.mocking.fakes.FakeSoilMoisture;
import talkdemos.mocking.fakes.Neighbourhood;
import talkdemos.mocking.http.HttpSoilMoisture;
import talkdemos.mocking.jdbc.Database;
import talkdemos.mocking.jdbc.JdbcHistory;
import talkdemos.mocking.mail.GreenMails;
import talkdemos.mocking.simulation.SoilMoistureServer;

class MainTest {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final LocalDate DAY = LocalDate.of(2024, 7, 1);

  @TempDir Path folder;

  /** What a run printed, and how it ended. */
  private record Run(int status, String out, String err) {}

  private static Run run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int status =
        Main.run(
            arguments,
            Map.of(),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    return new Run(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  @Test
  void usage() {
    Run run = run("--days", "12", "--calm");
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .contains(
            "2025-01-01 to 2025-01-12; embedded: stations (HTTP), mail server (SMTP), database (H2)",
            "2025-01-01  La Mancha  drought, index 10.5, 1 mail\n",
            "La Mancha  ##\n",
            "Łódzkie    ++\n",
            "What came to the mail server:\n2025-01-01  ann@example.org  Drought in La Mancha\n",
            "days 12   readings 108   faults 0   retries 0   crossings ");
  }

  @Test
  void the_same_seed_makes_the_same_days_failures_and_all() {
    String[] arguments = {"--days", "9", "--seed", "4", "--region", "Harz", "--json"};
    Run run = run(arguments);
    assertThat(run.status()).isZero();
    JsonObject json = JsonParser.parseString(run.out()).getAsJsonObject();
    assertThat(json.getAsJsonArray("days")).hasSize(9);
    assertThat(json.getAsJsonObject("totals").get("days").getAsInt()).isEqualTo(9);
    assertThat(json.has("mails")).isTrue();
    assertThat(withoutPorts(run(arguments).out())).isEqualTo(withoutPorts(run.out()));
  }

  private static String withoutPorts(String text) {
    return text.replaceAll("localhost:\\d+", "localhost");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          --bogus                        | Unknown option: '--bogus'
          extra                          | Unmatched argument at index 0: 'extra'
          --api x                        | got "x", expected http://HOST[:PORT][/PATH]
          --api http://a^b               | got "http://a^b", expected http://HOST[:PORT][/PATH]
          --api http://localhost:1       | --region: expected the regions to watch
          --api http://localhost:1/?a=b --region R | got "http://localhost:1/?a=b", expected http://HOST
          --smtp a:b                     | got "a:b", expected HOST[:PORT]
          --smtp a:70000                 | got "a:70000", expected HOST[:PORT]
          --starttls                     | expected --smtp HOST[:PORT] with them
          --smtp a --smtp-user u         | expected the password in the environment: DROUGHT_SMTP_PASSWORD
          --sender nobody                | --sender: got "nobody", expected a mail address
          --subscriber Harz              | --subscriber: got "Harz", expected REGION=ADDRESS
          --subscriber =a@x.org          | --subscriber: got "=a@x.org", expected REGION=ADDRESS
          --subscriber Harz=a            | --subscriber: got "a", expected a mail address
          --region Alps --subscriber Harz=a@x.org | expected one of the watched regions [Alps]
          --api http://localhost:1 --subscriber Harz=a@x.org | --smtp: expected HOST[:PORT]
          --from 2025-02-30              | got "2025-02-30", expected YYYY-MM-DD
          --days 0                       | --days: got 0, expected 1 to 36525
          --days 2000000000              | --days: got 2000000000, expected 1 to 36525
          --from +99999-01-01            | got "+99999-01-01", expected YYYY-MM-DD
          --api http://u:p@localhost     | got "http://u:p@localhost", expected http://HOST
          --once --every 1h              | --once and --every: expected one of them
          --once --days 3                | expected one or the other
          --every soon                   | got "soon", expected a time such as 90s, 30m, 24h or 1d
          --every 0s                     | got "0s", expected a time
          --from 9999-12-30 --days 3     | --from: got 9999-12-30, expected days before the year 10000
          --db .                         | --db: got ".", expected a file
          --db a;b                       | --db: got "a;b", expected a file
          --db jdbc:sqlite:a             | or a URL jdbc:h2:...
          --region \uFFFDdz              | a letter was lost
          --serve 70000                  | --serve: got 70000, expected a port, 0 to 65535
          """)
  void a_wrong_command_line_is_one_line_and_status_2(String line, String said) {
    Run run = run(line.split(" "));
    assertThat(run.err()).startsWith("mocking-demo: ").contains(said).hasLineCount(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.status()).isEqualTo(2);
  }

  @Test
  void a_file_of_subscribers_that_cannot_be_used_is_one_line_and_status_65() throws IOException {
    Path file = folder.resolve("subscribers");
    assertThat(run("--subscribers", file.toString()))
        .isEqualTo(
            new Run(
                65,
                "",
                "mocking-demo: "
                    + file
                    + ": there is no such file; expected lines of REGION=ADDRESS\n"));
    assertThat(run("--subscribers", folder.toString()).err())
        .startsWith("mocking-demo: " + folder + ": it cannot be read: ")
        .doesNotContain("Exception");
    Files.writeString(file, "# ours\n\nHarz = ann@x.org\nAlps\n");
    assertThat(run("--subscribers", file.toString()))
        .isEqualTo(
            new Run(
                65, "", "mocking-demo: " + file + ":4: got \"Alps\", expected REGION=ADDRESS\n"));
  }

  @Test
  void a_byte_order_mark_is_no_part_of_a_region() throws IOException {
    Path file = Files.writeString(folder.resolve("subscribers"), "\uFEFFHarz=ann@x.org\n");
    Run run = run("--subscribers", file.toString(), "--days", "1", "--calm", "--json");
    assertThat(run.out()).contains("\"name\":\"Harz\"");
  }

  @Test
  void a_database_that_cannot_be_opened_is_one_line_and_status_70() throws IOException {
    Path file = Files.writeString(folder.resolve("plain"), "no folder");
    Run run = run("--db", file.resolve("drought").toString(), "--days", "1");
    assertThat(run.status()).isEqualTo(70);
    assertThat(run.err())
        .startsWith("mocking-demo: database jdbc:h2:file:")
        .contains("; expected a database of H2")
        .hasLineCount(1);
  }

  private static int nobodysPort() throws IOException {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    }
  }

  private static FakeSoilMoisture soil(LocalDate... days) {
    FakeSoilMoisture soil =
        new FakeSoilMoisture()
            .station(new Station("n1", "Nord", "Łódź & Co"))
            .station(new Station("n2", "Nord", "Łódź & Co"));
    for (LocalDate day : days) soil.measured(new Reading("n1", day, 0.10));
    return soil;
  }

  private String database(LocalDate day) {
    String url = "jdbc:h2:file:" + folder.resolve("drought").toAbsolutePath();
    try (Database database = Database.open(url)) {
      new JdbcHistory(database).keep(Neighbourhood.past("n1", day));
    }
    return folder.resolve("drought").toString();
  }

  @Test
  void named_neighbours_are_spoken_to_and_what_was_done_is_not_done_twice() throws IOException {
    LocalDate today = LocalDate.now();
    GreenMail mails = GreenMails.started();
    try (SoilMoistureServer server = SoilMoistureServer.start(soil(today, today.plusDays(1)))) {
      String[] arguments = {
        "--api=" + server.uri(),
        "--smtp=localhost:" + mails.getSmtp().getPort(),
        "--db=" + database(today),
        "--subscriber=Łódź & Co=ann@example.org",
        "--timeout=30s",
        "--once"
      };
      Run first = run(arguments);
      assertThat(first.err()).isEmpty();
      assertThat(first.status()).isZero(); // one station of two gave nothing
      assertThat(first.out())
          .contains("Łódź & Co  drought, index 10.0, 1 read, 1 not:\n", "n2: no reading\n")
          .contains("Łódź & Co  mail to ann@example.org\n");
      Run second = run(arguments);
      assertThat(second.status()).isZero();
      assertThat(second.out()).contains("in drought").doesNotContain("mail to");
      assertThat(mails.getReceivedMessages()).hasSize(1);
    } finally {
      mails.stop();
    }
  }

  @Test
  void mails_that_are_owed_make_it_70_and_quiet_tells_nothing_else() throws IOException {
    try (SoilMoistureServer server = SoilMoistureServer.start(soil(DAY))) {
      int port = nobodysPort();
      List<String> arguments = new ArrayList<>();
      arguments.addAll(List.of("--api=" + server.uri(), "--smtp=localhost:" + port));
      arguments.addAll(List.of("--db=" + database(DAY), "--subscriber=Łódź & Co=ann@example.org"));
      arguments.addAll(List.of("--from=" + DAY, "--days=1", "--quiet", "--timeout=30s"));
      Run run = run(arguments.toArray(String[]::new));
      assertThat(run.status()).isEqualTo(70);
      assertThat(run.out()).isEmpty();
      assertThat(run.err())
          .startsWith("mocking-demo: 2024-07-01: mail to ann@example.org is owed: ")
          .contains("localhost")
          .hasLineCount(1);
    }
  }

  @Test
  void a_region_that_cannot_be_read_makes_it_70() throws IOException {
    try (SoilMoistureServer server = SoilMoistureServer.start(soil(DAY))) {
      Run run =
          run(
              "--api=" + server.uri(),
              "--region",
              "Łódź & Co",
              "Harz",
              "--from=" + DAY,
              "--days=2");
      assertThat(run.status()).isEqualTo(70);
      assertThat(run.err())
          .isEqualTo(
              """
              mocking-demo: 2024-07-02: Harz could not be read on 2 of 2 days: it has no stations
              mocking-demo: 2024-07-02: Łódź & Co could not be read on 1 of 2 days: n1: no reading
              """);
    }
  }

  /** A program that runs until it is interrupted. */
  private static final class Running implements AutoCloseable {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Thread thread;

    Running(String... arguments) {
      PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
      thread = new Thread(() -> Main.run(arguments, Map.of(), print, print));
      thread.start();
    }

    String said() {
      return out.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
      thread.interrupt();
      await().atMost(LIMIT).until(() -> !thread.isAlive());
    }
  }

  @Test
  void every_goes_on_until_it_is_interrupted() throws Exception {
    try (Running running =
        new Running("--every", "PT0.01S", "--region", "Harz", "--calm", "--json")) {
      await().atMost(LIMIT).until(() -> running.said().lines().count() >= 3);
      assertThat(running.said().lines().limit(3)).allMatch(line -> line.startsWith("{\"day\":"));
    }
  }

  @Test
  void serve_serves_generated_stations() throws Exception {
    try (Running running =
        new Running("--serve", "0", "--calm", "--from", "2025-01-01", "--region", "L'Aquila")) {
      await().atMost(LIMIT).until(() -> running.said().contains("No request fails."));
      Matcher address = Pattern.compile("http://localhost:\\d+").matcher(running.said());
      assertThat(address.find()).isTrue();
      HttpSoilMoisture soil =
          new HttpSoilMoisture(URI.create(address.group()), LIMIT, Clock.systemUTC());
      assertThat(running.said()).contains("--data-urlencode 'region=L'\\''Aquila'\n");
      List<Station> stations = soil.stations("L'Aquila");
      assertThat(stations).hasSize(3);
      assertThat(soil.reading(stations.get(0), LocalDate.of(2025, 1, 1))).isPresent();
      int port = URI.create(address.group()).getPort();
      Run taken = run("--serve", "" + port);
      assertThat(taken.status()).isEqualTo(70);
      assertThat(taken.err()).contains("--serve " + port + ": the port cannot be had");
    }
  }

  @Test
  void help_names_each_exit_status() {
    Run run = run("--help");
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("Exit status: 0 fine", "--once", "DROUGHT_SMTP_PASSWORD");
  }
}
