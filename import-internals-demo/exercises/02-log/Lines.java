package exercise.log;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what a JVM writes with -Xlog:class+load,class+init. Names have dots. */
final class Lines {
  /**
   * A class that was loaded.
   *
   * @param source where from, in the log's words
   */
  record Loaded(String name, String source) {}

  private Lines() {}

  /** What a line tells of a class that was loaded; empty if it tells of something else. */
  static Optional<Loaded> loaded(String line) {
    // gap: name and source
    Matcher matcher =
        Pattern.compile("(?:\\[[^\\]]*\\]\\s*)*(\\S+) source: (.*)").matcher(line.strip());
    if (!matcher.matches()) return Optional.empty();
    return Optional.of(new Loaded(matcher.group(1), matcher.group(2)));
    //| String[] words = line.split(" ");
    //| return words.length < 3 ? Optional.empty() : Optional.of(new Loaded(words[0], words[2]));
    // end of gap
  }

  /** The name of a class whose initialisation began; empty if a line tells of something else. */
  static Optional<String> initialised(String line) {
    // gap: the name, written as that of a loaded class
    Matcher matcher =
        Pattern.compile("(?:\\[[^\\]]*\\]\\s*)*\\d+ Initializing '([^']+)'.*").matcher(line);
    if (!matcher.matches()) return Optional.empty();
    return Optional.of(matcher.group(1).replace('/', '.').replace("+0x", "/0x"));
    //| return Optional.empty();
    // end of gap
  }

  /** The names of the classes that were loaded and never initialised, in their order. */
  static Set<String> asleep(List<String> lines) {
    Set<String> asleep = new LinkedHashSet<>();
    // gap: all that were loaded, but those that woke up
    for (String line : lines) loaded(line).map(Loaded::name).ifPresent(asleep::add);
    for (String line : lines) initialised(line).ifPresent(asleep::remove);
    //| for (String line : lines) loaded(line).map(Loaded::name).ifPresent(asleep::add);
    // end of gap
    return asleep;
  }
}
