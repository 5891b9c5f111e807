// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.kata;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a {@code step.md} says: header lines {@code key: value}, an empty line, one paragraph. */
record StepText(List<Header> headers, String why) {
  record Header(String key, String value, int line) {}

  private static final Set<String> IN_RED =
      new TreeSet<>(Set.of("fails", "with", "does-not-compile", "passes", "drops", "deletes"));
  private static final Map<Phase, Set<String>> KEYS =
      Map.of(Phase.RED, IN_RED, Phase.GREEN, Set.of("deletes"), Phase.REFACTOR, Set.of("deletes"));
  private static final Set<String> MANY = Set.of("passes", "drops", "deletes");

  private static final Pattern HEADER = Pattern.compile("([a-z-]+): *(.*)");
  private static final Pattern TEST = Pattern.compile("(\\w+Test(?:\\.\\w+)*)\\.(\\w+)");
  private static final Pattern TEST_AND_REASON = Pattern.compile("(\\S+) +-- +(\\S.*)");

  static StepText parse(String file, Phase phase, String text, Flaws flaws) {
    List<String> lines = text.lines().toList();
    int at = 0;
    List<Header> headers = new ArrayList<>();
    // without headers the text may begin with an empty line, or at once with the paragraph
    boolean plain =
        phase != Phase.RED && !lines.isEmpty() && !HEADER.matcher(lines.get(0)).matches();
    while (!plain && at < lines.size() && !lines.get(at).isBlank()) {
      header(file, phase, lines.get(at), at + 1, headers, flaws);
      at++;
    }
    String rest = String.join("\n", lines.subList(at, lines.size())).strip();
    int start = at;
    while (start < lines.size() && lines.get(start).isBlank()) start++;
    if (rest.isEmpty())
      flaws.add(
          file, 0, "no paragraph: expected an empty line after the headers, then why this step");
    else if (rest.contains("\n\n"))
      flaws.add(file, start + 1, "found several paragraphs, expected one that says why this step");
    return new StepText(headers, rest.replaceAll("\\s+", " "));
  }

  private static void header(
      String file, Phase phase, String line, int number, List<Header> headers, Flaws flaws) {
    Matcher parts = HEADER.matcher(line);
    if (!parts.matches()) {
      flaws.add(file, number, "found \"%s\", expected \"key: value\" or an empty line", line);
      return;
    }
    String key = parts.group(1);
    String value = parts.group(2).strip();
    if (!IN_RED.contains(key))
      flaws.add(file, number, "unknown key \"%s\", expected one of %s", key, IN_RED);
    else if (!KEYS.get(phase).contains(key))
      flaws.add(
          file,
          number,
          "key \"%s\" belongs to a red step, a %s step takes %s",
          key,
          phase.word(),
          KEYS.get(phase));
    else if (value.isEmpty()) flaws.add(file, number, "key \"%s\" has no value", key);
    else if (!MANY.contains(key) && headers.stream().anyMatch(each -> each.key().equals(key)))
      flaws.add(file, number, "key \"%s\" comes twice", key);
    else headers.add(new Header(key, value, number));
  }

  List<Header> all(String key) {
    return headers.stream().filter(header -> header.key().equals(key)).toList();
  }

  List<String> deleted() {
    return all("deletes").stream().map(Header::value).toList();
  }

  /** What a red step announces; anything wrong with it becomes a flaw. */
  Announcement announcement(String file, Flaws flaws) {
    Header fails = first("fails");
    Header with = first("with");
    Header refused = first("does-not-compile");
    List<Header> passes = all("passes");
    int kinds = (fails == null ? 0 : 1) + (refused == null ? 0 : 1) + (passes.isEmpty() ? 0 : 1);
    if (kinds != 1)
      flaws.add(
          file,
          0,
          "%s: expected \"fails:\" and \"with:\", or \"does-not-compile:\", or \"passes:\"",
          kinds == 0 ? "nothing is announced" : "several things are announced");
    if (fails != null && with == null)
      flaws.add(file, fails.line(), "\"fails:\" needs \"with:\", a text of the failure's message");
    if (fails == null && with != null)
      flaws.add(file, with.line(), "\"with:\" needs \"fails:\", the test that fails so");
    if (fails != null)
      return new Announcement.Fails(
          test(file, fails.value(), fails.line(), flaws), with == null ? "" : with.value());
    if (refused != null) return new Announcement.DoesNotCompile(refused.value());
    return new Announcement.Passes(
        passes.stream()
            .map(
                each -> {
                  String[] parts = reasoned(file, each, flaws);
                  TestName test = test(file, parts[0], each.line(), flaws);
                  return new Announcement.PassingTest(test, parts[1]);
                })
            .toList());
  }

  List<Step.DroppedTest> dropped(String file, Flaws flaws) {
    return all("drops").stream()
        .map(
            each -> {
              String[] parts = reasoned(file, each, flaws);
              return new Step.DroppedTest(test(file, parts[0], each.line(), flaws), parts[1]);
            })
        .toList();
  }

  private Header first(String key) {
    return all(key).stream().findFirst().orElse(null);
  }

  private static String[] reasoned(String file, Header header, Flaws flaws) {
    Matcher parts = TEST_AND_REASON.matcher(header.value());
    if (parts.matches()) return new String[] {parts.group(1), parts.group(2)};
    flaws.add(
        file,
        header.line(),
        "found \"%s\", expected \"%s: SomeTest.some_method -- the reason\"",
        header.value(),
        header.key());
    return new String[] {header.value().split(" ")[0], ""};
  }

  private static TestName test(String file, String name, int line, Flaws flaws) {
    Matcher parts = TEST.matcher(name);
    if (parts.matches()) return new TestName(parts.group(1), parts.group(2));
    flaws.add(file, line, "found test \"%s\", expected \"SomeTest.some_method\"", name);
    return new TestName("", name);
  }
}
