// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.jdbc;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import talkdemos.mocking.drought.UnavailableException;

/**
 * One connection to a database of H2, whose tables are made when it is opened. In a file it belongs
 * to one process at a time. Closing it ends a database in memory.
 */
public final class Database implements AutoCloseable {
  /**
   * A region has at most one open alert, and a subscriber is owed an alert at most once: keys see
   * to both, whatever the code does.
   */
  private static final String SCHEMA =
      """
      create table if not exists reading (
        station varchar not null,
        measured date not null,
        moisture double precision not null,
        primary key (station, measured));
      create table if not exists alert (
        region varchar not null,
        since date not null,
        percent double precision not null,
        recovered date,
        open_in varchar generated always as (case when recovered is null then region end) unique,
        primary key (region, since));
      create table if not exists delivery (
        region varchar not null,
        since date not null,
        subscriber varchar not null,
        owed boolean not null,
        primary key (region, since, subscriber),
        foreign key (region, since) references alert (region, since));
      """;

  /** H2 writes what went wrong into a file of its own, or to the console; it is told here. */
  private static final String QUIET = ";TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0";

  private final String url;
  private final Connection connection;

  private Database(String url, Connection connection) {
    this.url = url;
    this.connection = connection;
  }

  /**
   * Opens a database, and makes its tables where there are none.
   *
   * @param url of JDBC, such as {@code jdbc:h2:mem:} or {@code jdbc:h2:file:/var/lib/drought}
   * @throws UnavailableException if it cannot be opened
   */
  public static Database open(String url) {
    try {
      Connection connection =
          DriverManager.getConnection(url.startsWith("jdbc:h2:") ? url + QUIET : url);
      try (Statement statement = connection.createStatement()) {
        statement.execute(SCHEMA);
        connection.setAutoCommit(false);
        return new Database(url, connection);
      } catch (SQLException failed) {
        connection.close();
        throw failed;
      }
    } catch (SQLException failed) {
      String expected = "; expected a database of H2, or no file yet, that no other program uses";
      throw unavailable(url, failed, expected);
    }
  }

  /** What is done on a connection. */
  @FunctionalInterface
  interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  /**
   * Does the work as a whole or not at all.
   *
   * @throws UnavailableException if the database fails
   */
  synchronized <T> T transaction(Work<T> work) {
    try {
      boolean done = false;
      try {
        T result = work.on(connection);
        connection.commit();
        done = true;
        return result;
      } finally {
        if (!done) connection.rollback();
      }
    } catch (SQLException failed) {
      throw unavailable(url, failed);
    }
  }

  @Override
  public synchronized void close() {
    try {
      connection.close();
    } catch (SQLException failed) {
      throw unavailable(url, failed);
    }
  }

  private static UnavailableException unavailable(String url, SQLException failed) {
    return unavailable(url, failed, "");
  }

  private static UnavailableException unavailable(
      String url, SQLException failed, String expected) {
    String what = failed.getMessage().lines().findFirst().orElse("");
    String shown = url.replaceAll("(?i)(password=)[^;]*", "$1***");
    return UnavailableException.lasting("database " + shown + ": " + what + expected, failed);
  }
}
