// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.effects;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import talkdemos.imports.log.Event;

/** Runs each way in a JVM of its own, two at a time. */
public final class Ways {
  private static final Set<String> NAMES = Set.of("Target", "Sub", "Plain", "WithDefault");
  private static final int AT_A_TIME = 2;

  private Ways() {}

  /**
   * What was seen of one way.
   *
   * @param code the statement
   * @param what it does, in words
   * @param loaded which of the lesson's classes the JVM loaded, in its order
   * @param initialised which of them ran their initialiser, in its order
   * @param section where this is said
   */
  public record Seen(
      String code, String what, List<String> loaded, List<String> initialised, String section) {}

  static List<Seen> run(Lab lab) throws InterruptedException {
    List<Way> ways = Way.all();
    StringBuilder sources = new StringBuilder(Way.TARGET);
    for (int i = 0; i < ways.size(); i++) sources.append(ways.get(i).program(name(i)));
    lab.compile("Target", sources.toString());
    ExecutorService pool = Executors.newFixedThreadPool(AT_A_TIME);
    try {
      List<Future<Seen>> running = new ArrayList<>();
      for (int i = 0; i < ways.size(); i++) {
        Way way = ways.get(i);
        String main = name(i);
        running.add(pool.submit(() -> seen(way, lab.logged(main))));
      }
      List<Seen> all = new ArrayList<>();
      for (Future<Seen> one : running) all.add(one.get());
      return all;
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException cause) throw cause;
      throw new IllegalStateException(failed.getCause());
    } finally {
      pool.shutdownNow();
    }
  }

  private static String name(int i) {
    return "Way" + i;
  }

  private static Seen seen(Way way, Lab.Logged logged) {
    List<String> loaded =
        logged.log().loaded().stream().map(Event::name).filter(NAMES::contains).toList();
    return new Seen(way.shown(), way.what(), loaded, logged.lines(), way.section());
  }
}
