// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.kata;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Each step changes something, and only what its phase may change. */
final class StepFiles {
  private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");

  private final String packageName;
  private final Map<String, StepText> texts; // by the step's name
  private final Flaws flaws;
  private final Map<String, KataFile> files = new TreeMap<>(); // after the steps looked at

  StepFiles(String packageName, Map<String, StepText> texts, Flaws flaws) {
    this.packageName = packageName;
    this.texts = texts;
    this.flaws = flaws;
  }

  void check(List<Step> steps) {
    for (Step step : steps) {
      if (step.changed().isEmpty() && step.deleted().isEmpty())
        flaws.add(step.name(), 0, "nothing changes: expected a file that is new or different");
      Set<String> deleted = new HashSet<>();
      for (String path : step.deleted()) {
        if (!files.containsKey(path))
          said(step, path, "deletes %s, but there is no such file before this step", path);
        else mayChange(step, files.get(path), "deletes");
        if (!deleted.add(path)) said(step, path, "deletes %s twice", path);
      }
      for (KataFile file : step.changed()) changed(step, file, deleted);
      Kata.apply(step.changed(), step.deleted(), files);
      announced(step);
    }
  }

  private void changed(Step step, KataFile file, Set<String> deleted) {
    String where = step.name() + "/" + file.path();
    KataFile before = files.get(file.path());
    if (deleted.contains(file.path()))
      flaws.add(
          where, 0, "the step deletes this file, and has a text for it: expected one of both");
    if (before != null && before.text().equals(file.text()))
      flaws.add(where, 0, "same text as before this step: remove the file from the step");
    else mayChange(step, file, before == null ? "adds" : "changes");
    if (!file.isResource()) source(where, file);
  }

  private void source(String where, KataFile file) {
    if (file.path().contains("/"))
      flaws.add(where, 0, "a Java file in a folder: expected it beside step.md");
    Matcher declared = PACKAGE.matcher(file.text());
    String found = declared.find() ? declared.group(1) : "";
    if (!found.equals(packageName)) {
      int line = found.isEmpty() ? 1 : 1 + (int) lines(file.text(), declared.start());
      flaws.add(where, line, "found package \"%s\", expected \"%s\"", found, packageName);
    }
  }

  private static long lines(String text, int end) {
    return text.substring(0, end).chars().filter(letter -> letter == '\n').count();
  }

  private void mayChange(Step step, KataFile file, String how) {
    boolean old = files.containsKey(file.path());
    boolean expectation =
        file.isTest() || file.isResource() && (old || step.phase() != Phase.GREEN);
    if (step.phase() == Phase.RED || !expectation) return;
    flaws.add(
        step.name() + "/" + file.path(),
        0,
        "a %s step %s a %s: expected that only code changes",
        step.phase().word(),
        how,
        file.isTest() ? "test" : "resource");
  }

  /** The tests that a step names are in its files. */
  private void announced(Step step) {
    if (step.announced() instanceof Announcement.Fails fails) exists(step, fails.test());
    if (step.announced() instanceof Announcement.Passes passes)
      passes.tests().forEach(each -> exists(step, each.test()));
    if (step.phase() != Phase.RED) return;
    if (step.changed().stream().allMatch(KataFile::isCode) && step.announced() != null)
      flaws.add(step.name(), 0, "a red step without a new test: expected a test file that changes");
  }

  private void exists(Step step, TestName test) {
    if (test.className().isEmpty()) return; // said already
    KataFile file = files.get(test.file());
    if (file == null)
      said(step, test.toString(), "names %s, but there is no %s", test, test.file());
    else if (files.values().stream().noneMatch(each -> declares(each, test.method())))
      said(step, test.toString(), "names %s, but no test file has such a method", test);
  }

  /** In any test, as the method may be one of a class that the named one extends. */
  private static boolean declares(KataFile file, String method) {
    return file.isTest() && Pattern.compile("\\b" + method + "\\s*\\(").matcher(file.text()).find();
  }

  /** Adds a flaw at the header line with that value, or value and reason. */
  private void said(Step step, String value, String message, Object... arguments) {
    int line =
        texts.get(step.name()).headers().stream()
            .filter(header -> header.value().split(" ")[0].equals(value))
            .mapToInt(StepText.Header::line)
            .findFirst()
            .orElse(0);
    flaws.add(step.name() + "/step.md", line, message, arguments);
  }
}
