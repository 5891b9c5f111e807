// SPDX-License-Identifier: Apache-2.0
package talkdemos.perf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Every benchmark runs, for one short iteration; its figure does not matter. */
class EveryBenchmarkTest {
  @Test
  void every_benchmark_runs_and_tells_its_cpu_time() throws Exception {
    System.setProperty("jmh.ignoreLock", "true"); // no figure is taken, so others may measure
    Options options =
        new OptionsBuilder()
            .forks(0)
            .warmupIterations(0)
            .measurementIterations(1)
            .measurementTime(TimeValue.milliseconds(10))
            .param("kilobytes", "16")
            .param("start", "default")
            .param("program", "fib") // the others run in ProgramsTest
            .param("row", "test")
            .addProfiler(CpuTimeProfiler.class)
            .shouldFailOnError(true)
            .verbosity(VerboseMode.SILENT)
            .build();
    Collection<RunResult> results = new Runner(options).run();
    Set<String> names = new TreeSet<>();
    for (RunResult result : results) {
      names.add(result.getParams().getBenchmark());
      assertThat(result.getPrimaryResult().getScore())
          .as(result.getParams().id())
          .isGreaterThanOrEqualTo(0);
      assertThat(result.getSecondaryResults()).as(result.getParams().id()).containsKey("cpu.time");
    }
    Set<String> listed = new TreeSet<>();
    BenchmarkList.defaultList()
        .getAll(OutputFormatFactory.createFormatInstance(System.out, VerboseMode.SILENT), List.of())
        .forEach(entry -> listed.add(entry.getUsername()));
    assertThat(names).isEqualTo(listed).hasSizeGreaterThan(80);
  }
}
