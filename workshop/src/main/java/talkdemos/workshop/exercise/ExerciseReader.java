// SPDX-License-Identifier: Apache-2.0
package talkdemos.workshop.exercise;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigParseOptions;
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
  private static final ConfigParseOptions ORIGIN =
      ConfigParseOptions.defaults().setOriginDescription(CONF);
  private static final String TEXT = "README.md";
  private static final Set<String> KEYS = Set.of("title", "fails", "hints");
  private static final Set<String> TEST = Set.of("test", "with");
  private static final Set<String> COMPILE = Set.of("compile");

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
    String readme = readme();
    List<WorkFile> work = new ArrayList<>();
    SortedMap<String, byte[]> given = new TreeMap<>();
    for (Path file : files()) {
      String path = file.getFileName().toString();
      byte[] bytes = Files.readAllBytes(file);
      Optional<String> text = text(bytes);
      if (text.filter(WorkFile::isOne).isPresent()) work.add(WorkFile.of(path, text.get()));
      else if (text.isEmpty() && path.endsWith(".java"))
        throw broken(path + ": found bytes that are not UTF-8, expected a text in UTF-8");
      else given.put(path, bytes);
    }
    if (work.isEmpty()) throw broken("found no file with a gap, expected \"// gap: ...\" in one");
    if (given.keySet().stream().noneMatch(ExerciseReader::isTest)
        && work.stream().noneMatch(file -> isTest(file.path())))
      throw broken("found no test, expected a file ...Test.java or ...-test.scm");
    try {
      return new Exercise(
          module,
          folderName,
          conf.getString("title"),
          readme,
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
      Config conf = ConfigFactory.parseString(read(CONF), ORIGIN).resolve();
      onlyKeys("", conf, KEYS);
      Config fails = conf.getConfig("fails");
      onlyKeys("fails.", fails, fails.hasPath("compile") ? COMPILE : TEST);
      return conf;
    } catch (ConfigException wrong) {
      throw broken(wrong.getMessage());
    }
  }

  private static void onlyKeys(String path, Config conf, Set<String> keys) throws BrokenExercise {
    for (String key : conf.root().keySet())
      if (!keys.contains(key))
        throw broken(
            "%s: found the key \"%s%s\", expected one of %s"
                .formatted(CONF, path, key, new TreeSet<>(keys)));
  }

  private String readme() throws IOException, BrokenExercise {
    if (!Files.isRegularFile(folder.resolve(TEXT)))
      throw broken("found no " + TEXT + ", expected what to do");
    return read(TEXT);
  }

  private String read(String name) throws IOException, BrokenExercise {
    return text(Files.readAllBytes(folder.resolve(name)))
        .orElseThrow(
            () -> broken(name + ": found bytes that are not UTF-8, expected a text in UTF-8"));
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
          .filter(file -> isPart(file.getFileName().toString()))
          .sorted()
          .toList();
    }
  }

  /** Editors leave files of their own beside those that they write. */
  private static boolean isPart(String name) {
    boolean editors = name.startsWith(".") || name.startsWith("#") || name.endsWith("~");
    return !editors && !name.equals(CONF) && !name.equals(TEXT);
  }

  /** Without the mark that some editors put before a text; empty if it is not UTF-8. */
  private static Optional<String> text(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
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
