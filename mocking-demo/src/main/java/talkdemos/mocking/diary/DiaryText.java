// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.diary;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import talkdemos.mocking.drought.Delivery;
import talkdemos.mocking.drought.Report;
import talkdemos.mocking.drought.Report.Change;

/** The diary for people, in lines of text. */
public final class DiaryText {
  private static final int SHOWN_FAULTS = 5;

  private final PrintStream out;
  private final boolean colour;
  private final int width;
  private final UnaryOperator<String> shortened;

  /**
   * @param colour whether droughts are red
   * @param shortened what is told of a failure's message
   */
  public DiaryText(
      PrintStream out, boolean colour, List<String> regions, UnaryOperator<String> shortened) {
    this.out = out;
    this.colour = colour;
    this.width = regions.stream().mapToInt(String::length).max().orElse(0);
    this.shortened = shortened;
  }

  /** What is new on a day; nothing if nothing is. */
  public void news(Day day) {
    LocalDate date = day.report().day();
    for (Report.Region region : day.report().regions()) {
      if (region.change() != Change.NONE)
        row(date, region.name(), event(region) + mailed(day.report(), region));
      if (region.read() == 0) row(date, region.name(), "not read: " + first(region.faults()));
    }
    for (Delivery delivery : day.report().owed())
      row(date, delivery.alert().region(), owed(day, delivery));
    for (Delivery delivery : day.report().sent())
      if (!delivery.alert().since().equals(date))
        row(
            date,
            delivery.alert().region(),
            "mail to " + delivery.subscriber() + ", owed since " + delivery.alert().since());
  }

  /** All of a day. */
  public void whole(Day day) {
    LocalDate date = day.report().day();
    for (Report.Region region : day.report().regions()) {
      String state = day.inDrought().contains(region.name()) ? "in drought" : "no drought";
      String change = region.change() == Change.NONE ? state : event(region);
      String index = region.change() == Change.NONE ? ", " + index(region.index()) : "";
      if (region.index().isEmpty() && region.read() > 0) index += " (too few earlier readings)";
      row(date, region.name(), change + index + ", " + stations(region));
      for (String fault : shown(region.faults())) row(date, region.name(), "  " + fault);
    }
    for (Delivery delivery : day.report().sent())
      row(date, delivery.alert().region(), "mail to " + delivery.subscriber());
    for (Delivery delivery : day.report().owed())
      row(date, delivery.alert().region(), owed(day, delivery));
  }

  /** The years of the regions, as strips. */
  public void strips(List<String> regions, List<Day> days) {
    int from = days.get(0).report().day().getYear();
    int to = days.get(days.size() - 1).report().day().getYear();
    for (int year = from; year <= to; year++) {
      out.println();
      out.println(padded(Integer.toString(year)) + "  " + Strip.MONTHS);
      for (String region : regions)
        out.println(padded(region) + "  " + painted(Strip.of(region, year, days)));
    }
    out.println();
    out.println("# in drought   - dry   . as usual   + wet   ? not judged; a character a week");
  }

  /** One line of sums. */
  public void totals(Totals totals) {
    out.printf(
        Locale.ROOT,
        "days %d   readings %d   faults %d   retries %d   crossings %d   recoveries %d"
            + "   mails %d   owed %d%n",
        totals.days(),
        totals.read(),
        totals.faults(),
        totals.retries(),
        totals.crossings(),
        totals.recoveries(),
        totals.sent(),
        totals.owed());
  }

  private void row(LocalDate day, String region, String what) {
    String line = day + "  " + padded(region) + "  " + shortened.apply(what);
    boolean alarming = what.startsWith("drought") || what.startsWith("in drought");
    out.println(colour && alarming ? red(line) : line);
  }

  private String padded(String region) {
    return region + " ".repeat(Math.max(0, width - region.length()));
  }

  private static String event(Report.Region region) {
    String what = region.change() == Change.CROSSED ? "drought" : "recovered";
    return what + ", " + index(region.index());
  }

  private static String mailed(Report report, Report.Region region) {
    long mails =
        report.sent().stream()
            .map(Delivery::alert)
            .filter(alert -> alert.region().equals(region.name()))
            .filter(alert -> alert.since().equals(report.day()))
            .count();
    return mails == 0 ? "" : mails == 1 ? ", 1 mail" : ", " + mails + " mails";
  }

  private static String index(OptionalDouble index) {
    if (index.isEmpty()) return "no index";
    return String.format(Locale.ROOT, "index %.1f", index.getAsDouble());
  }

  private static String stations(Report.Region region) {
    int faults = region.faults().size();
    return region.read() + " read" + (faults == 0 ? "" : ", " + faults + " not:");
  }

  private static List<String> shown(List<String> faults) {
    if (faults.size() <= SHOWN_FAULTS) return faults;
    List<String> shown = new ArrayList<>(faults.subList(0, SHOWN_FAULTS - 1));
    shown.add("and " + (faults.size() - shown.size()) + " more (--json shows all)");
    return shown;
  }

  private static String owed(Day day, Delivery delivery) {
    return "mail to "
        + delivery.subscriber()
        + " is owed: "
        + day.why().getOrDefault(delivery, "not tried");
  }

  private static String first(List<String> faults) {
    if (faults.isEmpty()) return "it has no stations";
    return faults.get(0) + (faults.size() == 1 ? "" : " (and " + (faults.size() - 1) + " more)");
  }

  private String painted(String strip) {
    return colour ? strip.replaceAll("#+", red("$0")) : strip;
  }

  private static String red(String text) {
    return "\u001b[31m" + text + "\u001b[0m";
  }
}
