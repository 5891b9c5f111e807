// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * The logs of the jobs of one run, over {@code java.util.logging}: it is in every JDK, costs no
 * start-up time, and SLF4J and System.Logger can both end in it. What a job's thread, and those
 * that it starts, log goes to that job's handlers; everything is as it was before when this is
 * closed.
 */
final class JobLogs implements AutoCloseable {
  private final InheritableThreadLocal<JobLog> current = new InheritableThreadLocal<>();
  private final Logger root = LogManager.getLogManager().getLogger("");
  private final List<Handler> before = List.of(root.getHandlers());
  private final Map<Logger, Level> levels = new HashMap<>(); // also keeps the loggers alive
  private final Handler router = new Router();

  JobLogs() {
    before.forEach(root::removeHandler);
    root.addHandler(router);
  }

  /** Sends what the current thread logs to a job's handlers, until that log is closed. */
  synchronized void enter(JobLog log) {
    current.set(log);
    log.levels().forEach(this::lower);
  }

  /** Lets a logger hand on what the most talkative job wants; each job's log then sorts out. */
  private void lower(String name, Level level) {
    Logger logger = Logger.getLogger(name);
    boolean first = !levels.containsKey(logger);
    levels.putIfAbsent(logger, logger.getLevel());
    if (first || level.intValue() < logger.getLevel().intValue()) {
      logger.setLevel(level);
    }
  }

  /** Ends the current thread's part in a job's log, and closes its files. */
  void leave() {
    JobLog log = current.get();
    current.remove();
    if (log != null) {
      log.handlers().forEach(Handler::close);
    }
  }

  @Override
  public synchronized void close() {
    root.removeHandler(router);
    before.forEach(root::addHandler);
    levels.forEach(Logger::setLevel);
    levels.clear();
  }

  /** Hands each record to the handlers of the job of its thread. */
  private final class Router extends Handler {
    Router() {
      setLevel(Level.ALL);
    }

    @Override
    public void publish(LogRecord record) {
      JobLog log = current.get();
      if (log != null) {
        log.publish(record);
      } else {
        before.forEach(handler -> handler.publish(record));
      }
    }

    @Override
    public void flush() {
      JobLog log = current.get();
      if (log != null) {
        new ArrayList<>(log.handlers()).forEach(Handler::flush);
      }
    }

    @Override
    public void close() {
      flush();
    }
  }
}
