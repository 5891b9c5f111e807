// SPDX-License-Identifier: Apache-2.0
package talkdemos.workshop.exercise;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Reads one exercise's folder. */
final class ExerciseReader {
  static final String CONF = "exercise.conf";
  private static final String TEXT = "README.md";
  private static final Set<String> KEYS = Set.of("title", "fails", "hints");

  private final String module;
  private final Path folder;
  private final String folderName;

  ExerciseReader(String module, Path folder) {
    this.module = module;
    this.folder = folder;
    this.folderName = folder.getFileName().toString().replace("/", "");
  }

  Exercise read() throws IOException, BrokenExercise {
    Config conf = conf();
    List<WorkFile> work = new ArrayList<>();
    SortedMap<String, byte[]> given = new TreeMap<>();
    for (Path file : files()) {
      String path = file.getFileName().toString();
      byte[] bytes = Files.readAllBytes(file);
      Optional<String> text = text(bytes);
      if (text.filter(WorkFile::isOne).isPresent()) work.add(WorkFile.of(path, text.get()));
      else if (!path.equals(CONF) && !path.equals(TEXT)) given.put(path, bytes);
    }
    if (work.isEmpty()) throw broken("found no file with a gap, expected \"// gap: ...\" in one");
    if (given.keySet().stream().noneMatch(ExerciseReader::isTest)
        && work.stream().noneMatch(file -> isTest(file.path())))
      throw broken("found no test, expected a file ...Test.java or ...-test.scm");
    Path text = folder.resolve(TEXT);
    if (!Files.isRegularFile(text)) throw broken("found no " + TEXT + ", expected what to do");
    try {
      return new Exercise(
          module,
          folderName,
          conf.getString("title"),
          Files.readString(text),
          work,
          given,
          conf.getStringList("hints"),
          announcement(conf));
    } catch (ConfigException wrong) {
      throw broken(wrong.getMessage());
    }
  }

  private static boolean isTest(String path) {
    return path.endsWith("Test.java") || path.endsWith("-test.scm");
  }

  private Config conf() throws IOException, BrokenExercise {
    try {
      Config conf = ConfigFactory.parseString(Files.readString(folder.resolve(CONF)));
      for (String key : conf.root().keySet())
        if (!KEYS.contains(key))
          throw broken(
              CONF + ": found the key \"" + key + "\", expected one of " + new TreeSet<>(KEYS));
      return conf.resolve();
    } catch (ConfigException wrong) {
      throw broken(CONF + ": " + wrong.getMessage());
    }
  }

  /** {@code fails { test = ..., with = ... }} or {@code fails { compile = ... }}. */
  private Announcement announcement(Config conf) {
    Config fails = conf.getConfig("fails");
    if (fails.hasPath("compile"))
      return new Announcement(Optional.empty(), fails.getString("compile"));
    return new Announcement(Optional.of(fails.getString("test")), fails.getString("with"));
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(Files::isRegularFile)
          .filter(file -> !file.getFileName().toString().startsWith("."))
          .sorted()
          .toList();
    }
  }

  private static Optional<String> text(byte[] bytes) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException binary) {
      return Optional.empty();
    }
  }

  /** What the exercise is called. */
  String name() {
    return module.isEmpty() ? folderName : module + "/" + folderName;
  }

  private static BrokenExercise broken(String what) {
    return new BrokenExercise(what);
  }
}
