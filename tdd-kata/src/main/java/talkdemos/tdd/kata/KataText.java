// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.kata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What {@code kata.md} says: a title, an introduction, the behaviours, and where it comes from. */
record KataText(String title, String introduction, List<String> behaviours, String about) {
  private static final String FILE = "kata.md";

  static KataText parse(String text, Flaws flaws) {
    List<String> lines = text.lines().toList();
    String first = lines.isEmpty() ? "" : lines.get(0);
    if (!first.startsWith("# "))
      flaws.add(FILE, 1, "found \"%s\", expected a first line \"# Title\"", first);
    String section = "";
    Map<String, List<String>> sections = new LinkedHashMap<>();
    sections.put(section, new ArrayList<>());
    for (int i = 1; i < lines.size(); i++) {
      String line = lines.get(i);
      if (!line.startsWith("## ")) {
        sections.get(section).add(line);
        continue;
      }
      section = line.substring(3).strip();
      if (!section.equals("Behaviours") && !section.equals("About"))
        flaws.add(
            FILE, i + 1, "found section \"%s\", expected \"Behaviours\" or \"About\"", section);
      if (sections.put(section, new ArrayList<>()) != null)
        flaws.add(FILE, i + 1, "section \"%s\" comes twice", section);
    }
    String introduction = joined(sections.get(""));
    if (introduction.isEmpty())
      flaws.add(FILE, 2, "no introduction: expected a paragraph below the title");
    List<String> behaviours = behaviours(sections.get("Behaviours"), flaws);
    if (!sections.containsKey("About"))
      flaws.add(FILE, 0, "no section \"## About\": say where the kata is from and what it teaches");
    String title = first.replaceFirst("^#+ *", "").strip();
    String about = joined(sections.getOrDefault("About", List.of()));
    return new KataText(title, introduction, behaviours, about);
  }

  private static List<String> behaviours(List<String> lines, Flaws flaws) {
    List<String> behaviours = new ArrayList<>();
    if (lines == null) {
      flaws.add(FILE, 0, "no section \"## Behaviours\": list what the program does, \"- \" each");
      return behaviours;
    }
    for (String line : lines) {
      if (line.startsWith("- ") || line.startsWith("* ")) {
        behaviours.add(line.substring(2).strip());
      } else if (!line.isBlank() && line.startsWith("  ") && !behaviours.isEmpty()) {
        int last = behaviours.size() - 1;
        behaviours.set(last, behaviours.get(last) + " " + line.strip());
      } else if (!line.isBlank()) {
        flaws.add(FILE, 0, "found \"%s\" among the behaviours, expected \"- ...\"", line);
      }
    }
    if (behaviours.isEmpty() && lines.stream().allMatch(String::isBlank))
      flaws.add(
          FILE, 0, "section \"Behaviours\" is empty: list what the program does, \"- \" each");
    return behaviours;
  }

  private static String joined(List<String> lines) {
    return String.join("\n", lines).strip();
  }
}
