// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import talkdemos.mocking.diary.Day;
import talkdemos.mocking.diary.DiaryJson;
import talkdemos.mocking.diary.DiaryText;
import talkdemos.mocking.diary.Observed;
import talkdemos.mocking.diary.Totals;
import talkdemos.mocking.drought.Report;
import talkdemos.mocking.simulation.MailServer;
import talkdemos.mocking.simulation.SimulatedClock;

/** The watch at work: on simulated days, today, or now and again. */
final class Watching {
  private static final Gson GSON =
      new GsonBuilder().serializeNulls().disableHtmlEscaping().create();

  private final Options options;
  private final List<String> regions;
  private final Neighbours around;
  private final PrintStream out;
  private final PrintStream err;
  private final DiaryText text;

  Watching(
      Options options,
      SubscriberList subscribers,
      Neighbours around,
      PrintStream out,
      PrintStream err,
      boolean colour) {
    this.options = options;
    this.regions = options.regions(subscribers);
    this.around = around;
    this.out = out;
    this.err = err;
    this.text = new DiaryText(out, colour, regions, around::shortened);
  }

  int run(Map<String, String> environment) throws IOException {
    Observed watch = around.watch(environment);
    if (around.simulated().isPresent()) return days(watch, around.simulated().get());
    if (options.every != null) return again(watch);
    return status(List.of(today(watch)));
  }

  private Day today(Observed watch) {
    Day day = watch.run();
    if (options.json) out.println(GSON.toJson(DiaryJson.of(day)));
    else text.whole(day);
    return day;
  }

  private int again(Observed watch) {
    ZonedDateTime planned = ZonedDateTime.now();
    while (true) {
      int status = status(List.of(today(watch)));
      ZonedDateTime now = ZonedDateTime.now();
      planned = Plan.next(planned, options.every, now);
      try {
        Thread.sleep(Duration.between(now, planned).toMillis());
      } catch (InterruptedException end) {
        Thread.currentThread().interrupt();
        return status;
      }
    }
  }

  private int days(Observed watch, SimulatedClock clock) {
    LocalDate from = options.from();
    LocalDate end = from.plusDays(options.days());
    if (!options.json) introduce(from, end.minusDays(1));
    List<Day> days = new ArrayList<>();
    for (LocalDate date = from; date.isBefore(end); date = date.plusDays(1)) {
      clock.morningOf(date);
      Day day = watch.run();
      days.add(day);
      if (!options.json) text.news(day);
    }
    if (options.json) {
      JsonObject json = DiaryJson.of(days);
      json.addProperty("seed", options.seed);
      around.mails().ifPresent(server -> json.add("mails", mails(server)));
      out.println(GSON.toJson(json));
    } else conclude(days);
    return status(days);
  }

  private void introduce(LocalDate from, LocalDate to) {
    out.println(
        "Each day: read the stations, judge the regions, mail the subscribers of those that became"
            + " dry.");
    List<String> embedded = new ArrayList<>();
    if (options.api == null) embedded.add("stations (HTTP)");
    if (around.mails().isPresent()) embedded.add("mail server (SMTP)");
    if (options.db == null) embedded.add("database (H2)");
    String these = embedded.isEmpty() ? "" : "; embedded: " + String.join(", ", embedded);
    out.println(from + " to " + to + these + "; seed " + options.seed);
    out.println();
  }

  private void conclude(List<Day> days) {
    text.strips(regions, days);
    around.mails().ifPresent(this::show);
    out.println();
    text.totals(Totals.of(days));
  }

  private void show(MailServer server) {
    List<MailServer.Mail> mails = server.mails();
    out.println();
    out.println(
        mails.isEmpty() ? "No mail came to the mail server." : "What came to the mail server:");
    for (MailServer.Mail mail : mails)
      out.println(
          mail.day()
              + "  "
              + mail.to()
              + "  "
              + mail.subject()
              + (mail.again() ? "  (again: same Message-ID)" : ""));
    if (mails.isEmpty()) return;
    MailServer.Mail last = mails.get(mails.size() - 1);
    out.println();
    out.println("  Message-ID: " + last.messageId());
    last.text().strip().lines().forEach(line -> out.println(("  " + line).stripTrailing()));
  }

  private static JsonArray mails(MailServer server) {
    JsonArray mails = new JsonArray();
    for (MailServer.Mail mail : server.mails()) {
      JsonObject one = new JsonObject();
      one.addProperty("day", mail.day().toString());
      one.addProperty("to", mail.to());
      one.addProperty("subject", mail.subject());
      one.addProperty("messageId", mail.messageId());
      one.addProperty("again", mail.again());
      mails.add(one);
    }
    return mails;
  }

  /** What embedded neighbours break, they break on purpose: only named ones make it 70. */
  private int status(List<Day> days) {
    List<String> complaints = new ArrayList<>();
    if (options.api != null) complaints.addAll(unread(days));
    Day last = days.get(days.size() - 1);
    if (around.mails().isEmpty())
      last.report()
          .owed()
          .forEach(
              owed ->
                  complaints.add(
                      "mail to " + owed.subscriber() + " is owed: " + last.why().get(owed)));
    for (String complaint : complaints)
      err.println("mocking-demo: " + last.report().day() + ": " + complaint);
    return complaints.isEmpty() ? 0 : 70;
  }

  private static List<String> unread(List<Day> days) {
    Map<String, List<String>> regions = new LinkedHashMap<>();
    for (Day day : days)
      for (Report.Region region : day.unread())
        regions
            .computeIfAbsent(region.name(), name -> new ArrayList<>())
            .add(region.faults().isEmpty() ? "it has no stations" : region.faults().get(0));
    List<String> complaints = new ArrayList<>();
    regions.forEach(
        (name, faults) -> {
          String often =
              days.size() == 1 ? "" : " on " + faults.size() + " of " + days.size() + " days";
          complaints.add(
              name + " could not be read" + often + ": " + faults.get(faults.size() - 1));
        });
    return complaints;
  }
}
