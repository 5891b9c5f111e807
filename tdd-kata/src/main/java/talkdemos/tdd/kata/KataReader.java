// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.kata;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the folder of one kata, and goes on after a flaw so that all of them are found. */
final class KataReader {
  private static final Pattern STEP = Pattern.compile("(\\d\\d)-(red|green|refactor)(?:-([2-9]))?");
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

  private final String name;
  private final Path folder;
  private final Flaws flaws;
  private final Map<String, StepText> texts = new HashMap<>(); // by the step's name

  KataReader(String name, Path folder) {
    this.name = name;
    this.folder = folder;
    this.flaws = new Flaws(name);
  }

  Kata read() throws IOException, BrokenKata {
    if (!NAME.matcher(name).matches())
      flaws.add(
          "", 0, "a kata's name has small letters, digits and hyphens, like string-calculator");
    KataText text = new KataText("", "", List.of(), "");
    Optional<String> kataMd = text("kata.md");
    if (kataMd.isEmpty()) flaws.add("", 0, "no kata.md: expected a title, behaviours and sources");
    else text = KataText.parse(kataMd.get(), flaws);
    List<Step> steps = new ArrayList<>();
    for (Path entry : list(folder)) {
      String file = entry.getFileName().toString().replace("/", "");
      Matcher step = STEP.matcher(file);
      if (step.matches() && Files.isDirectory(entry)) steps.add(step(file, step));
      else if (!file.equals("kata.md") && !isHidden(entry.getFileName()))
        flaws.add(
            file,
            0,
            "expected kata.md and folders like 01-red, 01-green, 01-refactor, 01-refactor-2");
    }
    if (steps.isEmpty()) flaws.add("", 0, "no steps: expected a folder 01-red");
    steps.sort(
        Comparator.comparing(Step::number).thenComparing(Step::phase)); // green sorts before red
    new StepOrder(flaws).check(steps);
    new StepFiles(Kata.packageName(name), texts, flaws).check(steps);
    flaws.throwIfAny();
    return new Kata(
        name,
        text.title(),
        text.introduction(),
        text.behaviours(),
        text.about(),
        List.copyOf(steps));
  }

  private Step step(String file, Matcher parts) throws IOException {
    Phase phase =
        Stream.of(Phase.values())
            .filter(each -> each.word().equals(parts.group(2)))
            .findFirst()
            .orElseThrow();
    if (phase != Phase.REFACTOR && parts.group(3) != null)
      flaws.add(file, 0, "only a refactor step may come again in a round, as 01-refactor-2");
    String stepMd = file + "/step.md";
    Optional<String> text = text(stepMd);
    StepText said = new StepText(List.of(), "");
    if (text.isEmpty()) flaws.add(file, 0, "no step.md: expected a paragraph that says why");
    else said = StepText.parse(stepMd, phase, text.get(), flaws);
    texts.put(file, said);
    boolean announces = phase == Phase.RED && text.isPresent();
    Announcement announced =
        announces ? said.announcement(stepMd, flaws) : new Announcement.AllPass();
    return new Step(
        file,
        Integer.parseInt(parts.group(1)),
        phase,
        announced,
        said.dropped(stepMd, flaws),
        said.why(),
        files(file),
        said.deleted());
  }

  /** All files of a step but {@code step.md}. */
  private List<KataFile> files(String step) throws IOException {
    Path directory = folder.resolve(step);
    List<KataFile> files = new ArrayList<>();
    List<Path> paths;
    try (Stream<Path> walk = Files.walk(directory)) {
      paths = walk.filter(path -> !Files.isDirectory(path)).sorted().toList();
    }
    for (Path path : paths) {
      String relative = directory.relativize(path).toString().replace('\\', '/');
      if (isHidden(directory.relativize(path))) continue;
      if (!Files.isRegularFile(path))
        flaws.add(step + "/" + relative, 0, "not a file that can be read: expected one");
      if (relative.equals("step.md")) continue;
      text(step + "/" + relative).ifPresent(text -> files.add(new KataFile(relative, text)));
    }
    return List.copyOf(files);
  }

  /** A file's text with line ends as {@code \n}; empty when there is none, or it is not UTF-8. */
  private Optional<String> text(String file) throws IOException {
    Path path = folder.resolve(file);
    if (!Files.isRegularFile(path)) return Optional.empty();
    try {
      return Optional.of(Files.readString(path).replace("\r\n", "\n"));
    } catch (CharacterCodingException binary) {
      flaws.add(file, 0, "not a text in UTF-8: expected one");
      return Optional.empty();
    }
  }

  /** Whether it is a file that an editor or a system keeps for itself. */
  private static boolean isHidden(Path file) {
    for (Path part : file) {
      if (part.toString().startsWith(".") || part.toString().endsWith("~")) return true;
    }
    return false;
  }

  private static List<Path> list(Path directory) throws IOException {
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.sorted().toList();
    }
  }
}
