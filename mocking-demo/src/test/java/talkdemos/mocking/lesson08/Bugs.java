// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.lesson08;

import java.util.List;
import talkdemos.mocking.variants.Variant;

/** Bugs that were put into the service and its HTTP adapter, one at a time. */
final class Bugs {
  private static final String HTTP = "http/HttpSoilMoisture.java";
  private static final String WATCH = "drought/DroughtWatch.java";
  private static final String INDEX = "drought/DroughtIndex.java";
  private static final String RETRY = "drought/Retry.java";

  /** What goes wrong on the wire. */
  static final List<Variant> ON_THE_WIRE =
      List.of(
          Variant.of(
              "only blanks of the query are encoded",
              HTTP,
              "return URLEncoder.encode(value, StandardCharsets.UTF_8).replace(\"+\", \"%20\");",
              "return value.replace(\" \", \"%20\");"),
          Variant.of(
              "no time-out",
              HTTP,
              "answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS)",
              "answer.get(1, TimeUnit.DAYS)"),
          Variant.of(
              "wrong charset in reading",
              "http/Answer.java",
              "return StandardCharsets.UTF_8.newDecoder()",
              "return StandardCharsets.ISO_8859_1.newDecoder()"),
          Variant.of(
              "wrong charset in writing",
              HTTP,
              "ofString(body.toString(), StandardCharsets.UTF_8)",
              "ofString(body.toString(), StandardCharsets.ISO_8859_1)"),
          Variant.of(
              "the body of the POST is dropped",
              HTTP,
              ".POST(publisher)",
              ".POST(HttpRequest.BodyPublishers.noBody())"),
          Variant.of("faults are PUT, not POSTed", HTTP, ".POST(publisher)", ".PUT(publisher)"),
          Variant.of(
              "the day is written 20240701",
              HTTP,
              "\"&day=\" + day)",
              "\"&day=\" + day.toString().replace(\"-\", \"\"))"),
          Variant.of(
              "the status is unchecked", HTTP, "if (status / 100 == 2) return", "if (true) return"),
          Variant.of(
              "404 is taken for a failure",
              HTTP,
              "if (response.statusCode() == NOT_FOUND) return Optional.empty();",
              ""),
          Variant.of(
              "a busy server is taken for broken",
              HTTP,
              "if (status == 429 || status / 100 == 5)",
              "if (status == 429)"),
          Variant.of(
              "Retry-After is ignored",
              HTTP,
              "if (status == 429 || status == 503) {",
              "if (status == 429) {"),
          Variant.of(
              "Retry-After is taken for milliseconds",
              "http/RetryAfter.java",
              "Duration.ofSeconds(",
              "Duration.ofMillis("),
          Variant.of("redirects are not followed", HTTP, "Redirect.NORMAL", "Redirect.NEVER"));

  /** What goes wrong in the service. */
  static final List<Variant> IN_THE_LOGIC =
      List.of(
          Variant.of("the clock is ignored", WATCH, "LocalDate.now(clock)", "LocalDate.now()"),
          Variant.of(
              "the clock's zone is ignored",
              WATCH,
              "LocalDate.now(clock)",
              "LocalDate.now(clock.withZone(java.time.ZoneOffset.UTC))"),
          Variant.of("off by one at the threshold", WATCH, "<= DRY", "< DRY"),
          Variant.of("off by one at the recovery", WATCH, "> RECOVERED", ">= RECOVERED"),
          Variant.of("an alert is never over", WATCH, "alerts.recovered(region, day);", ""),
          Variant.of("a mail is sent each day anew", WATCH, "alerts.delivered(delivery);", ""),
          Variant.of(
              "a mail that failed is forgotten",
              WATCH,
              "      mailer.send(delivery);\n    } catch (UnavailableException failure) {\n",
              "      mailer.send(delivery);\n    } catch (UnavailableException failure) {\n"
                  + "      alerts.delivered(delivery);\n"),
          Variant.of(
              "one station's failure stops the rest",
              WATCH,
              "if (reading.isEmpty()) continue;",
              "if (reading.isEmpty()) break;"),
          Variant.of("the operator hears of no fault", WATCH, "report(station, day, fault);", ""),
          Variant.of(
              "today counts as history",
              INDEX,
              "isBefore(today.day().minusMonths(6))",
              "isBefore(today.day().plusDays(1))"),
          Variant.of("the back-off does not grow", RETRY, "multipliedBy(2)", "multipliedBy(1)"),
          Variant.of("what lasts is tried again", RETRY, "!failure.passing() || ", ""),
          Variant.of(
              "the neighbour's wait is ignored",
              RETRY,
              "failure.retryAfter().orElse(jittered(backOff))",
              "jittered(backOff)"));

  private Bugs() {}
}
