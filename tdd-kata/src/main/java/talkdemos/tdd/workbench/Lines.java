// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.workbench;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jacoco.core.analysis.Analyzer;
import org.jacoco.core.analysis.CoverageBuilder;
import org.jacoco.core.analysis.IClassCoverage;
import org.jacoco.core.analysis.ICounter;
import org.jacoco.core.data.ExecutionData;
import org.jacoco.core.data.ExecutionDataStore;

/** From the probes that were passed to the lines that ran. */
final class Lines {
  private Lines() {}

  static Coverage of(Compilation compilation, List<Message.Probes> probes) {
    ExecutionDataStore passed = new ExecutionDataStore();
    for (Message.Probes one : probes) {
      passed.put(new ExecutionData(one.id(), one.className(), one.passed()));
    }
    CoverageBuilder lines = new CoverageBuilder();
    Analyzer analyzer = new Analyzer(passed, lines);
    compilation.classes().forEach((name, code) -> analyze(analyzer, name, code));
    Map<String, Coverage.Lines> files = new TreeMap<>();
    for (IClassCoverage one : lines.getClasses()) {
      String file = compilation.sourceOf().get(one.getName().replace('/', '.'));
      if (file == null || one.getFirstLine() < 0) continue;
      add(
          files.computeIfAbsent(file, any -> new Coverage.Lines(new TreeSet<>(), new TreeSet<>())),
          one);
    }
    return new Coverage(files);
  }

  private static void add(Coverage.Lines lines, IClassCoverage type) {
    for (int line = type.getFirstLine(); line <= type.getLastLine(); line++) {
      int status = type.getLine(line).getStatus();
      if (status == ICounter.EMPTY) continue;
      if (status != ICounter.NOT_COVERED) lines.covered().add(line);
      else lines.uncovered().add(line);
    }
    SortedSet<Integer> covered = lines.covered(); // a line may be in two classes, as of a lambda
    lines.uncovered().removeAll(covered);
  }

  private static void analyze(Analyzer analyzer, String name, byte[] code) {
    try {
      analyzer.analyzeClass(code, name);
    } catch (IOException wrong) {
      throw new IllegalStateException("JaCoCo cannot read the class " + name, wrong);
    }
  }
}
