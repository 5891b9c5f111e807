// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.doctor;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Finds where a class path has more than one answer to a name. On the class path the first match
 * wins and no one is told; the doctor tells.
 *
 * @param classes how many classes there are to load, each counted once
 */
public record Doctor(ClassPath path, int classes, List<Finding> findings) {
  public Doctor {
    findings = List.copyOf(findings);
  }

  /** Whether nothing serious was found. */
  public boolean healthy() {
    return findings.stream().noneMatch(finding -> finding.kind().serious());
  }

  /** Examines a class path; findings come in the order of {@link Kind}. */
  public static Doctor examine(ClassPath path) {
    Map<String, List<Contents>> holders = new TreeMap<>();
    Map<String, List<Contents>> packages = new TreeMap<>();
    for (Contents contents : path.entries()) {
      contents
          .files()
          .keySet()
          .forEach(name -> holders.computeIfAbsent(name, n -> new ArrayList<>()).add(contents));
      contents.files().keySet().stream()
          .filter(Names::isClass)
          .map(Names::packageName)
          .distinct()
          .forEach(name -> packages.computeIfAbsent(name, n -> new ArrayList<>()).add(contents));
    }
    Collected found = new Collected();
    found.findings.addAll(path.findings());
    hiddenByJdk(path, found);
    repeated(holders, found);
    packages.forEach(
        (name, in) -> {
          if (in.size() > 1) found.add(split(in), in, name.isEmpty() ? "(unnamed)" : name);
        });
    int classes = (int) holders.keySet().stream().filter(Names::isClass).count();
    return new Doctor(path, classes, found.inOrder());
  }

  private static Kind split(List<Contents> in) {
    return in.stream().allMatch(Contents::isDirectory)
        ? Kind.SPLIT_BETWEEN_DIRECTORIES
        : Kind.SPLIT_PACKAGE;
  }

  /** Names that several entries have: the same bytes or not is seen by reading them. */
  private static void repeated(Map<String, List<Contents>> holders, Collected found) {
    Map<String, List<Contents>> repeated = new LinkedHashMap<>();
    Map<Contents, List<String>> toRead = new IdentityHashMap<>();
    holders.forEach(
        (name, in) -> {
          if (in.size() < 2) return;
          if (Names.isMerged(name)) {
            found.add(Kind.MERGED_RESOURCE, in, name);
          } else if (Names.isClass(name) || Names.isResource(name)) {
            repeated.put(name, in);
            in.forEach(c -> toRead.computeIfAbsent(c, x -> new ArrayList<>()).add(name));
          }
        });
    Map<Contents, Map<String, String>> digests = new IdentityHashMap<>();
    toRead.forEach((contents, names) -> digests.put(contents, read(contents, names, found)));
    repeated.forEach(
        (name, in) -> {
          List<String> bytes = in.stream().map(c -> digests.get(c).get(name)).toList();
          boolean same =
              bytes.stream().allMatch(Objects::nonNull) && new TreeSet<>(bytes).size() == 1;
          if (Names.isClass(name)) {
            found.add(
                same ? Kind.DUPLICATE_CLASS_SAME : Kind.DUPLICATE_CLASS_DIFFERENT,
                in,
                Names.className(name));
          } else {
            found.add(same ? Kind.SAME_RESOURCE : Kind.SHADOWED_RESOURCE, in, name);
          }
        });
  }

  private static Map<String, String> read(Contents from, List<String> names, Collected found) {
    try {
      return Scan.digests(from, names);
    } catch (IOException e) {
      found.findings.add(
          new Finding(Kind.UNREADABLE, List.of(from.entry()), List.of(), ClassPath.reason(e)));
      return Map.of();
    }
  }

  /**
   * The application's loader looks at the package first: what a JDK module has comes from there.
   */
  private static void hiddenByJdk(ClassPath path, Collected found) {
    Map<String, String> modules = new HashMap<>();
    ModuleLayer.boot()
        .modules()
        .forEach(module -> module.getPackages().forEach(p -> modules.put(p, module.getName())));
    for (Contents contents : path.entries()) {
      Map<String, List<String>> hidden =
          contents.files().keySet().stream()
              .filter(name -> Names.isClass(name) && modules.containsKey(Names.packageName(name)))
              .collect(
                  Collectors.groupingBy(
                      name -> modules.get(Names.packageName(name)),
                      TreeMap::new,
                      Collectors.mapping(Names::className, Collectors.toList())));
      hidden.forEach(
          (module, classes) ->
              found.findings.add(
                  new Finding(
                      Kind.HIDDEN_BY_JDK,
                      List.of(contents.entry()),
                      classes,
                      "module " + module + " wins")));
    }
  }

  /** Findings of one kind in the same entries, put together. */
  private static final class Collected {
    private final List<Finding> findings = new ArrayList<>();
    private final Map<Kind, Map<List<Entry>, List<String>>> names = new EnumMap<>(Kind.class);

    void add(Kind kind, List<Contents> in, String name) {
      names
          .computeIfAbsent(kind, k -> new LinkedHashMap<>())
          .computeIfAbsent(in.stream().map(Contents::entry).toList(), e -> new ArrayList<>())
          .add(name);
    }

    List<Finding> inOrder() {
      names.forEach(
          (kind, found) -> found.forEach((in, of) -> findings.add(new Finding(kind, in, of, ""))));
      findings.sort(Comparator.comparing(Finding::kind));
      return findings;
    }
  }
}
