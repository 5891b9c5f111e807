// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.lesson06;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import talkdemos.mocking.Main;
import talkdemos.mocking.drought.Alert;
import talkdemos.mocking.drought.Delivery;
import talkdemos.mocking.drought.Reading;
import talkdemos.mocking.drought.Station;
import talkdemos.mocking.fakes.FakeSoilMoisture;
import talkdemos.mocking.fakes.Neighbourhood;
import talkdemos.mocking.jdbc.Database;
import talkdemos.mocking.jdbc.JdbcAlertLog;
import talkdemos.mocking.jdbc.JdbcHistory;
import talkdemos.mocking.mail.ScriptedSmtpServer;
import talkdemos.mocking.mail.SmtpMailer;
import talkdemos.mocking.simulation.SoilMoistureServer;

/**
 * Is a kill in a test like a kill? Here it is one: the program runs in a process of its own, on a
 * database in a file, and the mail server kills it at a moment of its choice. Look at the number of
 * mails. The answer: as with the fakes, one if the server did not have the mail, two with one
 * Message-ID if it had; and the database in the file is whole.
 */
class Lesson06KilledProcessTest {
  private static final LocalDate DAY = Neighbourhood.NOON.toLocalDate();
  private static final Delivery TO_ANN = new Delivery(new Alert("north", DAY, 10), "ann@x.org");

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"RCPT, 1", "., 2"})
  void what_was_not_noted_is_sent_after_the_next_start(String killedAt, int mails)
      throws Exception {
    String database = "jdbc:h2:file:" + folder.resolve("drought");
    try (Database before = Database.open(database)) {
      new JdbcHistory(before).keep(Neighbourhood.past("n1", DAY));
    }
    FakeSoilMoisture soil = new FakeSoilMoisture().station(new Station("n1", "Nord", "north"));
    soil.measured(new Reading("n1", DAY, 0.10));
    try (SoilMoistureServer stations = SoilMoistureServer.start(soil);
        ScriptedSmtpServer server = ScriptedSmtpServer.start()) {
      List<String> arguments = arguments(stations, server, database);
      killed(arguments, server, killedAt);
      server.works();
      assertThat(runs(arguments)).contains("\"sent\":1,\"owed\":0");
      assertThat(runs(arguments)).contains("\"sent\":0,\"owed\":0");
      assertThat(server.taken())
          .hasSize(mails)
          .allSatisfy(
              mail -> assertThat(mail).contains("Message-ID: " + SmtpMailer.messageId(TO_ANN)));
    }
    try (Database after = Database.open(database)) {
      assertThat(new JdbcAlertLog(after).open("north")).contains(TO_ANN.alert());
      assertThat(new JdbcAlertLog(after).owed()).isEmpty();
    }
  }

  private static List<String> arguments(
      SoilMoistureServer stations, ScriptedSmtpServer server, String database) {
    return List.of(
        "--api=" + stations.uri(),
        "--smtp=localhost:" + server.address(Duration.ofSeconds(1)).port(),
        "--db=" + database,
        "--subscriber=north=ann@x.org",
        "--from=" + DAY,
        "--days=1",
        "--timeout=30s",
        "--json");
  }

  /** The program in a process that the mail server kills before it answers. */
  private static void killed(List<String> arguments, ScriptedSmtpServer server, String at)
      throws IOException, InterruptedException {
    CompletableFuture<Process> process = new CompletableFuture<>();
    server.before(at, () -> end(process.join()));
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:TieredStopAtLevel=1"); // it does not live long
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(arguments);
    process.complete(new ProcessBuilder(command).redirectErrorStream(true).start());
    String said =
        new String(process.join().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.join().waitFor()).as(said).isNotIn(0, 2, 65, 70);
  }

  private static void end(Process process) {
    process.destroyForcibly().onExit().join();
  }

  /** The program in this process: what it prints, when it ends well. */
  private static String runs(List<String> arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
    int status = Main.run(arguments.toArray(String[]::new), Map.of(), print, print);
    String said = out.toString(StandardCharsets.UTF_8);
    assertThat(status).as(said).isZero();
    return said;
  }
}
