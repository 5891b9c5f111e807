// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.jdbc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import talkdemos.mocking.drought.History;
import talkdemos.mocking.drought.Reading;

/** The readings, in a table. */
public final class JdbcHistory implements History {
  private final Database database;

  public JdbcHistory(Database database) {
    this.database = database;
  }

  @Override
  public List<Reading> readings(String station) {
    String query = "select measured, moisture from reading where station = ? order by measured";
    return database.transaction(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(query)) {
            select.setString(1, station);
            List<Reading> readings = new ArrayList<>();
            for (ResultSet row = select.executeQuery(); row.next(); )
              readings.add(
                  new Reading(station, row.getObject(1, LocalDate.class), row.getDouble(2)));
            return readings;
          }
        });
  }

  @Override
  public void keep(Reading reading) {
    keep(List.of(reading));
  }

  /** Keeps all of them or, if the database fails, none. */
  public void keep(List<Reading> readings) {
    String merge =
        "merge into reading (station, measured, moisture) key (station, measured) values (?, ?, ?)";
    database.transaction(
        connection -> {
          try (PreparedStatement put = connection.prepareStatement(merge)) {
            for (Reading reading : readings) {
              put.setString(1, reading.station());
              put.setObject(2, reading.day());
              put.setDouble(3, reading.moisture());
              put.addBatch();
            }
            return put.executeBatch();
          }
        });
  }
}
