// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking;

import java.io.IOException;
import java.io.PrintStream;
import java.net.BindException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import talkdemos.mocking.drought.UnavailableException;
import talkdemos.mocking.simulation.SoilMoistureServer;
import talkdemos.mocking.simulation.Troubles;
import talkdemos.mocking.simulation.Weather;

/** Generated stations over HTTP, for clients to be tried on, until the process is ended. */
final class Serving {
  private static final double FAILING_REQUESTS = 10; // in percent

  private final Options options;
  private final SubscriberList subscribers;
  private final PrintStream out;

  Serving(Options options, SubscriberList subscribers, PrintStream out) {
    this.options = options;
    this.subscribers = subscribers;
    this.out = out;
  }

  int run() throws IOException {
    LocalDate from = options.from == null ? LocalDate.now() : options.from;
    Weather weather = Neighbours.weather(options, subscribers, from);
    Troubles troubles = Neighbours.troubles(options, FAILING_REQUESTS);
    try (SoilMoistureServer server = SoilMoistureServer.start(options.serve, weather, troubles)) {
      tell(server, weather, from);
      new CountDownLatch(1).await();
    } catch (BindException taken) {
      throw UnavailableException.lasting(
          "--serve "
              + options.serve
              + ": the port cannot be had: "
              + taken.getMessage()
              + "; expected one that is free, or 0 for any",
          taken);
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
    }
    return 0;
  }

  private void tell(SoilMoistureServer server, Weather weather, LocalDate from) {
    List<String> regions = options.regions(subscribers);
    out.println(
        "Soil moisture at "
            + server.uri()
            + ", each day from "
            + from.minusYears(Neighbours.PAST)
            + " on, of "
            + String.join(", ", regions));
    out.println();
    String station = weather.stations(regions.get(0)).get(0).id();
    out.println(
        "  curl -G "
            + server.uri()
            + "/stations --data-urlencode "
            + quoted("region=" + regions.get(0)));
    out.println(
        "  curl -G "
            + server.uri()
            + "/readings --data-urlencode "
            + quoted("station=" + station)
            + " -d day="
            + from);
    out.println();
    out.println(
        options.calm ? "No request fails." : "One request in ten fails (with --calm, none).");
    out.flush();
  }

  /** One word for a shell, whatever is in it. */
  private static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }
}
