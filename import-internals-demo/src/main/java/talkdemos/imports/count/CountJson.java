// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.count;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import talkdemos.imports.log.Source.Kind;

/**
 * Counts as one JSON array with an object for each JVM:
 *
 * <ul>
 *   <li>{@code program}: the built-in program's name, or the command that was given
 *   <li>{@code command}: the JVM's own main class or jar with its arguments
 *   <li>{@code jvm}: its version; {@code pid}: its process
 *   <li>{@code loaded}, {@code initialised}: how many classes
 *   <li>{@code beforeMain}: how many of the loaded before the main class's first line; absent if
 *       that is not known, as with {@code -jar}
 *   <li>{@code sources}: how many of the loaded are from {@code archive}, {@code app-archive},
 *       {@code jrt}, {@code jar}, {@code directory}, {@code generated}, {@code other}; always all
 *       seven, and they add up to {@code loaded}
 *   <li>{@code cpuMillis}: the JVM's processor time; {@code wallMillis}: how long the whole command
 *       took; {@code status}: the command's exit status
 *   <li>{@code complete}: false if the JVM was killed (or runs with {@code -XX:-UsePerfData}); then
 *       there is no {@code loadMillis}, {@code linkMillis}, {@code verifyMillis}, {@code
 *       initialiseMillis}: how long it was busy with classes, by its own clocks
 * </ul>
 */
public final class CountJson implements CountReport {
  private final JsonArray array = new JsonArray();
  private final Consumer<JsonArray> to;
  private final PrintStream err;

  /** Gives the array away at its end; what is absent is told to {@code err}. */
  public CountJson(Consumer<JsonArray> to, PrintStream err) {
    this.to = to;
    this.err = err;
  }

  @Override
  public void begin(String jdk) {}

  @Override
  public void counted(String program, Counted counted) {
    for (JvmCount jvm : counted.jvms()) array.add(object(program, counted, jvm));
  }

  @Override
  public void absent(String program, String why) {
    err.println(program + ": absent: " + why);
  }

  @Override
  public void note(String text) {}

  @Override
  public void end() {
    to.accept(array);
  }

  private static JsonObject object(String program, Counted counted, JvmCount jvm) {
    JsonObject object = new JsonObject();
    object.addProperty("program", program);
    object.addProperty("command", jvm.command());
    object.addProperty("jvm", jvm.jvm());
    object.addProperty("pid", jvm.pid());
    object.addProperty("loaded", jvm.loaded());
    object.addProperty("initialised", jvm.initialised());
    jvm.beforeMain().ifPresent(before -> object.addProperty("beforeMain", before));
    object.add("sources", sources(jvm.sources()));
    object.addProperty("cpuMillis", jvm.cpu().toMillis());
    object.addProperty("wallMillis", counted.finished().wall().toMillis());
    object.addProperty("status", counted.finished().status());
    object.addProperty("complete", jvm.complete());
    jvm.times()
        .ifPresent(
            times -> {
              object.addProperty("loadMillis", millis(times.load()));
              object.addProperty("linkMillis", millis(times.link()));
              object.addProperty("verifyMillis", millis(times.verify()));
              object.addProperty("initialiseMillis", millis(times.initialise()));
            });
    return object;
  }

  private static JsonObject sources(Map<Kind, Integer> sources) {
    JsonObject object = new JsonObject();
    sources.forEach((kind, count) -> object.addProperty(kind.toString(), count));
    return object;
  }

  /** To a tenth: finer than the noise, and short to read. */
  private static double millis(Duration time) {
    return Math.round(time.toNanos() / 1e5) / 10.0;
  }
}
