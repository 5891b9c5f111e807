// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.launch.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;

/** On a PostgreSQL server of its own, as Debian installs it. */
class KilledWorkersOnPostgresTest extends KilledWorkersContract {
  private static final Path INSTALLED = Path.of("/usr/lib/postgresql");

  private Path programs;
  private Path data;

  @Override
  Connections database() throws Exception {
    Optional<Path> found = programs();
    assumeTrue(found.isPresent(), "PostgreSQL is not installed (Debian: apt install postgresql)");
    programs = found.get();
    data = Files.createTempDirectory("config-postgres");
    if (isRoot()) {
      run("chown", "postgres", data.toString());
    }
    asServer("initdb", "-D", data + "/db", "-U", "config", "--auth=trust", "-E", "UTF8");
    int port = freePort();
    asServer(
        "pg_ctl",
        "-D",
        data + "/db",
        "-w",
        "-l",
        data + "/log",
        "-o",
        "-p " + port + " -k " + data + " -c listen_addresses=127.0.0.1 -c fsync=off",
        "start");
    return new Connections("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "config", "none");
  }

  @AfterEach
  void stopServer() throws Exception {
    if (data != null) {
      asServer("pg_ctl", "-D", data + "/db", "-m", "immediate", "stop");
      run("rm", "-rf", data.toString());
    }
  }

  private static Optional<Path> programs() throws IOException {
    if (!Files.isDirectory(INSTALLED)) {
      return Optional.empty();
    }
    try (Stream<Path> versions = Files.list(INSTALLED)) {
      return versions
          .map(version -> version.resolve("bin"))
          .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
          .max(Comparator.naturalOrder());
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static boolean isRoot() {
    return System.getProperty("user.name").equals("root");
  }

  /** The server refuses to run as root. */
  private void asServer(String program, String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    if (isRoot()) {
      command.addAll(List.of("runuser", "-u", "postgres", "--"));
    }
    command.add(programs.resolve(program).toString());
    command.addAll(Arrays.asList(arguments));
    run(command.toArray(String[]::new));
  }

  private void run(String... command) throws Exception {
    Path output = directory.resolve("postgres.txt");
    Process process =
        new ProcessBuilder(command)
            .directory(Path.of("/").toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertThat(process.waitFor()).as(Files.readString(output)).isZero();
  }
}
