// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking;

import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;
import talkdemos.mocking.http.HttpSoilMoisture;
import talkdemos.mocking.mail.SmtpServer;

/** What the command line says. */
final class Options {
  private static final List<String> REGIONS = List.of("Alentejo", "La Mancha", "Łódzkie");
  private static final LocalDate FROM = LocalDate.of(2025, 1, 1);
  private static final int DAYS = 365;
  private static final int MOST_DAYS = 36_525; // a century
  private static final int LAST_YEAR = 9999; // a day is YYYY-MM-DD

  @Option(
      names = "--region",
      paramLabel = "NAME",
      arity = "1..*",
      description = "The regions to watch (default: those that have subscribers).")
  List<String> regions = new ArrayList<>();

  @Option(
      names = "--subscriber",
      paramLabel = "REGION=ADDRESS",
      arity = "1..*",
      description = "Who is mailed about a region.")
  List<String> subscribers = new ArrayList<>();

  @Option(
      names = "--subscribers",
      paramLabel = "FILE",
      description = "The same from a file: one REGION=ADDRESS a line.")
  Path subscribersFile;

  @Option(
      names = "--from",
      paramLabel = "DAY",
      converter = Date.class,
      description = "First day of a simulated clock (default: 2025-01-01).")
  LocalDate from;

  @Option(
      names = "--days",
      paramLabel = "N",
      description = "How many days it simulates (default: 365).")
  Integer days;

  @Option(
      names = "--once",
      description = "Today, by the real clock, then end. For cron. The default with --api.")
  boolean once;

  @Option(
      names = "--every",
      paramLabel = "TIME",
      converter = Period.class,
      description = "Now and again after each 24h, 30m or 90s, by the real clock.")
  Duration every;

  @Option(
      names = "--api",
      paramLabel = "URL",
      converter = Address.class,
      description = "Stations to read, instead of generated ones.")
  URI api;

  @Option(
      names = "--smtp",
      paramLabel = "HOST[:PORT]",
      converter = Host.class,
      description = "A mail server (port 25), instead of the embedded one.")
  Host.Port smtp;

  @Option(names = "--starttls", description = "Encrypt; a server that cannot gets no mail.")
  boolean startTls;

  @Option(
      names = "--smtp-user",
      paramLabel = "NAME",
      description = "Log in; the password is in the environment: " + Options.PASSWORD + ".")
  String smtpUser;

  @Option(
      names = "--sender",
      paramLabel = "ADDRESS",
      defaultValue = "drought-watch@localhost",
      description = "Who the mails come from (default: ${DEFAULT-VALUE}).")
  String sender;

  @Option(
      names = "--db",
      paramLabel = "FILE",
      description = "Where to remember: a file of H2, or a URL jdbc:h2:... (default: in memory).")
  String db;

  @Option(
      names = "--timeout",
      paramLabel = "TIME",
      converter = Period.class,
      defaultValue = "10s",
      description = "For a connection and for an answer (default: ${DEFAULT-VALUE}).")
  Duration timeout;

  @Option(
      names = "--serve",
      paramLabel = "PORT",
      description = "Only serve generated stations over HTTP on loopback; 0 is any free port.")
  Integer serve;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Of weather, failures and pauses (default: ${DEFAULT-VALUE}).")
  long seed;

  @Option(names = "--calm", description = "The embedded neighbours never fail.")
  boolean calm;

  @Option(names = "--json", description = "For programs; with --every, one line each time.")
  boolean json;

  @Option(names = "--quiet", description = "Only tell what makes the exit status 70.")
  boolean quiet;

  /** The environment variable with the mail server's password. */
  static final String PASSWORD = "DROUGHT_SMTP_PASSWORD";

  /** Whether days go by on a simulated clock. */
  boolean simulated() {
    return !once && every == null && (api == null || from != null || days != null);
  }

  LocalDate from() {
    return from == null ? FROM : from;
  }

  int days() {
    return days == null ? DAYS : days;
  }

  /** Those named; else those that somebody subscribed to; else, where they are generated, some. */
  List<String> regions(SubscriberList subscribed) {
    if (!regions.isEmpty()) return List.copyOf(new LinkedHashSet<>(regions));
    if (!subscribed.regions().isEmpty()) return subscribed.regions();
    return api == null ? REGIONS : List.of();
  }

  /** Who is subscribed; with no option at all, somebody who does not exist. */
  SubscriberList subscribed() {
    SubscriberList list = new SubscriberList();
    for (String text : subscribers) {
      try {
        list.add(text);
      } catch (IllegalArgumentException wrong) {
        throw new WrongOptions("--subscriber: " + wrong.getMessage());
      }
    }
    if (subscribersFile != null) list.addAll(subscribersFile);
    else if (subscribers.isEmpty() && api == null)
      for (String region : regions(list)) list.add(region + "=ann@example.org");
    return list;
  }

  /** The mail server that was named, if one was. */
  Optional<SmtpServer> smtp(Map<String, String> environment) {
    if (smtp == null) return Optional.empty();
    Optional<SmtpServer.Login> login =
        Optional.ofNullable(smtpUser)
            .map(user -> new SmtpServer.Login(user, environment.get(PASSWORD)));
    return Optional.of(new SmtpServer(smtp.host(), smtp.port(), startTls, login, timeout));
  }

