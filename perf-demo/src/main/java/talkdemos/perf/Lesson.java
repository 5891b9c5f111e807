// SPDX-License-Identifier: Apache-2.0
package talkdemos.perf;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the javadoc of a benchmark's class says, and its source.
 *
 * @param lesson the first paragraph
 * @param trap what is done to measure the right thing
 * @param expected the shape of the results
 * @param methods the first sentence about each benchmark, by the name of its method
 * @param path the file below {@code src/main/java}
 * @param source the file
 */
record Lesson(
    String lesson,
    String trap,
    String expected,
    Map<String, String> methods,
    String path,
    String source) {
  private static final Pattern CLASS =
      Pattern.compile(
          "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:@[^\n]*\\s*)*public class", Pattern.DOTALL);
  private static final Pattern METHOD =
      Pattern.compile(
          "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*@Benchmark\\s(?:(?!/\\*\\*).)*?public \\S+ (\\w+)\\(",
          Pattern.DOTALL);
  private static final Pattern GROUP = Pattern.compile("@Group\\(\"(\\w+)\"\\)");

  /**
   * Reads the lesson of a class from the sources beside the classes.
   *
   * @throws IllegalStateException if its source is not there or has no lesson
   */
  static Lesson of(String className) {
    String path = className.replace('.', '/') + ".java";
    String source = Resource.text("/sources/" + path);
    Matcher found = CLASS.matcher(source);
    if (!found.find()) throw new IllegalStateException("no javadoc of the class in " + path);
    String[] paragraphs = plain(found.group(1)).split("<p>");
    Map<String, String> about = new LinkedHashMap<>();
    for (String paragraph : paragraphs) {
      String[] parts = paragraph.strip().split(": ", 2);
      about.put(parts[0], parts[parts.length - 1]);
    }
    Map<String, String> methods = new TreeMap<>();
    for (Matcher method = METHOD.matcher(source); method.find(); ) {
      String sentence = plain(method.group(1)).strip();
      methods.put(method.group(2), sentence);
      Matcher group = GROUP.matcher(method.group());
      if (group.find()) methods.putIfAbsent(group.group(1), sentence);
    }
    return new Lesson(
        paragraphs[0].strip(),
        about.getOrDefault("Trap avoided", ""),
        about.getOrDefault("Expected", ""),
        methods,
        path,
        source);
  }

  private static String plain(String javadoc) {
    return javadoc
        .replaceAll("\\s*\n\\s*\\*", " ")
        .replaceAll("\\{@\\w+ ([^}]*)}", "$1")
        .replaceAll("\\s+", " ");
  }
}
