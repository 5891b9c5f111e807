// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.launch.cluster;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import talkdemos.config.launch.Job;
import talkdemos.config.launch.JobResult;
import talkdemos.config.launch.JsonText;
import talkdemos.config.tree.Json;

/** The tables with the jobs of all runs and their results. */
final class Jobs {
  private static final String[] TABLES = {
    "create table if not exists config_jobs (run varchar(100) not null, number integer not null,"
        + " job text not null, attempts integer not null, primary key (run, number))",
    "create table if not exists config_results (run varchar(100) not null, number integer not null,"
        + " result text not null, worker varchar(200) not null,"
        + " finished_at timestamp with time zone not null, primary key (run, number))",
    "create table if not exists scheduled_tasks (task_name varchar(100) not null,"
        + " task_instance varchar(200) not null, task_data bytea,"
        + " execution_time timestamp with time zone not null, picked boolean not null,"
        + " picked_by varchar(200), last_success timestamp with time zone,"
        + " last_failure timestamp with time zone, consecutive_failures integer,"
        + " last_heartbeat timestamp with time zone, version bigint not null,"
        + " priority smallint, primary key (task_name, task_instance))",
    "create index if not exists scheduled_tasks_due on scheduled_tasks (execution_time)",
    "create index if not exists scheduled_tasks_beat on scheduled_tasks (last_heartbeat)"
  };

  private final DataSource database;

  Jobs(DataSource database) {
    this.database = database;
  }

  /** Makes the tables that are not there. */
  void create() throws SQLException {
    try (Connection connection = database.getConnection();
        var statement = connection.createStatement()) {
      for (String table : TABLES) {
        try {
          statement.execute(table);
        } catch (SQLException race) { // somebody else may be making it at this moment
          statement.execute(table);
        }
      }
    }
  }

  /** Adds a job; one that is there with the same text is left alone, another one is replaced. */
  void add(String run, Job job) throws SQLException {
    String text = Json.text(job.toNode());
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      if (!query(
              connection,
              "select job from config_jobs where run = ? and number = ?",
              run,
              job.number())
          .equals(Optional.of(text))) {
        update(
            connection,
            "delete from config_results where run = ? and number = ?",
            run,
            job.number());
        update(
            connection, "delete from config_jobs where run = ? and number = ?", run, job.number());
        update(
            connection,
            "insert into config_jobs (run, number, job, attempts) values (?, ?, ?, 0)",
            run,
            job.number(),
            text);
      }
      connection.commit();
    }
  }

  /** Forgets the result of a job, so that it can have another one. */
  void forget(String run, int number) throws SQLException {
    try (Connection connection = database.getConnection()) {
      update(connection, "delete from config_results where run = ? and number = ?", run, number);
      update(
          connection,
          "update config_jobs set attempts = 0 where run = ? and number = ?",
          run,
          number);
    }
  }

  /** The job of a number. */
  Optional<Job> job(String run, int number) throws SQLException {
    try (Connection connection = database.getConnection()) {
      return query(
              connection, "select job from config_jobs where run = ? and number = ?", run, number)
          .map(text -> Job.fromNode(JsonText.parse(text)));
    }
  }

  /** Notes that a job begins; tells how often it did. */
  int begin(String run, int number) throws SQLException {
    try (Connection connection = database.getConnection()) {
      update(
          connection,
          "update config_jobs set attempts = attempts + 1 where run = ? and number = ?",
          run,
          number);
      return query(
              connection,
              "select attempts from config_jobs where run = ? and number = ?",
              run,
              number)
          .map(Integer::parseInt)
          .orElse(0);
    }
  }

  /** How often jobs began, of those that did. */
  Map<Integer, String> begun(String run) throws SQLException {
    return all("select number, attempts from config_jobs where attempts > 0 and run = ?", run);
  }

  /** Whether a job has a result. */
  boolean hasResult(String run, int number) throws SQLException {
    try (Connection connection = database.getConnection()) {
      return query(
              connection,
              "select result from config_results where run = ? and number = ?",
              run,
              number)
          .isPresent();
    }
  }

  /** Writes the result of a job unless there is one; tells whether it was written. */
  boolean finish(String run, JobResult result, String worker) throws SQLException {
    try (Connection connection = database.getConnection()) {
      update(
          connection,
          "insert into config_results (run, number, result, worker, finished_at)"
              + " values (?, ?, ?, ?, current_timestamp)",
          run,
          result.number(),
          Json.text(result.toNode()),
          worker);
      return true;
    } catch (SQLException e) {
      if (hasResult(run, result.number())
          || e instanceof SQLIntegrityConstraintViolationException) {
        return false;
      }
      throw e;
    }
  }

  /** All results of a run, by the number of the job, as they were written. */
  Map<Integer, String> results(String run) throws SQLException {
    return all("select number, result from config_results where run = ?", run);
  }

  /** Takes back the jobs of a run that no worker has. */
  void cancel(String run) throws SQLException {
    try (Connection connection = database.getConnection()) {
      update(
          connection,
          "delete from scheduled_tasks where picked = false and task_name = ?"
              + " and task_instance like ?",
          Worker.TASK,
          run + ":%");
    }
  }

  /** How many jobs of a run wait or are run. */
  int waiting(String run) throws SQLException {
    try (Connection connection = database.getConnection()) {
      return query(
              connection,
              "select count(*) from scheduled_tasks where task_name = ? and task_instance like ?",
              Worker.TASK,
              run + ":%")
          .map(Integer::parseInt)
          .orElse(0);
    }
  }

  private Map<Integer, String> all(String sql, String run) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, run);
      Map<Integer, String> all = new TreeMap<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          all.put(rows.getInt(1), rows.getString(2));
        }
      }
      return all;
    }
  }

  private static void update(Connection connection, String sql, Object... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }

  private static Optional<String> query(Connection connection, String sql, Object... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
      }
    }
  }
}