  /**
   * Refuses what does not go together.
   *
   * @throws WrongOptions if so
   */
  void check(SubscriberList subscribed, Map<String, String> environment) {
    if (once && every != null) throw new WrongOptions("--once and --every: expected one of them");
    if ((once || every != null) && (from != null || days != null))
      throw new WrongOptions(
          "--from and --days are for a simulated clock, --once and --every for the real one:"
              + " expected one or the other");
    if (days() < 1 || days() > MOST_DAYS)
      throw new WrongOptions("--days: got " + days + ", expected 1 to " + MOST_DAYS);
    if (from().plusDays(days()).getYear() > LAST_YEAR)
      throw new WrongOptions("--from: got " + from() + ", expected days before the year 10000");
    if (serve != null && (serve < 0 || serve > 65535))
      throw new WrongOptions("--serve: got " + serve + ", expected a port, 0 to 65535");
    checkDatabase();
    List<String> watched = regions(subscribed);
    if (watched.isEmpty())
      throw new WrongOptions("--region: expected the regions to watch, or subscribers of some");
    if (watched.stream().anyMatch(String::isBlank))
      throw new WrongOptions("--region: got an empty name, expected that of a region");
    for (String text : subscribers) {
      String region = text.substring(0, text.lastIndexOf('=')).strip();
      if (!watched.contains(region))
        throw new WrongOptions(
            "--subscriber: got \"" + text + "\", expected one of the watched regions " + watched);
    }
    checkMail(subscribed, environment);
  }

  private void checkDatabase() {
    if (db == null || db.startsWith("jdbc:h2:")) return;
    if (db.isBlank() || db.startsWith("jdbc:") || db.contains(";") || new File(db).isDirectory())
      throw new WrongOptions(
          "--db: got \"" + db + "\", expected a file, without a semicolon, or a URL jdbc:h2:...");
  }

  private void checkMail(SubscriberList subscribed, Map<String, String> environment) {
    if (api != null && smtp == null && !subscribed.regions().isEmpty())
      throw new WrongOptions("--smtp: expected HOST[:PORT] of the server that mails subscribers");
    if (smtp == null && (startTls || smtpUser != null))
      throw new WrongOptions("--starttls and --smtp-user: expected --smtp HOST[:PORT] with them");
    if (smtpUser != null && environment.get(PASSWORD) == null)
      throw new WrongOptions("--smtp-user: expected the password in the environment: " + PASSWORD);
    try {
      SubscriberList.address(sender);
    } catch (IllegalArgumentException wrong) {
      throw new WrongOptions("--sender: " + wrong.getMessage());
    }
  }

  /** The base of an API. */
  static final class Address implements ITypeConverter<URI> {
    @Override
    public URI convert(String text) {
      try {
        URI uri = URI.create(text);
        HttpSoilMoisture.check(uri);
        return uri;
      } catch (IllegalArgumentException wrong) {
        throw new TypeConversionException(
            "got \"" + text + "\", expected http://HOST[:PORT][/PATH]");
      }
    }
  }

  /** A host and a port. */
  static final class Host implements ITypeConverter<Host.Port> {
    private static final Pattern FORM = Pattern.compile("(\\[[^]]+]|[^:\\s/]+)(?::(\\d{1,5}))?");

    record Port(String host, int port) {}

    @Override
    public Port convert(String text) {
      Matcher matcher = FORM.matcher(text);
      int port =
          !matcher.matches()
              ? 0
              : matcher.group(2) == null ? 25 : Integer.parseInt(matcher.group(2));
      if (port < 1 || port > 65535)
        throw new TypeConversionException("got \"" + text + "\", expected HOST[:PORT]");
      return new Port(matcher.group(1).replaceAll("[\\[\\]]", ""), port);
    }
  }

  /** A day. */
  static final class Date implements ITypeConverter<LocalDate> {
    @Override
    public LocalDate convert(String text) {
      try {
        if (text.length() == "YYYY-MM-DD".length()) return LocalDate.parse(text);
      } catch (DateTimeParseException wrong) { // told below
      }
      throw new TypeConversionException("got \"" + text + "\", expected YYYY-MM-DD");
    }
  }

  /** 90s, 30m, 24h, 1d or, as ISO 8601 has it, PT1H30M. */
  static final class Period implements ITypeConverter<Duration> {
    @Override
    public Duration convert(String text) {
      String iso = text.toUpperCase(Locale.ROOT);
      if (iso.matches("\\d+D")) iso = "P" + iso;
      else if (iso.matches("\\d+[HMS]")) iso = "PT" + iso;
      try {
        Duration duration = Duration.parse(iso);
        if (!duration.isNegative() && duration.toMillis() > 0) return duration;
      } catch (DateTimeParseException | ArithmeticException wrong) { // told below
      }
      throw new TypeConversionException(
          "got \"" + text + "\", expected a time such as 90s, 30m, 24h or 1d");
    }
  }

  /** Options that do not go together. */
  static final class WrongOptions extends RuntimeException {
    private static final long serialVersionUID = 1;

    WrongOptions(String message) {
      super(message);
    }
  }
}
