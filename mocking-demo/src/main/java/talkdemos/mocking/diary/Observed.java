// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.diary;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import talkdemos.mocking.drought.AlertLog;
import talkdemos.mocking.drought.Delivery;
import talkdemos.mocking.drought.DroughtWatch;
import talkdemos.mocking.drought.History;
import talkdemos.mocking.drought.Mailer;
import talkdemos.mocking.drought.Report;
import talkdemos.mocking.drought.Retry;
import talkdemos.mocking.drought.SoilMoisture;
import talkdemos.mocking.drought.Subscribers;
import talkdemos.mocking.drought.UnavailableException;

/**
 * The watch, with somebody who looks on at two of its ports: how often it pauses to try again, and
 * what mails that fail say. The watch knows nothing of it: a port is a place to look on as well.
 */
public final class Observed {
  private final List<String> regions;
  private final AlertLog alerts;
  private final DroughtWatch watch;
  private final Map<Delivery, String> why = new HashMap<>();
  private int retries;

  /** Takes what {@link DroughtWatch} takes. */
  public Observed(
      List<String> regions,
      SoilMoisture soil,
      History history,
      AlertLog alerts,
      Subscribers subscribers,
      Mailer mailer,
      Retry retry,
      Clock clock) {
    this.regions = List.copyOf(regions);
    this.alerts = alerts;
    this.watch =
        new DroughtWatch(
            regions, soil, history, alerts, subscribers, noting(mailer), counting(retry), clock);
  }

  /** Does the work of the clock's day. */
  public Day run() {
    retries = 0;
    why.clear();
    Report report = watch.run();
    Set<String> inDrought =
        regions.stream()
            .filter(region -> alerts.open(region).isPresent())
            .collect(Collectors.toSet());
    return new Day(report, inDrought, retries, why);
  }

  private Retry counting(Retry retry) {
    return new Retry(
        retry.attempts(),
        retry.first(),
        retry.longest(),
        retry.random(),
        duration -> {
          retries++;
          retry.pause().of(duration);
        });
  }

  private Mailer noting(Mailer mailer) {
    return delivery -> {
      try {
        mailer.send(delivery);
      } catch (UnavailableException failure) {
        why.put(delivery, failure.getMessage());
        throw failure;
      }
    };
  }
}
