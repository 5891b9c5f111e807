// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.launch.cluster;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The command line of a worker. */
record WorkerArguments(
    boolean help,
    Connections connections,
    int threads,
    Duration poll,
    Duration heartbeat,
    Duration patience) {
  /** The environment variable with the password, which command lines would show to everybody. */
  static final String PASSWORD = "CONFIG_WORKER_PASSWORD";

  static final String HELP =
      """
      usage: worker --jdbc URL [--user NAME] [--threads N] [--poll MS] [--heartbeat MS] [--patience S]
        --jdbc URL      the database with the jobs: jdbc:postgresql://HOST/NAME, jdbc:h2:tcp://...
        --user NAME     its user; the password is taken from the environment: CONFIG_WORKER_PASSWORD
        --threads N     how many jobs at a time (1)
        --poll MS       how often to look for jobs (200)
        --heartbeat MS  how often to give a sign of life (2000); after four missed ones
                        another worker takes the job
        --patience S    end when the database is gone for so long (60)
      """;

  private static final Set<String> NAMES =
      Set.of("--jdbc", "--user", "--threads", "--poll", "--heartbeat", "--patience");

  static WorkerArguments parse(String[] arguments) {
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < arguments.length; i += 2) {
      if (arguments[i].equals("--help")) {
        return new WorkerArguments(true, null, 1, null, null, null);
      }
      if (!NAMES.contains(arguments[i])) {
        throw new IllegalArgumentException("worker: there is no option '" + arguments[i] + "'");
      }
      if (i + 1 == arguments.length) {
        throw new IllegalArgumentException("worker: expected a value after " + arguments[i]);
      }
      values.put(arguments[i], arguments[i + 1]);
    }
    String url = values.get("--jdbc");
    if (url == null || !url.startsWith("jdbc:")) {
      throw new IllegalArgumentException(
          "worker: --jdbc: got " + url + ", expected a JDBC URL: jdbc:...");
    }
    String password = System.getenv().getOrDefault(PASSWORD, "");
    return new WorkerArguments(
        false,
        new Connections(url, values.getOrDefault("--user", ""), password),
        number(values, "--threads", 1),
        Duration.ofMillis(number(values, "--poll", 200)),
        Duration.ofMillis(number(values, "--heartbeat", 2000)),
        Duration.ofSeconds(number(values, "--patience", 60)));
  }

  private static int number(Map<String, String> values, String name, int otherwise) {
    String value = values.getOrDefault(name, "" + otherwise);
    if (!value.matches("[1-9][0-9]{0,8}")) {
      throw new IllegalArgumentException(
          "worker: " + name + ": got '" + value + "', expected a whole number from 1");
    }
    return Integer.parseInt(value);
  }
}
