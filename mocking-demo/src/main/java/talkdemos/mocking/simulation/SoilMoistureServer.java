// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.simulation;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import talkdemos.mocking.drought.Reading;
import talkdemos.mocking.drought.SoilMoisture;
import talkdemos.mocking.drought.Station;
import talkdemos.mocking.drought.UnavailableException;

/**
 * An HTTP server on loopback for any {@link SoilMoisture}: what {@link
 * talkdemos.mocking.http.HttpSoilMoisture} speaks to. Where the stations behind it are unavailable,
 * it answers 503, with the time of the next attempt if they name one.
 */
public final class SoilMoistureServer implements AutoCloseable {
  /** What a server says. */
  record Reply(int status, String body, Optional<Long> retryAfter) {
    Reply(int status, JsonObject body) {
      this(status, body.toString(), Optional.empty());
    }

    static Reply error(int status, String message) {
      JsonObject body = new JsonObject();
      body.addProperty("error", message);
      return new Reply(status, body);
    }
  }

  private final SoilMoisture behind;
  private final Troubles troubles;
  private final HttpServer server;
  private final ExecutorService threads;

  private SoilMoistureServer(SoilMoisture behind, Troubles troubles, HttpServer server) {
    this.behind = behind;
    this.troubles = troubles;
    this.server = server;
    this.threads = Executors.newCachedThreadPool(SoilMoistureServer::daemon);
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "soil-moisture-server");
    thread.setDaemon(true);
    return thread;
  }

  /** Starts a server without troubles on a port that is free. */
  public static SoilMoistureServer start(SoilMoisture behind) throws IOException {
    return start(0, behind, Troubles.none());
  }

  /**
   * Starts a server.
   *
   * @param port 0 for any that is free
   * @throws IOException if the port is taken
   */
  public static SoilMoistureServer start(int port, SoilMoisture behind, Troubles troubles)
      throws IOException {
    System.setProperty("sun.net.httpserver.nodelay", "true"); // else each answer takes 40 ms
    InetSocketAddress loopback = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    SoilMoistureServer started =
        new SoilMoistureServer(behind, troubles, HttpServer.create(loopback, 0));
    started.server.setExecutor(started.threads);
    started.server.createContext("/", started::answer);
    started.server.start();
    return started;
  }

  /** The address to give to a client. */
  public URI uri() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] request = exchange.getRequestBody().readAllBytes();
      Trouble trouble = troubles.of(exchange.getRequestMethod() + " " + exchange.getRequestURI());
      Reply reply =
          switch (trouble) {
            case BUSY -> new Reply(503, Reply.error(503, "busy").body(), Optional.of(2L));
            case BROKEN -> Reply.error(500, "broken");
            case NONE, CUT -> reply(exchange, new String(request, StandardCharsets.UTF_8));
          };
      send(exchange, reply, trouble == Trouble.CUT);
    }
  }

  private static void send(HttpExchange exchange, Reply reply, boolean cut) throws IOException {
    byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.getResponseHeaders().set("Connection", "close"); // a cut answer ends with it
    reply
        .retryAfter()
        .ifPresent(wait -> exchange.getResponseHeaders().set("Retry-After", wait.toString()));
    boolean bare = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(reply.status(), bare ? -1 : body.length);
    if (bare) return;
    exchange.getResponseBody().write(body, 0, cut ? body.length / 2 : body.length);
    exchange.getResponseBody().flush(); // else JDK 25 sends nothing of a cut one
  }

  private Reply reply(HttpExchange exchange, String body) {
    String call = exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
    try {
      Map<String, String> query = query(exchange.getRequestURI().getRawQuery());
      return switch (call) {
        case "GET /stations" -> stations(wanted(query, "region"));
        case "GET /readings" -> reading(wanted(query, "station"), day(wanted(query, "day")));
        case "POST /faults" -> fault(JsonParser.parseString(body).getAsJsonObject());
        default ->
            Reply.error(
                404, "got " + call + ", expected GET /stations, GET /readings or POST /faults");
      };
    } catch (UnavailableException failure) {
      Reply busy = Reply.error(503, failure.getMessage());
      return new Reply(503, busy.body(), failure.retryAfter().map(wait -> wait.toSeconds()));
    } catch (IllegalArgumentException | IllegalStateException | JsonParseException wrong) {
      return Reply.error(400, wrong.getMessage());
    }
  }

  private Reply stations(String region) {
    JsonArray stations = new JsonArray();
    for (Station station : behind.stations(region)) {
      JsonObject one = new JsonObject();
      one.addProperty("id", station.id());
      one.addProperty("name", station.name());
      one.addProperty("region", station.region());
      stations.add(one);
    }
    JsonObject body = new JsonObject();
    body.add("stations", stations);
    return new Reply(200, body);
  }

  private Reply reading(String station, LocalDate day) {
    Optional<Reading> reading = behind.reading(new Station(station, "", ""), day);
    if (reading.isEmpty()) return Reply.error(404, "no reading of " + station + " on " + day);
    JsonObject body = new JsonObject();
    body.addProperty("station", station);
    body.addProperty("day", day.toString());
    body.addProperty("moisture", reading.get().moisture());
    return new Reply(200, body);
  }

  private Reply fault(JsonObject fault) {
    Function<String, String> field =
        name -> {
          if (!(fault.get(name) instanceof JsonPrimitive value))
            throw new IllegalArgumentException("expected \"" + name + "\" with a text");
          return value.getAsString();
        };
    Station station = new Station(field.apply("station"), "", "");
    behind.reportFault(station, day(field.apply("day")), field.apply("fault"));
    return new Reply(204, "", Optional.empty());
  }

  private static Map<String, String> query(String raw) {
    return Stream.of(raw == null ? new String[0] : raw.split("&"))
        .map(pair -> pair.split("=", 2))
        .filter(pair -> pair.length == 2)
        .collect(Collectors.toMap(pair -> decoded(pair[0]), pair -> decoded(pair[1]), (a, b) -> a));
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static String wanted(Map<String, String> query, String name) {
    String value = query.get(name);
    if (value == null) throw new IllegalArgumentException("expected ?" + name + "=");
    return value;
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException wrong) {
      throw new IllegalArgumentException("day: got " + text + ", expected YYYY-MM-DD", wrong);
    }
  }
}
