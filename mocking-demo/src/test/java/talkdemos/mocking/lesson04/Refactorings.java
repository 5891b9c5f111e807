// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.lesson04;

import java.util.List;
import talkdemos.mocking.variants.Bench;
import talkdemos.mocking.variants.Variant;

/** The same service in other forms. What it does for its users stays as it is. */
final class Refactorings {
  private static final String WATCH = "drought/DroughtWatch.java";

  private Refactorings() {}

  static List<Variant> all(Bench bench) {
    return List.of(
        privateMethod(),
        extractedClass(),
        stationsFirst(),
        reordered(),
        askedWhenItMatters(),
        batchFetch(),
        mailsAtOnce(),
        bench.renamed("a port's method is renamed", "reportFault", "tellOperator"),
        parameterObject());
  }

  private static Variant privateMethod() {
    return Variant.of(
        "a private method is renamed",
        WATCH,
        "seen.add(watch(region, day));",
        "seen.add(judge(region, day));",
        "private Report.Region watch(String region, LocalDate day) {",
        "private Report.Region judge(String region, LocalDate day) {");
  }

  private static Variant extractedClass() {
    return Variant.of(
            "a class is extracted",
            WATCH,
            "    for (Delivery delivery : alerts.owed()) (deliver(delivery) ? sent : owed).add(delivery);\n",
            "    new Postman(alerts, mailer).deliver(sent, owed);\n",
            """
              private boolean deliver(Delivery delivery) {
                try {
                  mailer.send(delivery);
                } catch (UnavailableException failure) {
                  return false;
                }
                alerts.delivered(delivery);
                return true;
              }
            """,
            "")
        .with(
            "drought/Postman.java",
            """
            package talkdemos.mocking.drought;

            import java.util.List;

            record Postman(AlertLog alerts, Mailer mailer) {
              void deliver(List<Delivery> sent, List<Delivery> owed) {
                for (Delivery delivery : alerts.owed()) {
                  try {
                    mailer.send(delivery);
                    alerts.delivered(delivery);
                    sent.add(delivery);
                  } catch (UnavailableException failure) {
                    owed.add(delivery);
                  }
                }
              }
            }
            """);
  }

  private static Variant stationsFirst() {
    return Variant.of(
        "all regions' stations are fetched first",
        WATCH,
        "    for (String region : regions) seen.add(watch(region, day));\n",
        """
            java.util.Map<String, List<String>> faults = new java.util.HashMap<>();
            java.util.Map<String, List<Station>> found = new java.util.HashMap<>();
            for (String region : regions) {
              faults.put(region, new ArrayList<>());
              found.put(region, stations(region, faults.get(region)));
            }
            for (String region : regions)
              seen.add(watch(region, day, found.get(region), faults.get(region)));
        """,
        """
          private Report.Region watch(String region, LocalDate day) {
            List<String> faults = new ArrayList<>();
            List<Station> stations = stations(region, faults);
        """,
        """
          private Report.Region watch(
              String region, LocalDate day, List<Station> stations, List<String> faults) {
        """);
  }

  private static Variant reordered() {
    return Variant.of(
        "a reading is kept after it was judged, not before",
        WATCH,
        """
              history.keep(reading.get());
              DroughtIndex.of(reading.get(), history.readings(station.id())).ifPresent(indices::add);
        """,
        """
              DroughtIndex.of(reading.get(), history.readings(station.id())).ifPresent(indices::add);
              history.keep(reading.get());
        """);
  }

  private static Variant askedWhenItMatters() {
    return Variant.of(
        "the open alert is asked for only where it matters",
        WATCH,
        """
            boolean alerted = alerts.open(region).isPresent();
            if (!alerted && index.getAsDouble() <= DRY) {
        """,
        """
            if (index.getAsDouble() > DRY && index.getAsDouble() <= RECOVERED) return Change.NONE;
            boolean alerted = alerts.open(region).isPresent();
            if (!alerted && index.getAsDouble() <= DRY) {
        """);
  }

  private static Variant batchFetch() {
    return Variant.of(
            "the past of all stations is fetched at once",
            WATCH,
            "    List<Double> indices = new ArrayList<>();\n    int read = 0;\n",
            "    List<Reading> today = new ArrayList<>();\n",
            """
                  read++;
                  history.keep(reading.get());
                  DroughtIndex.of(reading.get(), history.readings(station.id())).ifPresent(indices::add);
                }
            """,
            """
                  history.keep(reading.get());
                  today.add(reading.get());
                }
                java.util.Map<String, List<Reading>> past =
                    history.readings(today.stream().map(Reading::station).toList());
                List<Double> indices = new ArrayList<>();
                for (Reading reading : today)
                  DroughtIndex.of(reading, past.get(reading.station())).ifPresent(indices::add);
                int read = today.size();
            """)
        .and(
            "drought/History.java",
            "  List<Reading> readings(String station);\n",
            """
              List<Reading> readings(String station);

              default java.util.Map<String, List<Reading>> readings(List<String> stations) {
                java.util.Map<String, List<Reading>> all = new java.util.HashMap<>();
                for (String station : stations) all.put(station, readings(station));
                return all;
              }
            """);
  }

  private static Variant mailsAtOnce() {
    return Variant.of(
            "the mails are handed over at once",
            WATCH,
            "    for (Delivery delivery : alerts.owed()) (deliver(delivery) ? sent : owed).add(delivery);\n",
            """
                List<Delivery> all = alerts.owed();
                sent.addAll(mailer.sendAll(all));
                sent.forEach(alerts::delivered);
                owed.addAll(all);
                owed.removeAll(sent);
            """,
            """
              private boolean deliver(Delivery delivery) {
                try {
                  mailer.send(delivery);
                } catch (UnavailableException failure) {
                  return false;
                }
                alerts.delivered(delivery);
                return true;
              }
            """,
            "")
        .and(
            "drought/Mailer.java",
            "  void send(Delivery delivery);\n",
            """
              void send(Delivery delivery);

              default java.util.List<Delivery> sendAll(java.util.List<Delivery> deliveries) {
                java.util.List<Delivery> taken = new java.util.ArrayList<>();
                for (Delivery delivery : deliveries) {
                  try {
                    send(delivery);
                    taken.add(delivery);
                  } catch (UnavailableException failure) {
                    continue;
                  }
                }
                return taken;
              }
            """);
  }

  private static Variant parameterObject() {
    return Variant.of(
            "the constructor takes its neighbours as one record",
            WATCH,
            """
              public DroughtWatch(
                  List<String> regions,
                  SoilMoisture soil,
                  History history,
                  AlertLog alerts,
                  Subscribers subscribers,
                  Mailer mailer,
                  Retry retry,
                  Clock clock) {
                this.regions = List.copyOf(regions);
                this.soil = soil;
                this.history = history;
                this.alerts = alerts;
                this.subscribers = subscribers;
                this.mailer = mailer;
            """,
            """
              public record Around(
                  SoilMoisture soil,
                  History history,
                  AlertLog alerts,
                  Subscribers subscribers,
                  Mailer mailer) {}

              public DroughtWatch(List<String> regions, Around around, Retry retry, Clock clock) {
                this.regions = List.copyOf(regions);
                this.soil = around.soil;
                this.history = around.history;
                this.alerts = around.alerts;
                this.subscribers = around.subscribers;
                this.mailer = around.mailer;
            """)
        .and(
            "diary/Observed.java",
            "regions, soil, history, alerts, subscribers, noting(mailer), counting(retry), clock);",
            "regions, new DroughtWatch.Around(soil, history, alerts, subscribers, noting(mailer)),\n"
                + "            counting(retry), clock);");
  }
}
