// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.lesson03;

import static com.github.tomakehurst.wiremock.client.WireMock.recordSpec;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What a server answered to requests that only read.
 *
 * @param exchanges in the order of the requests
 */
record Recording(List<Exchange> exchanges) {
  /**
   * A request and its answer.
   *
   * @param path with the query
   */
  record Exchange(String path, int status, String body) {}

  /** Drives the requests through a server that records them; afterwards it replays them. */
  static Recording of(WireMockServer recorder, URI real, Runnable requests) {
    recorder.startRecording(recordSpec().forTarget(real.toString()).makeStubsPersistent(false));
    requests.run();
    List<Exchange> seen =
        recorder.getAllServeEvents().stream()
            .filter(event -> event.getRequest().getMethod().equals(RequestMethod.GET))
            .map(Recording::exchange)
            .toList();
    recorder.stopRecording();
    return new Recording(seen);
  }

  private static Exchange exchange(ServeEvent event) {
    return new Exchange(
        event.getRequest().getUrl(),
        event.getResponse().getStatus(),
        event.getResponse().getBodyAsString());
  }

  /** What a server answers otherwise today: a line for each request; none if nothing differs. */
  List<String> differences(URI server) throws IOException, InterruptedException {
    List<String> lines = new ArrayList<>();
    HttpClient client = HttpClient.newHttpClient();
    for (Exchange then : exchanges) {
      HttpRequest request = HttpRequest.newBuilder(URI.create(server + then.path())).build();
      HttpResponse<String> now =
          client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      boolean same = now.statusCode() == then.status() && same(now.body(), then.body());
      if (!same)
        lines.add(
            "GET %s: recorded %d %s, now %d %s"
                .formatted(then.path(), then.status(), then.body(), now.statusCode(), now.body()));
    }
    return lines;
  }

  /** Blanks and the order of fields do not matter in JSON. */
  private static boolean same(String now, String then) {
    return JsonParser.parseString(now).equals(JsonParser.parseString(then));
  }
}
