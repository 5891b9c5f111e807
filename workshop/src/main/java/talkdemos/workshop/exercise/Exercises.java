// SPDX-License-Identifier: Apache-2.0
package talkdemos.workshop.exercise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A set of exercises, in the order in which they are done: modules as {@code order.txt} in the set
 * names them (a line each; those that it does not name come after, sorted), in each module by their
 * folders' names.
 *
 * @param broken those that cannot be read
 */
public record Exercises(List<Exercise> all, List<Broken> broken) {
  private static final String ORDER = "order.txt";

  public Exercises {
    all = List.copyOf(all);
    broken = List.copyOf(broken);
  }

  /** An exercise that cannot be read, and why. */
  public record Broken(String name, String reason) {}

  /**
   * This set, if all of it can be read.
   *
   * @throws BrokenExercise with what is wrong, a line for each exercise that cannot
   */
  public Exercises whole() throws BrokenExercise {
    if (broken.isEmpty()) return this;
    throw new BrokenExercise(
        broken.stream()
            .map(one -> one.name() + ": " + one.reason())
            .collect(Collectors.joining("\n")));
  }

  /**
   * The exercises that come with the modules, from this program's jar or class path.
   *
   * @throws IllegalStateException if there are none, as in a module built wrongly
   */
  public static Exercises bundled() throws BrokenExercise {
    URL url = Exercises.class.getClassLoader().getResource("exercises/" + ORDER);
    if (url == null) throw new IllegalStateException("no exercises/ on the class path");
    try {
      if (!url.getProtocol().equals("jar")) return in(Path.of(url.toURI()).getParent());
      String spec = url.getPath();
      Path file = Path.of(URI.create(spec.substring(0, spec.lastIndexOf("!/"))));
      try (FileSystem jar = FileSystems.newFileSystem(file)) {
        return in(jar.getPath("exercises"));
      }
    } catch (URISyntaxException | IOException unreadable) {
      throw new IllegalStateException("cannot read the exercises at " + url, unreadable);
    }
  }

  /**
   * Every exercise in a folder and those below it: each folder with an {@code exercise.conf}. The
   * module is the path to it, without folders named {@code exercises}.
   *
   * @throws BrokenExercise if there is none
   */
  public static Exercises in(Path folder) throws IOException, BrokenExercise {
    if (!Files.isDirectory(folder))
      throw new BrokenExercise(folder + ": found no folder, expected one with exercises in it");
    List<Path> confs;
    try (Stream<Path> walk = Files.walk(folder)) {
      confs =
          walk.filter(file -> file.getFileName() != null)
              .filter(file -> file.getFileName().toString().equals(ExerciseReader.CONF))
              .filter(file -> !isBuilt(folder.relativize(file)))
              .sorted()
              .toList();
    } catch (UncheckedIOException unreadable) {
      throw unreadable.getCause();
    }
    if (confs.isEmpty())
      throw new BrokenExercise(
          folder + ": found no exercise, expected folders with an " + ExerciseReader.CONF);
    List<Exercise> all = new ArrayList<>();
    List<Broken> broken = new ArrayList<>();
    Set<String> names = new HashSet<>();
    Path root = folder.toAbsolutePath().normalize();
    for (Path conf : confs) {
      Path place = conf.toAbsolutePath().normalize().getParent();
      ExerciseReader reader = new ExerciseReader(module(root, place), place);
      try {
        if (!names.add(reader.name())) throw new BrokenExercise("found two exercises of this name");
        all.add(reader.read());
      } catch (BrokenExercise wrong) {
        broken.add(new Broken(reader.name(), wrong.getMessage()));
      }
    }
    List<String> order = order(folder);
    all.sort(
        Comparator.<Exercise>comparingInt(one -> rank(order, one.module()))
            .thenComparing(Exercise::name));
    return new Exercises(all, broken);
  }

  private static boolean isBuilt(Path file) {
    for (Path part : file) if (part.toString().equals("target")) return true;
    return false;
  }

  private static String module(Path root, Path exercise) {
    StringBuilder module = new StringBuilder();
    Path between = root.equals(exercise) ? null : root.relativize(exercise).getParent();
    if (between == null) return "";
    for (Path part : between) {
      String name = part.toString().replace("/", "");
      if (!name.equals("exercises")) module.append(module.isEmpty() ? "" : "/").append(name);
    }
    return module.toString();
  }

  private static List<String> order(Path folder) throws IOException {
    Path file = folder.resolve(ORDER);
    return Files.isRegularFile(file) ? Files.readAllLines(file) : List.of();
  }

  private static int rank(List<String> order, String module) {
    int place = order.indexOf(module);
    return place < 0 ? Integer.MAX_VALUE : place;
  }

  /**
   * The exercise of that name; the end of one is enough where no other ends so.
   *
   * @return empty if there is none, or more than one
   */
  public Optional<Exercise> named(String name) {
    Optional<Exercise> whole = all.stream().filter(one -> one.name().equals(name)).findFirst();
    if (whole.isPresent()) return whole;
    List<Exercise> ends =
        all.stream()
            .filter(one -> one.folder().equals(name) || one.folder().endsWith("-" + name))
            .toList();
    return ends.size() == 1 ? Optional.of(ends.get(0)) : Optional.empty();
  }
}
