// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.log;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import talkdemos.imports.log.Event.Initialised;
import talkdemos.imports.log.Event.Loaded;
import talkdemos.imports.log.Event.Verification;

/** Reads one line of the log, as JDK 17 or 25 writes it, with whatever decorations. */
final class Line {
  /** Uptime as 0.014s, 14ms or 14000000ns; other decorations are skipped. */
  private static final Pattern UPTIME =
      Pattern.compile("\\[(?:(\\d+)(ms|ns)|(\\d+)[.,](\\d+)s)\\s*]");

  private static final Pattern DECORATIONS = Pattern.compile("(?:\\[[^\\]]*]\\s*)*");
  private static final Pattern NAME = Pattern.compile("\\S*\\w\\S*");
  private static final Pattern LOADED = Pattern.compile("(\\S.*?) source: (.*)");
  private static final Pattern INITIALISED =
      Pattern.compile(
          "\\d+ Initializing '(.+)' ?(\\(no method\\))? \\(0x[0-9a-f]+\\)(?: by thread \"(.*)\")?");
  private static final Pattern VERIFICATION =
      Pattern.compile("(Start|End) class verification for: (.+)");

  private Line() {}

  /** The event, or null if the line tells none. */
  static Event read(String line) {
    Matcher decorations = DECORATIONS.matcher(line.stripTrailing());
    if (!decorations.lookingAt()) return null;
    String said = line.substring(decorations.end()).stripTrailing();
    long uptime = uptime(decorations.group());
    Matcher initialised = INITIALISED.matcher(said);
    if (initialised.matches())
      return new Initialised(
          initialised.group(1).replace('/', '.').replace("+0x", "/0x"),
          initialised.group(2) == null,
          initialised.group(3) == null ? "" : initialised.group(3),
          uptime);
    Matcher verification = VERIFICATION.matcher(said);
    if (verification.matches())
      return new Verification(verification.group(2), verification.group(1).equals("End"), uptime);
    if (decorations.group().contains("class,load") && NAME.matcher(said).matches())
      return new Loaded(said, Source.of(said, ""), uptime); // nobody knows who gave its bytes
    Matcher loaded = LOADED.matcher(said);
    if (loaded.matches())
      return new Loaded(loaded.group(1), Source.of(loaded.group(1), loaded.group(2)), uptime);
    return null;
  }

  private static long uptime(String decorations) {
    Matcher uptime = UPTIME.matcher(decorations);
    if (!uptime.find()) return 0;
    if (uptime.group(1) == null)
      return Math.round(Double.parseDouble(uptime.group(3) + "." + uptime.group(4)) * 1e9);
    long number = Long.parseLong(uptime.group(1));
    return uptime.group(2).equals("ms") ? number * 1_000_000 : number;
  }
}
