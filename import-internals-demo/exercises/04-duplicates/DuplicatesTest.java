package exercise.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import talkdemos.imports.doctor.ClassPath;
import talkdemos.imports.doctor.Doctor;
import talkdemos.imports.doctor.Entry;
import talkdemos.imports.doctor.Finding;
import talkdemos.imports.doctor.Kind;

class DuplicatesTest {
  @TempDir Path place;

  @Test
  void a_class_in_two_jars_is_found() throws IOException {
    Path one = jar("one.jar", "acme/Version.class", "acme/One.class");
    Path two = jar("two.jar", "acme/Version.class", "acme/Two.class");
    assertThat(duplicates(one, two))
        .as("duplicates of [one.jar, two.jar]")
        .isEqualTo(Map.of("acme.Version", List.of("one.jar", "two.jar")));
    assertThat(duplicates(two, one))
        .as("duplicates of [two.jar, one.jar]")
        .isEqualTo(Map.of("acme.Version", List.of("two.jar", "one.jar")));
  }

  @Test
  void folders_count_too_and_there_may_be_three() throws IOException {
    Path one = folder("one", "acme/deep/er/Tea$Cup.class", "Top.class");
    Path two = jar("two.jar", "acme/deep/er/Tea$Cup.class", "acme/deep/er/Tea.class");
    Path three = folder("three", "acme/deep/er/Tea$Cup.class", "Top.class");
    assertThat(duplicates(one, two, three))
        .isEqualTo(
            Map.of(
                "acme.deep.er.Tea$Cup", List.of("one", "two.jar", "three"),
                "Top", List.of("one", "three")));
  }

  @Test
  void what_is_no_class_is_no_duplicate_class() throws IOException {
    String[] files = {
      "module-info.class",
      "META-INF/versions/17/acme/Tea.class",
      "acme/text.properties",
      "acme/Tea.java",
      "acme/class"
    };
    assertThat(duplicates(jar("one.jar", files), jar("two.jar", files))).isEmpty();
  }

  @Test
  void an_entry_that_is_there_twice_has_nothing_twice() throws IOException {
    Path one = jar("one.jar", "acme/Version.class");
    assertThat(duplicates(one, one)).isEmpty();
  }

  @Test
  void what_does_not_exist_is_passed_over() throws IOException {
    Path one = jar("one.jar", "acme/Version.class");
    Path two = folder("two", "acme/Version.class");
    assertThat(duplicates(place.resolve("gone.jar"), one, place.resolve("gone"), two))
        .isEqualTo(Map.of("acme.Version", List.of("one.jar", "two")));
  }

  @Test
  void the_first_one_is_what_a_loader_takes() throws IOException {
    List<Path> path =
        List.of(
            folder("first", "acme/A.class"),
            jar("second.jar", "acme/A.class", "acme/B.class"),
            jar("third.jar", "acme/B.class", "acme/A.class"));
    List<URL> urls = new ArrayList<>();
    for (Path entry : path) urls.add(entry.toUri().toURL());
    SortedMap<String, List<Path>> found = Duplicates.of(path);
    assertThat(found).hasSize(2);
    try (URLClassLoader loader = new URLClassLoader(urls.toArray(new URL[0]), null)) {
      found.forEach(
          (name, in) ->
              assertThat(loader.findResource(name.replace('.', '/') + ".class").toString())
                  .as("where a loader finds " + name)
                  .contains("/" + in.get(0).getFileName()));
    }
  }

  @Test
  void the_doctor_finds_the_same() throws IOException {
    Random random = new Random(9);
    for (int i = 0; i < 20; i++) {
      List<Path> path = new ArrayList<>();
      for (int entry = 0; entry < 2 + random.nextInt(4); entry++) {
        Set<String> files = new LinkedHashSet<>();
        for (int file = random.nextInt(5); file > 0; file--)
          files.add("p" + random.nextInt(2) + "/C" + random.nextInt(6) + ".class");
        String name = i + "-" + entry;
        String[] all = files.toArray(new String[0]);
        path.add(random.nextBoolean() ? jar(name + ".jar", all) : folder(name, all));
      }
      SortedMap<String, List<Path>> found = Duplicates.of(path);
      assertThat(found).as("duplicates of " + path).isEqualTo(byTheDoctor(path));
    }
  }

  private static SortedMap<String, List<Path>> byTheDoctor(List<Path> path) {
    String joined =
        path.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    SortedMap<String, List<Path>> found = new TreeMap<>();
    for (Finding finding : Doctor.examine(ClassPath.entriesOf(joined)).findings())
      if (finding.kind() == Kind.DUPLICATE_CLASS_SAME
          || finding.kind() == Kind.DUPLICATE_CLASS_DIFFERENT)
        for (String name : finding.names())
          found.put(name, finding.entries().stream().map(Entry::path).toList());
    return found;
  }

  /** The same with the entries' file names. */
  private static Map<String, List<String>> duplicates(Path... path) throws IOException {
    Map<String, List<String>> named = new TreeMap<>();
    Duplicates.of(List.of(path))
        .forEach(
            (name, in) ->
                named.put(name, in.stream().map(one -> one.getFileName().toString()).toList()));
    return named;
  }

  private Path jar(String name, String... files) throws IOException {
    Path jar = place.resolve(name);
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(out)) {
      entries.putNextEntry(new JarEntry("README.txt"));
      for (String file : files) {
        entries.putNextEntry(new JarEntry(file));
        entries.write((name + file).getBytes());
      }
    }
    return jar;
  }

  private Path folder(String name, String... files) throws IOException {
    Path folder = Files.createDirectories(place.resolve(name));
    for (String file : files) {
      Files.createDirectories(folder.resolve(file).getParent());
      Files.writeString(folder.resolve(file), name + file);
    }
    return folder;
  }
}
