// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.lesson08;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import talkdemos.mocking.drought.Reading;
import talkdemos.mocking.drought.SoilMoisture;
import talkdemos.mocking.drought.Station;
import talkdemos.mocking.drought.UnavailableException;
import talkdemos.mocking.fakes.FakeSoilMoisture;
import talkdemos.mocking.http.HttpSoilMoisture;
import talkdemos.mocking.simulation.SoilMoistureServer;

/** A server on loopback with a fake behind it: what is said goes over the wire. */
final class RealServer implements Network {
  private final FakeSoilMoisture soil = new FakeSoilMoisture();
  private final Set<String> late = new HashSet<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final SoilMoistureServer server = started(new Behind());
  private HttpServer old; // null: it has not moved
  private SoilMoisture port; // null: nobody asked for it yet

  /** The fake, which takes its time where it is told to. */
  private final class Behind implements SoilMoisture {
    @Override
    public List<Station> stations(String region) {
      return soil.stations(region);
    }

    @Override
    public Optional<Reading> reading(Station station, LocalDate day) {
      if (late.contains(station.id())) silence();
      return soil.reading(station, day);
    }

    @Override
    public void reportFault(Station station, LocalDate day, String fault) {
      soil.reportFault(station, day, fault);
    }

    private void silence() {
      try {
        closed.await(SILENCE.toMillis(), TimeUnit.MILLISECONDS);
      } catch (InterruptedException over) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static SoilMoistureServer started(SoilMoisture behind) {
    try {
      return SoilMoistureServer.start(behind);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Override
  public void region(String region, List<Station> stations) {
    stations.forEach(soil::station);
  }

  @Override
  public void replies(Station station, LocalDate day, Reply... replies) {
    for (Reply reply : replies) {
      if (reply instanceof Measured measured)
        soil.measured(new Reading(station.id(), day, measured.moisture()));
      else if (reply instanceof Late measured) {
        late.add(station.id());
        soil.measured(new Reading(station.id(), day, measured.moisture()));
      } else if (reply instanceof Busy busy)
        soil.failures().next(station.id(), UnavailableException.passing("busy", busy.after()));
      else if (reply instanceof Refused)
        soil.failures().next(station.id(), new IllegalArgumentException("refused")); // 400
    }
  }

  @Override
  public void moves() {
    try {
      old = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    old.createContext(
        "/",
        exchange -> {
          try (exchange) {
            exchange
                .getResponseHeaders()
                .set("Location", server.uri().toString() + exchange.getRequestURI());
            exchange.sendResponseHeaders(308, -1);
          }
        });
    old.start();
  }

  @Override
  public SoilMoisture port() {
    if (port == null) {
      String moved = old == null ? null : "http://localhost:" + old.getAddress().getPort();
      URI base = moved == null ? server.uri() : URI.create(moved);
      Duration timeout = late.isEmpty() ? PATIENCE : TIMEOUT;
      port = new HttpSoilMoisture(base, timeout, Clock.systemUTC());
    }
    return port;
  }

  @Override
  public List<Fault> faults() {
    return soil.faults().stream()
        .map(fault -> new Fault(fault.station(), fault.day(), fault.fault()))
        .toList();
  }

  @Override
  public void close() {
    closed.countDown();
    if (old != null) old.stop(0);
    server.close();
  }
}
