// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.practice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Makes a session step by step: what changes, then the run that sees it. */
final class SmallSession {
  private static final String CODE = "src/A.java";
  private static final String TESTS = "src/ATest.java";

  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, String> files = new TreeMap<>();
  private Map<String, String> seen = Map.of();
  private Optional<Prediction> predicted = Optional.empty();
  private Instant now = Instant.parse("2022-07-13T09:30:00Z");
  private boolean whole;
  private int tests;
  private int lines;

  SmallSession() {
    files.put(CODE, "class A {\n}\n");
    files.put(TESTS, "class ATest {\n}\n");
    entries.add(new Entry.Started(now, "a-kata", Diff.between(Map.of(), files)));
    seen = Map.copyOf(files);
    open();
  }

  SmallSession open() {
    entries.add(new Entry.Opened(now));
    return this;
  }

  SmallSession close() {
    entries.add(new Entry.Closed(now));
    return this;
  }

  SmallSession minutes(int minutes) {
    now = now.plusSeconds(60L * minutes);
    return this;
  }

  SmallSession whole() {
    whole = true;
    return this;
  }

  SmallSession tests(int count) {
    for (int i = 0; i < count; i++) add(TESTS, "  @Test\n  void t" + ++tests + "() {}\n");
    return this;
  }

  SmallSession renamedTest() {
    files.computeIfPresent(
        TESTS, (path, text) -> text.replace("@Test\n  void t1", "@Test\n  void u1"));
    return this;
  }

  SmallSession code(int count) {
    for (int i = 0; i < count; i++) add(CODE, "  int n" + ++lines + ";\n");
    return this;
  }

  private void add(String path, String text) {
    files.computeIfPresent(path, (name, old) -> old.replaceFirst("}\n$", text + "}\n"));
  }

  SmallSession predict(String colour) {
    predicted = Optional.of(colour.equals("red") ? Prediction.RED : Prediction.GREEN);
    entries.add(new Entry.Predicted(now, predicted.get()));
    return this;
  }

  SmallSession revert() {
    Map<String, String> before = new TreeMap<>(files);
    files.put(CODE, "class A {\n}\n");
    entries.add(new Entry.Reverted(now, Diff.between(before, files)));
    seen = Map.copyOf(files);
    return this;
  }

  SmallSession run(String result) {
    Result came =
        switch (result) {
          case "red" -> Result.RED;
          case "green" -> Result.GREEN;
          case "dnc" -> Result.DOES_NOT_COMPILE;
          case "ended" -> Result.ENDED;
          case "none" -> Result.NO_TESTS;
          default -> throw new IllegalArgumentException(result);
        };
    int failed = came == Result.RED ? 1 : 0;
    entries.add(
        new Entry.Run(
            now,
            came,
            came == Result.DOES_NOT_COMPILE ? 0 : tests - failed,
            failed,
            0,
            100,
            predicted,
            came == Result.GREEN ? "" : "expected: 1",
            failed == 1 ? List.of("ATest.t" + tests) : List.of(),
            whole,
            Diff.between(whole ? Map.of() : seen, files)));
    seen = Map.copyOf(files);
    predicted = Optional.empty();
    whole = false;
    return this;
  }

  List<Entry> entries() {
    return List.copyOf(entries);
  }

  Instant now() {
    return now;
  }

  @Override
  public String toString() {
    return entries.size() + " entries";
  }
}
