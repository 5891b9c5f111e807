// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.launch.cluster;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import org.h2.tools.Server;

/**
 * An H2 database in a folder, served over TCP while this is open. Only processes of this machine
 * may connect, unless a host name is given by which others find it. Its password is in the file
 * {@code password} beside it.
 */
final class EmbeddedDatabase implements AutoCloseable {
  private static final String USER = "config";
  private static final String NAME = "jobs";

  private final Server server;
  private final Connections connections;

  /** Opens the database in a folder, and makes it when it is not there. */
  EmbeddedDatabase(Path folder, String host) throws IOException {
    Path home = folder.toAbsolutePath().normalize();
    Files.createDirectories(home);
    String password = password(home.resolve("password"));
    try {
      String file = "jdbc:h2:file:" + home.resolve(NAME) + ";DB_CLOSE_DELAY=0";
      new Connections(file, USER, password).getConnection().close();
      String[] local = {"-tcpPort", "0", "-baseDir", home.toString()};
      String[] open = {"-tcpPort", "0", "-baseDir", home.toString(), "-tcpAllowOthers"};
      server = Server.createTcpServer(host.isEmpty() ? local : open).start();
    } catch (SQLException e) {
      throw new IOException("the database in " + home + " cannot be opened: " + e.getMessage(), e);
    }
    String address = host.isEmpty() ? "localhost" : host;
    String url = "jdbc:h2:tcp://" + address + ":" + server.getPort() + "/./" + NAME;
    connections = new Connections(url, USER, password);
  }

  private static String password(Path file) throws IOException {
    if (!Files.exists(file)) {
      Files.createFile(file);
      if (!file.toFile().setReadable(false, false) || !file.toFile().setReadable(true, true)) {
        throw new IOException("cannot keep " + file + " from being read by others");
      }
      Files.writeString(file, new BigInteger(128, new SecureRandom()).toString(36));
    }
    return Files.readString(file);
  }

  Connections connections() {
    return connections;
  }

  @Override
  public void close() {
    server.stop();
  }
}
