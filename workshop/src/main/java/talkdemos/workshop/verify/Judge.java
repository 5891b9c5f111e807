// SPDX-License-Identifier: Apache-2.0
package talkdemos.workshop.verify;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import talkdemos.tdd.workbench.Limits;
import talkdemos.tdd.workbench.Resource;
import talkdemos.tdd.workbench.SourceFile;
import talkdemos.tdd.workbench.TestOutcome;
import talkdemos.tdd.workbench.Verdict;
import talkdemos.tdd.workbench.Workbench;
import talkdemos.tdd.workbench.Workpiece;
import talkdemos.workshop.exercise.Exercise;
import talkdemos.workshop.exercise.WorkFile;
import talkdemos.workshop.scheme.SchemeTests;

/** Runs an exercise's tests, in a JVM of its own that may be killed. */
public final class Judge implements AutoCloseable {
  /** Endless loops are told after this time. */
  private static final Limits LIMITS = Limits.STANDARD.within(Duration.ofSeconds(10));

  /** A property that fails is shrunk for this long at most, so that a person need not wait. */
  private static final String SETTINGS = "jqwik.shrinking.bounded.seconds = 1\n";

  private static final String SCHEME_TEST = "-test.scm";

  private final Workbench workbench = new Workbench();

  /**
   * What comes of a person's files. The exercise's own files, its tests above all, are taken from
   * the exercise, whatever has become of their copies.
   *
   * @param files by name: the exercise's work files, and others that the person has added
   */
  public Verdict judge(Exercise exercise, Map<String, String> files) {
    Map<String, byte[]> all = new TreeMap<>();
    files.forEach((name, text) -> all.put(name, text.getBytes(StandardCharsets.UTF_8)));
    all.put("junit-platform.properties", SETTINGS.getBytes(StandardCharsets.UTF_8));
    all.putAll(exercise.given());
    List<SourceFile> sources = new ArrayList<>();
    List<Resource> resources = new ArrayList<>();
    all.forEach(
        (name, bytes) -> {
          if (name.endsWith(".java"))
            sources.add(new SourceFile(name, new String(bytes, StandardCharsets.UTF_8)));
          else resources.add(new Resource(name, bytes));
          if (name.endsWith(SCHEME_TEST)) sources.add(schemeTest(name));
        });
    return inOrder(workbench.run(new Workpiece(sources, resources, List.of()), LIMITS), sources);
  }

  /** Tests come in the order in which they are written: the first that fails is to be seen to. */
  private static Verdict inOrder(Verdict verdict, List<SourceFile> sources) {
    if (!(verdict instanceof Verdict.Tested tested)) return verdict;
    String text = sources.stream().map(SourceFile::text).collect(Collectors.joining("\n"));
    List<TestOutcome> outcomes = new ArrayList<>(tested.outcomes());
    outcomes.sort(
        Comparator.comparingInt(outcome -> text.indexOf(" void " + outcome.test().method() + "(")));
    return new Verdict.Tested(outcomes, tested.output(), tested.remarks(), tested.coverage());
  }

  /** What comes of the files that a person begins with. */
  public Verdict judgeStarter(Exercise exercise) {
    return judge(exercise, files(exercise, WorkFile::starter));
  }

  /** What comes of the files that the author wrote. */
  public Verdict judgeSolution(Exercise exercise) {
    return judge(exercise, files(exercise, WorkFile::solution));
  }

  private static Map<String, String> files(Exercise exercise, Function<WorkFile, String> text) {
    return exercise.work().stream().collect(Collectors.toMap(WorkFile::path, text));
  }

  /** A class for {@code fold-test.scm}, which tests {@code fold.scm}. */
  private static SourceFile schemeTest(String tests) {
    String program = tests.substring(0, tests.length() - SCHEME_TEST.length());
    String name = "Scheme_" + program.replaceAll("\\W", "_") + "_Test";
    String text =
        """
        class %s extends %s {
          %s() {
            super("%s.scm", "%s");
          }
        }
        """
            .formatted(name, SchemeTests.class.getName(), name, program, tests);
    return new SourceFile(name + ".java", text);
  }

  @Override
  public void close() {
    workbench.close();
  }
}
