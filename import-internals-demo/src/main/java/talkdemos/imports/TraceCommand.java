// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import talkdemos.imports.doctor.ClassPath;
import talkdemos.imports.doctor.Finding;
import talkdemos.imports.doctor.Kind;
import talkdemos.imports.jvm.BadInput;
import talkdemos.imports.jvm.Finished;
import talkdemos.imports.jvm.Jdk;
import talkdemos.imports.quiz.Quiz;
import talkdemos.imports.trace.Request;
import talkdemos.imports.trace.Trace;
import talkdemos.imports.trace.TraceHtml;
import talkdemos.imports.trace.TraceJson;
import talkdemos.imports.trace.TraceText;
import talkdemos.imports.trace.Tracing;
import talkdemos.imports.witness.Importer;

/** The lesson on one import, step by step. */
@Command(
    name = "trace",
    description = {
      "The import of one class, step by step: who asked, who was asked, from where, how long.",
      "With --main, a program's main runs, with the arguments that follow, and all its imports are"
          + " traced. Its exit status is not this command's, unless it fails: then that is 70."
    },
    mixinStandardHelpOptions = true)
final class TraceCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..*",
      paramLabel = "CLASS|ARGUMENT",
      description = "The class to import, such as java.util.Map$Entry; or the program's arguments.")
  private List<String> words = List.of();

  @Option(
      names = "--main",
      paramLabel = "X",
      description =
          "Run this class's main instead: a.Main, or module/a.Main. Arguments that begin with - come"
              + " after --.")
  private String main;

  @Option(
      names = {"--class-path", "-cp"},
      paramLabel = "PATH",
      description = "Where its classes are, as for java.")
  private String classPath = "";

  @Option(
      names = {"--module-path", "-p"},
      paramLabel = "PATH",
      description = "Where its modules are, as for java; all of them are resolved.")
  private String modulePath = "";

  @Option(
      names = "--jvm",
      paramLabel = "JDK",
      description = "Which JDK runs it: 25 or a Java home. Without it, the running one.")
  private String jvm;

  @Option(names = "--all", description = "Show each class of the JDK too, not only how many.")
  private boolean all;

  @Option(
      names = "--min",
      paramLabel = "MICROS",
      description = "Show in the text only steps that took so many microseconds; count the others.")
  private long min;

  @Option(
      names = "--no-agent",
      description =
          "Do not put an agent into the JVM. It marks where initialisers end, and has some 450"
              + " classes loaded beforehand; without it the ends are inferred.")
  private boolean noAgent;

  @Option(
      names = "--limit",
      paramLabel = "SECONDS",
      description = "End the program after this time; what it loaded until then is shown.")
  private int limit = 60;

  @Option(names = "--html", paramLabel = "FILE", description = "Write an icicle chart as a page.")
  private Path html;

  @Option(names = "--no-quiz", description = "Do not wait for a guess.")
  private boolean noQuiz;

  @Option(names = "--json", description = "Write JSON; a program's output goes to standard error.")
  private boolean json;

  TraceCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    check();
    tellOfBadEntries();
    Quiz quiz = terminal.quiz(noQuiz, json);
    String name = main == null ? words.get(0) : main;
    String guess =
        quiz.ask("How many classes are loaded for " + name + ", and what takes longest?");
    OutputStream out = json ? terminal.err() : terminal.out();
    Trace trace =
        Tracing.run(
            new Request(
                jvm == null ? Jdk.running() : Jdk.find(jvm),
                name,
                main != null,
                main == null ? List.of() : words,
                classPath,
                modulePath,
                !noAgent,
                Duration.ofSeconds(limit),
                out,
                terminal.err()));
    if (html != null) write(trace);
    quiz.tell(guess, TraceText.answer(trace));
    terminal
        .out()
        .println(
            json
                ? Json.of(TraceJson.of(trace))
                : TraceText.of(trace, all, min * 1000L).stripTrailing());
    return status(trace);
  }

  private void write(Trace trace) {
    try {
      Files.writeString(html, TraceHtml.of(trace));
      terminal.err().println("import-internals-demo: wrote " + html);
    } catch (IOException failure) {
      throw new BadInput(
          "cannot write %s (%s): expected a file in a folder that is there"
              .formatted(html, failure.getClass().getSimpleName()));
    }
  }

  private void check() {
    if (html != null && Files.isDirectory(html)) {
      throw new ParameterException(
          spec.commandLine(), "found the folder " + html + ", expected --html FILE");
    }
    if (main == null && words.size() != 1) {
      throw new ParameterException(
          spec.commandLine(),
          "found %d classes, expected one, or --main X with its arguments".formatted(words.size()));
    }
    if (limit < 1) {
      throw new ParameterException(
          spec.commandLine(),
          "found --limit " + limit + ", expected a number of seconds from 1 on");
    }
  }

  /** The JVM skips them without a word, which may be why a class is not found. */
  private void tellOfBadEntries() {
    if (classPath.isEmpty()) return;
    for (Finding finding : ClassPath.entriesOf(classPath).findings()) {
      if (finding.kind() != Kind.MISSING && finding.kind() != Kind.UNREADABLE) continue;
      String what = finding.kind() == Kind.MISSING ? "does not exist" : "cannot be read";
      String why = finding.detail().isEmpty() ? "" : " (" + finding.detail() + ")";
      terminal
          .err()
          .println(
              "import-internals-demo: %s %s%s: the JVM skips it"
                  .formatted(finding.entries().get(0), what, why));
    }
  }

  private int status(Trace trace) {
    if (trace.finished().timedOut()) {
      terminal
          .err()
          .println("import-internals-demo: ended after %d s: --limit is longer".formatted(limit));
      return Status.FINE;
    }
    if (trace.finished().status() == 0) return Status.FINE;
    terminal
        .err()
        .println(
            "import-internals-demo: %s: %s"
                .formatted(
                    trace.request().name(),
                    main == null
                        ? initialiser(trace.finished())
                        : "ended with status " + trace.finished().status()));
    return Status.FAILED;
  }

  private static String initialiser(Finished ended) {
    return ended.status() == Importer.THREW
        ? "its initialiser threw: " + ended.err().strip()
        : "its initialiser ended the JVM with status " + ended.status();
  }
}
