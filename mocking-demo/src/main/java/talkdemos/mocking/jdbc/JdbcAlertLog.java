// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import talkdemos.mocking.drought.Alert;
import talkdemos.mocking.drought.AlertLog;
import talkdemos.mocking.drought.Delivery;

/** The alerts, and what is owed, in two tables. */
public final class JdbcAlertLog implements AlertLog {
  private final Database database;

  public JdbcAlertLog(Database database) {
    this.database = database;
  }

  @Override
  public Optional<Alert> open(String region) {
    return database.transaction(connection -> open(connection, region));
  }

  private static Optional<Alert> open(Connection connection, String region) throws SQLException {
    String query = "select since, percent from alert where open_in = ?";
    try (PreparedStatement select = connection.prepareStatement(query)) {
      select.setString(1, region);
      ResultSet row = select.executeQuery();
      if (!row.next()) return Optional.empty();
      return Optional.of(new Alert(region, row.getObject(1, LocalDate.class), row.getDouble(2)));
    }
  }

  @Override
  public void opened(Alert alert, Set<String> subscribers) {
    database.transaction(
        connection -> {
          Optional<Alert> open = open(connection, alert.region());
          if (open.isPresent())
            throw new IllegalStateException("cannot open " + alert + ": open is " + open.get());
          insert(connection, alert);
          owe(connection, alert, subscribers);
          return null;
        });
  }

  /** An alert of the same day that is over is opened again, as it was. */
  private static void insert(Connection connection, Alert alert) throws SQLException {
    String insert =
        "merge into alert using (values (?, ?, ?)) as new (region, since, percent)"
            + " on alert.region = new.region and alert.since = new.since"
            + " when matched then update set recovered = null"
            + " when not matched then insert (region, since, percent)"
            + " values (new.region, new.since, new.percent)";
    try (PreparedStatement put = connection.prepareStatement(insert)) {
      put.setString(1, alert.region());
      put.setObject(2, alert.since());
      put.setDouble(3, alert.index());
      put.executeUpdate();
    }
  }

  /** Who was owed the same alert before, and may have it, is not owed it again. */
  private static void owe(Connection connection, Alert alert, Set<String> subscribers)
      throws SQLException {
    String insert =
        "merge into delivery using (values (?, ?, ?)) as new (region, since, subscriber)"
            + " on delivery.region = new.region and delivery.since = new.since"
            + " and delivery.subscriber = new.subscriber when not matched then"
            + " insert values (new.region, new.since, new.subscriber, true)";
    try (PreparedStatement put = connection.prepareStatement(insert)) {
      for (String subscriber : subscribers) {
        put.setString(1, alert.region());
        put.setObject(2, alert.since());
        put.setString(3, subscriber);
        put.addBatch();
      }
      put.executeBatch();
    }
  }

  @Override
  public void recovered(String region, LocalDate day) {
    String update = "update alert set recovered = ? where open_in = ?";
    database.transaction(
        connection -> {
          try (PreparedStatement put = connection.prepareStatement(update)) {
            put.setObject(1, day);
            put.setString(2, region);
            return put.executeUpdate();
          }
        });
  }

  @Override
  public List<Delivery> owed() {
    String query =
        "select alert.region, alert.since, percent, subscriber from delivery join alert"
            + " on delivery.region = alert.region and delivery.since = alert.since"
            + " where owed order by alert.since, alert.region, subscriber";
    return database.transaction(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(query)) {
            List<Delivery> owed = new ArrayList<>();
            for (ResultSet row = select.executeQuery(); row.next(); ) {
              LocalDate since = row.getObject(2, LocalDate.class);
              Alert alert = new Alert(row.getString(1), since, row.getDouble(3));
              owed.add(new Delivery(alert, row.getString(4)));
            }
            return owed;
          }
        });
  }

  @Override
  public void delivered(Delivery delivery) {
    String update =
        "update delivery set owed = false where region = ? and since = ? and subscriber = ?";
    database.transaction(
        connection -> {
          try (PreparedStatement put = connection.prepareStatement(update)) {
            put.setString(1, delivery.alert().region());
            put.setObject(2, delivery.alert().since());
            put.setString(3, delivery.subscriber());
            return put.executeUpdate();
          }
        });
  }
}
