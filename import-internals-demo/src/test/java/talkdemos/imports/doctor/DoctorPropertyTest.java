// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Class paths are made from a plan, and the plan knows what must be found. */
class DoctorPropertyTest {
  /**
   * @param bytes what the class consists of; two plants of a name with the same bytes are the same
   */
  record Plant(int entry, String name, String bytes) {}

  /**
   * @param jar for each entry, whether it is a jar or a directory
   */
  record Plan(List<Boolean> jar, List<Plant> plants) {}

  @Provide
  Arbitrary<Plan> plans() {
    Arbitrary<String> classes =
        Combinators.combine(Arbitraries.of("", "p/", "p/q/", "r/"), Arbitraries.of("A", "B", "C$D"))
            .as((in, name) -> in + name + ".class");
    Arbitrary<String> names =
        Arbitraries.oneOf(classes, Arbitraries.of("conf.xml", "p/messages.properties"));
    return Arbitraries.of(true, false)
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .flatMap(
            jar ->
                Combinators.combine(
                        Arbitraries.integers().between(0, jar.size() - 1),
                        names,
                        Arbitraries.of("one", "two"))
                    .as(Plant::new)
                    .list()
                    .uniqueElements(plant -> plant.entry() + plant.name())
                    .ofMaxSize(20)
                    .map(plants -> new Plan(jar, plants)));
  }

  @Property(tries = 150)
  void exactly_what_is_planted_twice_is_found(@ForAll("plans") Plan plan) throws IOException {
    Path top = Files.createTempDirectory("doctor");
    try {
      List<Path> entries = build(plan, top);
      Doctor doctor =
          Doctor.examine(
              ClassPath.of(
                  List.of(
                      entries.stream()
                          .map(Path::toString)
                          .collect(Collectors.joining(File.pathSeparator)))));
      assertThat(told(doctor)).isEqualTo(expected(plan, entries));
      assertThat(doctor.classes())
          .isEqualTo(
              plan.plants().stream()
                  .map(Plant::name)
                  .filter(name -> name.endsWith(".class"))
                  .distinct()
                  .count());
    } finally {
      try (Stream<Path> files = Files.walk(top)) {
        files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
      }
    }
  }

  private static List<Path> build(Plan plan, Path top) throws IOException {
    List<Path> entries = new ArrayList<>();
    for (int i = 0; i < plan.jar().size(); i++) {
      int entry = i;
      Map<String, String> files = new TreeMap<>();
      plan.plants().stream()
          .filter(plant -> plant.entry() == entry)
          .forEach(plant -> files.put(plant.name(), plant.bytes()));
      files.put("META-INF/LICENSE", "of " + i); // in every one, another text, and no finding
      Path path = top.resolve("e" + i + (plan.jar().get(i) ? ".jar" : ""));
      Files.createDirectories(top);
      entries.add(plan.jar().get(i) ? Jars.jar(path, files) : Jars.directory(path, files));
    }
    return entries;
  }

  /** Each name with its kind and the entries, in their order. */
  private static Set<String> told(Doctor doctor) {
    return doctor.findings().stream()
        .flatMap(f -> f.names().stream().map(n -> f.kind().key() + " " + n + " " + f.entries()))
        .collect(Collectors.toSet());
  }

  private static Set<String> expected(Plan plan, List<Path> entries) {
    Set<String> expected = new HashSet<>();
    Map<String, Map<Integer, String>> planted = new LinkedHashMap<>();
    Map<String, Set<Integer>> packages = new LinkedHashMap<>();
    for (Plant plant : plan.plants()) {
      planted.computeIfAbsent(plant.name(), n -> new TreeMap<>()).put(plant.entry(), plant.bytes());
      if (!plant.name().endsWith(".class")) continue;
      String in = plant.name().replaceAll("/?[^/]*$", "").replace('/', '.');
      packages
          .computeIfAbsent(in.isEmpty() ? "(unnamed)" : in, n -> new java.util.TreeSet<>())
          .add(plant.entry());
    }
    planted.forEach(
        (name, in) -> {
          if (in.size() < 2) return;
          boolean same = Set.copyOf(in.values()).size() == 1;
          boolean isClass = name.endsWith(".class");
          String kind =
              isClass
                  ? (same ? "duplicate-class-same" : "duplicate-class-different")
                  : (same ? "same-resource" : "shadowed-resource");
          String shown = isClass ? name.replace(".class", "").replace('/', '.') : name;
          expected.add(kind + " " + shown + " " + in.keySet().stream().map(entries::get).toList());
        });
    packages.forEach(
        (name, in) -> {
          if (in.size() < 2) return;
          boolean jars = in.stream().anyMatch(plan.jar()::get);
          String kind = jars ? "split-package" : "split-between-directories";
          expected.add(kind + " " + name + " " + in.stream().map(entries::get).toList());
        });
    return expected;
  }
}
