// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import talkdemos.mocking.diary.Observed;
import talkdemos.mocking.drought.Delivery;
import talkdemos.mocking.drought.Mailer;
import talkdemos.mocking.drought.Pause;
import talkdemos.mocking.drought.Retry;
import talkdemos.mocking.drought.SoilMoisture;
import talkdemos.mocking.drought.UnavailableException;
import talkdemos.mocking.http.HttpSoilMoisture;
import talkdemos.mocking.jdbc.Database;
import talkdemos.mocking.jdbc.JdbcAlertLog;
import talkdemos.mocking.jdbc.JdbcHistory;
import talkdemos.mocking.mail.SmtpMailer;
import talkdemos.mocking.mail.SmtpServer;
import talkdemos.mocking.simulation.MailServer;
import talkdemos.mocking.simulation.SimulatedClock;
import talkdemos.mocking.simulation.SoilMoistureServer;
import talkdemos.mocking.simulation.Troubles;
import talkdemos.mocking.simulation.Weather;

/** The real neighbours that the options name, and embedded ones for those that they do not. */
final class Neighbours implements AutoCloseable {
  /** Years of history that generated stations come with. */
  static final int PAST = 3;

  private static final double FAILING_REQUESTS = 2; // in percent
  private static final double FAILING_MAILS = 15;

  private static final Pause REAL_PAUSE = time -> Thread.sleep(time.toMillis());

  private final Options options;
  private final SubscriberList subscribers;
  private final Deque<AutoCloseable> opened = new ArrayDeque<>();
  private final Optional<SimulatedClock> simulated;
  private final Clock clock;
  private final Pause pause;
  private SoilMoistureServer stations; // null: the options name some
  private MailServer mails; // null: the options name one

  Neighbours(Options options, SubscriberList subscribers) {
    this.options = options;
    this.subscribers = subscribers;
    this.simulated =
        options.simulated() ? Optional.of(new SimulatedClock(options.from())) : Optional.empty();
    this.clock = simulated.map(Clock.class::cast).orElse(Clock.systemDefaultZone());
    this.pause = options.api == null ? simulatedPause() : REAL_PAUSE;
  }

  /**
   * The watch among them.
   *
   * @throws UnavailableException if the database cannot be opened
   */
  Observed watch(Map<String, String> environment) throws IOException {
    Database database = opened(Database.open(url(options.db)));
    JdbcHistory history = new JdbcHistory(database);
    SoilMoisture soil = soil(history);
    Retry retry =
        new Retry(
            4,
            Duration.ofSeconds(1),
            Duration.ofMinutes(5),
            new SplittableRandom(options.seed),
            pause);
    return new Observed(
        options.regions(subscribers),
        soil,
        history,
        new JdbcAlertLog(database),
        subscribers,
        mailer(environment),
        retry,
        clock);
  }

  /** Nobody waits for embedded neighbours on a simulated day; a named server is given its time. */
  private Pause simulatedPause() {
    return simulated.map(SimulatedClock::pause).orElse(REAL_PAUSE);
  }

  /** The clock, if it is a simulated one. */
  Optional<SimulatedClock> simulated() {
    return simulated;
  }

  /** The embedded mail server, if there is one. */
  Optional<MailServer> mails() {
    return Optional.ofNullable(mails);
  }

  /** A message without the addresses of embedded servers, which are others each time. */
  String shortened(String message) {
    String text = message;
    if (stations != null) text = text.replace(stations.uri().toString(), "");
    if (mails != null) text = text.replace(mails.address(options.timeout).toString() + ": ", "");
    return text;
  }

  private SoilMoisture soil(JdbcHistory history) throws IOException {
    if (options.api != null)
      return new HttpSoilMoisture(options.api, options.timeout, Clock.systemUTC());
    LocalDate from = LocalDate.now(clock);
    Weather weather = weather(options, subscribers, from);
    history.keep(weather.before(from));
    Troubles troubles = troubles(options, FAILING_REQUESTS);
    stations = opened(SoilMoistureServer.start(0, weather, troubles));
    return new HttpSoilMoisture(stations.uri(), options.timeout, clock);
  }

  /** Generated stations with some years behind that day, and enough before them. */
  static Weather weather(Options options, SubscriberList subscribers, LocalDate from) {
    LocalDate last = from.plusDays(Math.max(options.days(), 366));
    return new Weather(options.regions(subscribers), from.minusYears(PAST), last, options.seed);
  }

  /** Failures of embedded servers, unless they shall have none. */
  static Troubles troubles(Options options, double percent) {
    return options.calm ? Troubles.none() : Troubles.seeded(options.seed, percent);
  }

  private Mailer mailer(Map<String, String> environment) {
    Optional<SmtpServer> named = options.smtp(environment);
    if (named.isEmpty() && options.api != null) return Neighbours::nobody;
    if (named.isEmpty()) mails = opened(MailServer.start(troubles(options, FAILING_MAILS)));
    SmtpServer server = named.orElseGet(() -> mails.address(options.timeout));
    return new SmtpMailer(server, options.sender, clock);
  }

  private static void nobody(Delivery delivery) {
    throw UnavailableException.lasting("no mail server; --smtp HOST[:PORT] names one", null);
  }

  private static String url(String db) {
    if (db == null) return "jdbc:h2:mem:";
    if (db.startsWith("jdbc:")) return db;
    return "jdbc:h2:file:" + Path.of(db.replaceFirst("\\.mv\\.db$", "")).toAbsolutePath();
  }

  private <T extends AutoCloseable> T opened(T neighbour) {
    opened.push(neighbour);
    return neighbour;
  }

  @Override
  public void close() {
    for (AutoCloseable neighbour : opened) {
      try {
        neighbour.close();
      } catch (Exception ignored) { // the work is done, and the next one is to be closed too
      }
    }
  }
}
