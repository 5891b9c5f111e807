// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.startup;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import talkdemos.imports.jvm.Jdk;
import talkdemos.imports.jvm.Scratch;

/**
 * A Java program that can be started with any options of the JVM.
 *
 * @param name how tables call it
 * @param command the whole command, for the JVM's options
 */
public record Startable(String name, UnaryOperator<List<String>> command) {
  /** The names of the built-in programs. */
  public static final List<String> NAMES = List.of("hello", "words", "javac");

  private static final String HELLO =
      "class Hello { public static void main(String[] a) { System.out.println(\"Hello\"); } }";

  /** Counts the words of a text by their first letter: a small job that needs much of the JDK. */
  private static final String WORDS =
      """
      import java.util.Map;
      import java.util.regex.Pattern;
      import java.util.stream.Collectors;

      class Words {
        public static void main(String[] args) {
          String text = "What happens when you import a library? It depends. ".repeat(200);
          Map<Character, Long> words =
              Pattern.compile("[^\\\\p{L}]+").splitAsStream(text)
                  .filter(word -> !word.isEmpty())
                  .collect(Collectors.groupingBy(word -> word.charAt(0), Collectors.counting()));
          System.out.println(words);
        }
      }
      """;

  /** {@code java OPTIONS ARGUMENTS}, the arguments being what a user gives after it. */
  public static Startable java(String name, Jdk jdk, List<String> arguments) {
    String java = jdk.tool("java").toString();
    return new Startable(
        name,
        options -> Stream.of(List.of(java), options, arguments).flatMap(List::stream).toList());
  }

  /** Hello, a program of regular expressions and streams, and the compiler. */
  public static List<Startable> builtIn(Jdk jdk, Scratch scratch) {
    Path source = scratch.write("src/Hello.java", HELLO);
    scratch.compile("classes", List.of(source, scratch.write("src/Words.java", WORDS)));
    // a jar, since no archive takes classes from a folder
    String jar = scratch.jar("programs.jar", scratch.path().resolve("classes")).toString();
    return List.of(
        java(NAMES.get(0), jdk, List.of("-cp", jar, "Hello")),
        java(NAMES.get(1), jdk, List.of("-cp", jar, "Words")),
        new Startable(NAMES.get(2), options -> javac(jdk, options, scratch.folder("out"), source)));
  }

  private static List<String> javac(Jdk jdk, List<String> options, Path out, Path source) {
    List<String> command = new ArrayList<>(List.of(jdk.tool("javac").toString()));
    options.forEach(option -> command.add("-J" + option));
    command.addAll(List.of("-d", out.toString(), source.toString()));
    return command;
  }
}
