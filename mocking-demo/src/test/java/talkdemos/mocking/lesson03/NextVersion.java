// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.lesson03;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * The network's next version: the same addresses and fields, but the moisture is in percent. It has
 * one station, n1 in the north, whose soil holds 10 % of water each day.
 */
final class NextVersion implements AutoCloseable {
  private static final String STATIONS =
      "{\"stations\": [{\"id\": \"n1\", \"name\": \"Station n1\", \"region\": \"north\"}]}";

  private final HttpServer server;

  NextVersion() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/stations", exchange -> answer(exchange, STATIONS));
    server.createContext("/readings", exchange -> answer(exchange, reading(exchange)));
    server.createContext("/faults", exchange -> answer(exchange, "{}"));
    server.start();
  }

  private static String reading(HttpExchange exchange) {
    String day = exchange.getRequestURI().getQuery().replaceFirst(".*day=", "");
    return "{\"station\": \"n1\", \"day\": \"" + day + "\", \"moisture\": 10.0}";
  }

  private static void answer(HttpExchange exchange, String json) throws IOException {
    try (exchange) {
      byte[] body = json.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  URI uri() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
