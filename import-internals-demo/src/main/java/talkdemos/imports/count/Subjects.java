// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.count;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import talkdemos.imports.jvm.Child;
import talkdemos.imports.jvm.Jdk;
import talkdemos.imports.jvm.Program;
import talkdemos.imports.jvm.Scratch;

/** The built-in set of programs, from an empty main to a Maven run, each smaller than the next. */
public final class Subjects {
  static final String EMPTY = "empty main";
  static final String HELLO = "Hello";
  static final String CONCATENATION = "string concatenation";
  static final String LAMBDA = "one lambda";
  static final String SOURCE = "java Hello.java";
  private static final Path LISPY = Path.of("lispy-demo", "target", "lispy-demo.jar");
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private static final String POM =
      """
      <project><modelVersion>4.0.0</modelVersion><groupId>g</groupId><artifactId>a</artifactId>
      <version>1</version><packaging>pom</packaging></project>
      """;

  private final Jdk jdk;
  private final Scratch scratch;

  /** For one JDK; a scratch folder takes the programs' sources and classes. */
  public Subjects(Jdk jdk, Scratch scratch) {
    this.jdk = jdk;
    this.scratch = scratch;
  }

  /** All of them; those that cannot run here say why. */
  public List<Subject> all() {
    return Stream.concat(small().stream(), tools().stream()).toList();
  }

  /** Those that take no more than a second or two together. */
  public List<Subject> small() {
    return List.of(
        main(EMPTY, "Empty", ""),
        main(HELLO, "Hello", "System.out.println(\"Hello\");"),
        main(CONCATENATION, "Concatenation", "System.out.println(\"Hello \" + args.length);"),
        main(LAMBDA, "Lambda", "Runnable hello = () -> System.out.println(1); hello.run();"),
        Subject.of(SOURCE, () -> tool("java", hello().toString()))
            .when(jdk.has("javac"), noTool("javac")));
  }

  private List<Subject> tools() {
    Optional<Path> lispy = lispy();
    return List.of(
        Subject.of(
                "javac Hello.java",
                () -> tool("javac", "-d", scratch.folder("javac").toString(), hello().toString()))
            .when(jdk.has("javac"), noTool("javac")),
        Subject.of("jshell", () -> tool("jshell").reading("/exit\n"))
            .when(jdk.has("jshell"), noTool("jshell")),
        Subject.of("jwebserver", () -> tool("jwebserver", "-p", "0").until("URL http"))
            .when(jdk.has("jwebserver"), "needs JDK 18 or newer; this is " + jdk.feature()),
        Subject.of(
                "Lispy, (+ 1 2)",
                () -> tool("java", "-jar", lispy.orElseThrow().toString(), "-e", "(+ 1 2)"))
            .when(lispy.isPresent(), "build it: mvn -pl lispy-demo package -DskipTests"),
        Subject.of("mvn validate", this::maven).when(Program.exists("mvn"), "no mvn in PATH"));
  }

  private Subject main(String name, String className, String statements) {
    String source =
        "class %s { public static void main(String[] args) { %s } }"
            .formatted(className, statements);
    return Subject.of(
        name, () -> tool("java", "-cp", scratch.compile(className, source).toString(), className));
  }

  private String noTool(String tool) {
    return "no %s in %s".formatted(tool, jdk.home());
  }

  private Path hello() {
    return scratch.write(
        "Hello.java",
        "class Hello { public static void main(String[] a) { System.out.println(\"Hello\"); } }");
  }

  private Child maven() {
    Path project = scratch.write("project/pom.xml", POM);
    return with(jdk, Child.of("mvn", "-o", "-q", "-f", project.toString(), "validate"));
  }

  private Child tool(String tool, String... arguments) {
    List<String> command =
        Stream.concat(Stream.of(jdk.tool(tool).toString()), Stream.of(arguments)).toList();
    return Child.of(command).in(scratch.path()).within(LIMIT);
  }

  /** A command of the user's with a JDK as its {@code JAVA_HOME}, and first in its {@code PATH}. */
  public static Child with(Jdk jdk, Child child) {
    String path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
    return child
        .with("JAVA_HOME", jdk.home().toString())
        .with("PATH", jdk.home().resolve("bin") + File.pathSeparator + path);
  }

  /** Lispy's jar, seen from where this runs or from this module's own place. */
  private static Optional<Path> lispy() {
    Path here = Path.of("").toAbsolutePath();
    Stream<Path> above = Stream.iterate(place(), path -> path != null, Path::getParent).limit(4);
    return Stream.concat(Stream.of(here, here.resolve("..")), above)
        .map(folder -> folder.resolve(LISPY).normalize())
        .filter(Files::isRegularFile)
        .findFirst();
  }

  private static Path place() {
    try {
      return Path.of(Subjects.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException | RuntimeException nowhere) {
      return Path.of("").toAbsolutePath();
    }
  }
}
