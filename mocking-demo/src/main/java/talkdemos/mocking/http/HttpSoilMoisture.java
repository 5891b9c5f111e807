// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.http;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import talkdemos.mocking.drought.Reading;
import talkdemos.mocking.drought.SoilMoisture;
import talkdemos.mocking.drought.Station;
import talkdemos.mocking.drought.UnavailableException;

/**
 * Stations behind an HTTP API that speaks JSON in UTF-8:
 *
 * <pre>
 * GET  {base}/stations?region=R                  {"stations": [{"id", "name", "region"}]}
 * GET  {base}/readings?station=ID&amp;day=YYYY-MM-DD {"station", "day", "moisture"}, or 404: none
 * POST {base}/faults                             {"station", "day", "fault"}
 * </pre>
 *
 * What may pass is told from what lasts: no connection, no answer in time, a cut answer, 429 and
 * 5xx pass; other statuses, and an answer in no known form, last. 429 and 503 may name the time of
 * the next attempt. An interrupt ends a call and stays set.
 */
public final class HttpSoilMoisture implements SoilMoisture {
  private static final int NOT_FOUND = 404;

  private final String base;
  private final Duration timeout;
  private final Clock clock;
  private final HttpClient client;

  /**
   * Over a client that follows redirects.
   *
   * @param base such as {@code http://localhost:8080/api}, with or without a slash at its end
   * @param timeout for the connection, and for a whole answer
   * @param clock says how far away a {@code Retry-After} date is
   * @throws IllegalArgumentException if the base is no address of an HTTP API
   */
  public HttpSoilMoisture(URI base, Duration timeout, Clock clock) {
    this(
        base,
        timeout,
        clock,
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(timeout)
            .build());
  }

  /** Over a client of the caller's, which may have a proxy or certificates. */
  public HttpSoilMoisture(URI base, Duration timeout, Clock clock, HttpClient client) {
    check(base);
    this.base = base.toString().replaceAll("/+$", "");
    this.timeout = timeout;
    this.clock = clock;
    this.client = client;
  }

  /**
   * Refuses what cannot be the base of an API.
   *
   * @throws IllegalArgumentException if so
   */
  public static void check(URI base) {
    boolean http = "http".equalsIgnoreCase(base.getScheme());
    boolean usable = (http || "https".equalsIgnoreCase(base.getScheme())) && base.getHost() != null;
    if (!usable
        || base.getRawQuery() != null
        || base.getRawFragment() != null
        || base.getRawUserInfo() != null)
      throw new IllegalArgumentException("got " + base + ", expected http://HOST[:PORT][/PATH]");
  }

  @Override
  public List<Station> stations(String region) {
    HttpResponse<byte[]> response = send(get("/stations?region=" + encoded(region)));
    Answer answer = Answer.of(response.uri(), ok(response).body());
    List<Station> stations = new ArrayList<>();
    for (JsonElement element : answer.list("stations")) {
      Answer one = answer.element(element);
      stations.add(new Station(one.text("id"), one.text("name"), one.text("region")));
    }
    return List.copyOf(stations);
  }

  @Override
  public Optional<Reading> reading(Station station, LocalDate day) {
    HttpResponse<byte[]> response =
        send(get("/readings?station=" + encoded(station.id()) + "&day=" + day));
    if (response.statusCode() == NOT_FOUND) return Optional.empty();
    Answer answer = Answer.of(response.uri(), ok(response).body());
    same(answer, "station", station.id());
    same(answer, "day", day.toString());
    double moisture = answer.number("moisture");
    if (!(moisture >= 0 && moisture <= 1)) throw answer.wrong("moisture", moisture, "0 to 1");
    return Optional.of(new Reading(station.id(), day, moisture));
  }

  @Override
  public void reportFault(Station station, LocalDate day, String fault) {
    JsonObject body = new JsonObject();
    body.addProperty("station", station.id());
    body.addProperty("day", day.toString());
    body.addProperty("fault", fault);
    HttpRequest.BodyPublisher publisher =
        HttpRequest.BodyPublishers.ofString(body.toString(), StandardCharsets.UTF_8);
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + "/faults"));
    ok(send(request.header("Content-Type", "application/json").POST(publisher).build()));
  }

  private static void same(Answer answer, String field, String expected) {
    String got = answer.text(field);
    if (!got.equals(expected)) throw answer.wrong(field, got, expected);
  }

  private HttpRequest get(String path) {
    return HttpRequest.newBuilder(URI.create(base + path))
        .header("Accept", "application/json")
        .build();
  }

  /** In a query, %20 is a blank to every server; + is one only to those that think of forms. */
  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** A request's own time-out ends with the head of the answer; this one spans its body too. */
  private HttpResponse<byte[]> send(HttpRequest request) {
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray());
    try {
      return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      throw passing(request, "no whole answer within " + timeout.toMillis() + " ms", late);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw UnavailableException.lasting(where(request) + ": interrupted", interrupted);
    } catch (ExecutionException failed) {
      throw passing(request, reason(failed.getCause()), failed.getCause());
    } finally {
      answer.cancel(true);
    }
  }

  private static String reason(Throwable cause) {
    if (cause instanceof HttpTimeoutException) return "no connection in time";
    if (cause instanceof ConnectException) // its message is mostly null
    return unresolved(cause) ? "no such host" : "no connection";
    String said = cause.getMessage();
    boolean known = cause instanceof IOException && said != null;
    return "no whole answer: " + (known ? said : cause.toString());
  }

  private static boolean unresolved(Throwable cause) {
    return cause != null
        && (cause instanceof UnresolvedAddressException || unresolved(cause.getCause()));
  }

  private HttpResponse<byte[]> ok(HttpResponse<byte[]> response) {
    int status = response.statusCode();
    if (status / 100 == 2) return response;
    String message =
        where(response.request()) + ": got status " + status + ", expected 200 or another 2xx";
    if (status == 429 || status == 503) {
      Optional<Duration> wait =
          response
              .headers()
              .firstValue("Retry-After")
              .flatMap(value -> RetryAfter.parse(value, clock.instant()));
      if (wait.isPresent())
        throw UnavailableException.passing(
            message + "; it asks to come again in " + wait.get().toSeconds() + " s", wait.get());
    }
    if (status == 429 || status / 100 == 5)
      throw UnavailableException.passing(message, (Throwable) null);
    throw UnavailableException.lasting(message, null);
  }

  private static UnavailableException passing(HttpRequest request, String what, Throwable cause) {
    return UnavailableException.passing(where(request) + ": " + what, cause);
  }

  private static String where(HttpRequest request) {
    return request.method() + " " + request.uri();
  }
}
