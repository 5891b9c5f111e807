// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.lesson08;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.atLeast;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.mockito.ArgumentCaptor;
import org.mockito.ArgumentMatcher;
import org.mockito.stubbing.OngoingStubbing;
import talkdemos.mocking.drought.SoilMoisture;
import talkdemos.mocking.drought.Station;
import talkdemos.mocking.http.HttpSoilMoisture;

/**
 * The real adapter over a mocked {@link HttpClient}. Requests are told by their method, path and
 * query, as a reader would write them; answers are bytes; what was posted is read back.
 */
final class MockedHttpClient implements Network {
  private static final URI BASE = URI.create("http://soil.example");

  private final HttpClient client = mock(HttpClient.class);
  private Duration timeout = PATIENCE;

  MockedHttpClient() {
    when(client.sendAsync(argThat(is("POST", "/faults", null)), anyHandler()))
        .thenAnswer(call -> answer(call.getArgument(0), 204, "", Map.of()));
  }

  @Override
  public void region(String region, List<Station> stations) {
    String list =
        stations.stream()
            .map(
                station ->
                    """
                    {"id": "%s", "name": "%s", "region": "%s"}"""
                        .formatted(station.id(), station.name(), station.region()))
            .collect(Collectors.joining(","));
    when(client.sendAsync(argThat(is("GET", "/stations", "region=" + region)), anyHandler()))
        .thenAnswer(
            call -> answer(call.getArgument(0), 200, "{\"stations\": [" + list + "]}", Map.of()));
  }

  @Override
  public void replies(Station station, LocalDate day, Reply... replies) {
    String query = "station=" + station.id() + "&day=" + day;
    OngoingStubbing<CompletableFuture<HttpResponse<byte[]>>> stubbing =
        when(client.sendAsync(argThat(is("GET", "/readings", query)), anyHandler()));
    for (Reply reply : replies)
      stubbing = stubbing.thenAnswer(call -> reply(call.getArgument(0), station, day, reply));
    if (List.of(replies).stream().anyMatch(Late.class::isInstance)) timeout = TIMEOUT;
  }

  private static CompletableFuture<HttpResponse<byte[]>> reply(
      HttpRequest request, Station station, LocalDate day, Reply reply) {
    String reading = "{\"station\": \"%s\", \"day\": \"%s\", \"moisture\": %s}";
    if (reply instanceof Measured measured) {
      String body = reading.formatted(station.id(), day, measured.moisture());
      return answer(request, 200, body, Map.of());
    }
    if (reply instanceof Late measured) {
      String body = reading.formatted(station.id(), day, measured.moisture());
      return new CompletableFuture<HttpResponse<byte[]>>()
          .completeOnTimeout(
              answer(request, 200, body, Map.of()).join(),
              SILENCE.toMillis(),
              TimeUnit.MILLISECONDS);
    }
    if (reply instanceof Busy busy && busy.after() != null)
      return answer(
          request,
          503,
          "{\"error\": \"busy\"}",
          Map.of("Retry-After", List.of("" + busy.after().toSeconds())));
    int status = reply instanceof Busy ? 503 : reply instanceof Nothing ? 404 : 400;
    return answer(request, status, "{\"error\": \"none\"}", Map.of());
  }

  private static CompletableFuture<HttpResponse<byte[]>> answer(
      HttpRequest request, int status, String body, Map<String, List<String>> headers) {
    @SuppressWarnings("unchecked") // a class of a generic type has no other name
    HttpResponse<byte[]> response = mock(HttpResponse.class);
    when(response.statusCode()).thenReturn(status);
    when(response.body()).thenReturn(body.getBytes(StandardCharsets.UTF_8));
    when(response.headers()).thenReturn(HttpHeaders.of(headers, (name, value) -> true));
    when(response.uri()).thenReturn(request.uri());
    when(response.request()).thenReturn(request);
    return CompletableFuture.completedFuture(response);
  }

  private static ArgumentMatcher<HttpRequest> is(String method, String path, String query) {
    return request ->
        request != null
            && request.method().equals(method)
            && request.uri().getPath().equals(path)
            && (query == null || query.equals(request.uri().getQuery()));
  }

  private static HttpResponse.BodyHandler<byte[]> anyHandler() {
    return any();
  }

  @Override
  public void moves() {} // following is the client's work, and the client is a mock

  @Override
  public SoilMoisture port() {
    return new HttpSoilMoisture(BASE, timeout, Clock.systemUTC(), client);
  }

  @Override
  public List<Fault> faults() {
    ArgumentCaptor<HttpRequest> requests = ArgumentCaptor.forClass(HttpRequest.class);
    verify(client, atLeast(0)).sendAsync(requests.capture(), anyHandler());
    return requests.getAllValues().stream()
        .filter(is("POST", "/faults", null)::matches)
        .map(MockedHttpClient::body)
        .map(text -> JsonParser.parseString(text).getAsJsonObject())
        .map(fault -> new Fault(field(fault, "station"), day(fault), field(fault, "fault")))
        .toList();
  }

  private static String field(JsonObject object, String name) {
    return object.get(name).getAsString();
  }

  private static LocalDate day(JsonObject object) {
    return LocalDate.parse(field(object, "day"));
  }

  /** A request's body flows out of it, so the test has to subscribe to it as a client does. */
  private static String body(HttpRequest request) {
    HttpResponse.BodySubscriber<String> text = BodySubscribers.ofString(StandardCharsets.UTF_8);
    request
        .bodyPublisher()
        .orElseThrow()
        .subscribe(
            new Flow.Subscriber<ByteBuffer>() {
              @Override
              public void onSubscribe(Flow.Subscription subscription) {
                text.onSubscribe(subscription);
              }

              @Override
              public void onNext(ByteBuffer item) {
                text.onNext(List.of(item));
              }

              @Override
              public void onError(Throwable failure) {
                text.onError(failure);
              }

              @Override
              public void onComplete() {
                text.onComplete();
              }
            });
    return text.getBody().toCompletableFuture().join();
  }

  @Override
  public void close() {}
}
