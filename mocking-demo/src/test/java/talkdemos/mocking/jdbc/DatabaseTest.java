// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import talkdemos.mocking.drought.Alert;
import talkdemos.mocking.drought.Delivery;
import talkdemos.mocking.drought.Reading;
import talkdemos.mocking.drought.UnavailableException;

class DatabaseTest {
  private static final LocalDate DAY = LocalDate.of(2024, 7, 1);
  private static final Alert HARZ = new Alert("Harz", DAY, 12.5);

  @Test
  void usage(@TempDir Path folder) {
    String url = "jdbc:h2:file:" + folder.resolve("drought");
    Reading reading = new Reading("a1", DAY, 0.25);
    try (Database database = Database.open(url)) {
      new JdbcHistory(database).keep(reading);
      new JdbcAlertLog(database).opened(HARZ, Set.of("ann@example.org"));
    }
    try (Database again = Database.open(url)) {
      assertThat(new JdbcHistory(again).readings("a1")).containsExactly(reading);
      assertThat(new JdbcAlertLog(again).open("Harz")).contains(HARZ);
      assertThat(new JdbcAlertLog(again).owed())
          .containsExactly(new Delivery(HARZ, "ann@example.org"));
    }
  }

  @Test
  void a_transaction_happens_as_a_whole_or_not_at_all() {
    try (Database database = Database.open("jdbc:h2:mem:")) {
      assertThatThrownBy(
              () ->
                  database.transaction(
                      connection -> {
                        try (Statement statement = connection.createStatement()) {
                          statement.execute("insert into reading values ('a1', '2024-07-01', 0.2)");
                          return statement.execute("insert into nowhere values (1)");
                        }
                      }))
          .isInstanceOf(UnavailableException.class)
          .hasMessageStartingWith("database jdbc:h2:mem:: Table \"NOWHERE\" not found");
      assertThat(new JdbcHistory(database).readings("a1")).isEmpty();
    }
  }

  @Test
  void an_alert_with_a_subscriber_that_cannot_be_written_is_not_written_either() {
    try (Database database = Database.open("jdbc:h2:mem:")) {
      JdbcAlertLog log = new JdbcAlertLog(database);
      Set<String> subscribers = new LinkedHashSet<>(Arrays.asList("ann@example.org", null));
      assertThatThrownBy(() -> log.opened(HARZ, subscribers))
          .isInstanceOf(UnavailableException.class);
      assertThat(log.open("Harz")).isEmpty();
      assertThat(log.owed()).isEmpty();
    }
  }

  @Test
  void the_keys_refuse_a_second_open_alert_whatever_the_code_does() {
    try (Database database = Database.open("jdbc:h2:mem:")) {
      new JdbcAlertLog(database).opened(HARZ, Set.of());
      String second = "insert into alert (region, since, percent) values ('Harz', '2024-07-02', 9)";
      assertThatThrownBy(() -> database.transaction(connection -> run(connection, second)))
          .isInstanceOf(UnavailableException.class)
          .hasMessageContaining("Unique index");
    }
  }

  private static int run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return statement.executeUpdate(sql);
    }
  }

  @Test
  void a_file_belongs_to_one_process_at_a_time(@TempDir Path folder) throws Exception {
    String url = "jdbc:h2:file:" + folder.resolve("drought");
    try (Database ours = Database.open(url)) {
      new JdbcHistory(ours).keep(new Reading("a1", DAY, 0.25));
      Process other =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  Opens.class.getName(),
                  url)
              .redirectErrorStream(true)
              .start();
      String said = new String(other.getInputStream().readAllBytes());
      assertThat(other.waitFor()).as(said).isEqualTo(70);
      assertThat(said).contains("database " + url + ": ").contains("already in use");
    }
  }

  /** Another process. */
  static final class Opens {
    public static void main(String[] args) {
      try (Database database = Database.open(args[0])) {
        System.out.println("opened " + database);
      } catch (UnavailableException failed) {
        System.out.println(failed.getMessage());
        System.exit(70);
      }
    }
  }

  @Test
  void an_address_of_no_database_is_told() {
    List.of("jdbc:nothing:here", "drought", "jdbc:h2:mem:nowhere;IFEXISTS=TRUE")
        .forEach(
            url ->
                assertThatThrownBy(() -> Database.open(url))
                    .isInstanceOf(UnavailableException.class)
                    .hasMessageStartingWith("database " + url + ": "));
  }

  @Test
  void a_password_is_not_told() {
    String url = "jdbc:h2:mem:nowhere;IFEXISTS=TRUE;USER=sa;PASSWORD=secret";
    assertThatThrownBy(() -> Database.open(url))
        .hasMessageContaining("USER=sa;PASSWORD=***: ")
        .hasMessageNotContaining("secret");
  }

  @Test
  void a_database_that_was_closed_is_unavailable() {
    Database database = Database.open("jdbc:h2:mem:");
    database.close();
    database.close();
    assertThatThrownBy(() -> new JdbcHistory(database).readings("a1"))
        .isInstanceOf(UnavailableException.class);
  }
}
