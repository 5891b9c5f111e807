// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.trace;

import java.io.File;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import talkdemos.imports.doctor.ClassPath;
import talkdemos.imports.jvm.BadInput;
import talkdemos.imports.jvm.Child;
import talkdemos.imports.jvm.Finished;
import talkdemos.imports.jvm.Scratch;
import talkdemos.imports.trace.LogReader.Trees;
import talkdemos.imports.witness.Asking;
import talkdemos.imports.witness.Importer;
import talkdemos.imports.witness.WitnessJar;

/** Runs what is to be traced, in a JVM of its own that logs. */
public final class Tracing {
  private final Request request;
  private final Scratch scratch;
  private final Path witness;

  private Tracing(Request request, Scratch scratch) {
    boolean useless = !request.main() && isOfJdk(request.name()); // there it marks nothing
    this.request = useless ? request.withoutWitness() : request;
    this.scratch = scratch;
    witness = WitnessJar.write(scratch.path());
  }

  /**
   * Traces.
   *
   * @throws BadInput if the class cannot be found, loaded or linked, or the JVM does not start
   */
  public static Trace run(Request request) {
    try (Scratch scratch = Scratch.create()) {
      return new Tracing(request, scratch).run();
    }
  }

  private Trace run() {
    Path log = scratch.path().resolve("trace.log");
    Finished finished = request.main() ? runMain(log) : runImport(log);
    if (!Files.exists(log)) throw new BadInput("the JVM did not start: " + words(finished));
    Trees trees =
        LogReader.read(
            log, request.className(), !request.main(), request.witness(), !finished.timedOut());
    if (!request.main() && finished.status() != 0 && !trees.initialises(request.name())) {
      throw new BadInput(
          "the JVM ended with status %d: %s".formatted(finished.status(), words(finished)));
    }
    if (request.main() && trees.threads().isEmpty()) {
      throw new BadInput(
          "%s did not start: its JVM ended with status %d; expected a class with a main method"
              .formatted(request.name(), finished.status()));
    }
    return new Trace(
        request, finished, trees.threads(), trees.before(), trees.missed(), delegation());
  }

  private Finished runMain(Path log) {
    if (isNowhere(request.name())) throw noClass();
    List<String> command = new ArrayList<>(jvm(log));
    if (!request.classPath().isEmpty()) command.addAll(List.of("-cp", request.classPath()));
    if (request.name().contains("/")) command.add("-m");
    command.add(request.name());
    command.addAll(request.arguments());
    return Child.of(command)
        .within(request.limit())
        .reading(null)
        .writing(request.out(), request.err())
        .run();
  }

  private Finished runImport(Path log) {
    List<String> command = new ArrayList<>(jvm(log));
    command.addAll(List.of("-cp", withWitness(), Importer.class.getName(), request.name()));
    Finished finished = Child.of(command).within(request.limit()).run();
    if (finished.status() == Importer.FAILED) throw failed(words(finished));
    return finished;
  }

  private BadInput failed(String said) {
    if (said.startsWith("java.lang.ClassNotFoundException")) return noClass();
    return new BadInput(
        "%s cannot be loaded and linked: %s"
            .formatted(request.name(), said.lines().findFirst().orElse("")));
  }

  private BadInput noClass() {
    String modules =
        request.modulePath().isEmpty() ? "" : ", or on the module path " + request.modulePath();
    return new BadInput(
        "no class \"%s\" in the JDK or on the class path %s%s: expected a binary name, such as %s"
            .formatted(request.name(), classPath(), modules, "java.util.Map$Entry"));
  }

  /** Asked beforehand, since the launcher has its own words for it, and more of them. */
  private boolean isNowhere(String name) {
    if (!request.modulePath().isEmpty() || name.contains("/")) return false;
    return !isOfJdk(name) && !ClassPath.entriesOf(classPath()).has(name);
  }

  private static boolean isOfJdk(String name) {
    String in = name.substring(0, Math.max(0, name.lastIndexOf('.')));
    return ModuleFinder.ofSystem().findAll().stream()
        .anyMatch(module -> module.descriptor().packages().contains(in));
  }

  private List<String> jvm(Path log) {
    List<String> command = new ArrayList<>(request.jdk().java());
    command.addAll(LogLine.options(request.jdk(), log));
    if (request.witness()) command.add(WitnessJar.agentOption(witness));
    command.addAll(modules());
    return command;
  }

  private List<String> modules() {
    return request.modulePath().isEmpty()
        ? List.of()
        : List.of("-p", request.modulePath(), "--add-modules", "ALL-MODULE-PATH");
  }

  private String classPath() {
    if (!request.classPath().isEmpty()) return request.classPath();
    String environment = System.getenv("CLASSPATH"); // the default that java has as well
    return environment == null || environment.isEmpty() ? "." : environment;
  }

  private String withWitness() {
    return classPath() + File.pathSeparator + witness;
  }

  private List<Delegation> delegation() {
    if (request.main()) return List.of();
    Path told = scratch.path().resolve("asked");
    List<String> command = new ArrayList<>(request.jdk().java());
    command.addAll(modules());
    command.addAll(
        List.of("-cp", withWitness(), Asking.class.getName(), request.name(), told.toString()));
    Child.of(command).within(request.limit()).run();
    return Files.exists(told) ? Delegation.read(told) : List.of();
  }

  private static String words(Finished finished) {
    return (finished.err() + finished.out())
        .lines()
        .filter(line -> !line.startsWith("Picked up ") && !line.isBlank())
        .limit(3)
        .collect(Collectors.joining("\n  "));
  }
}
