// SPDX-License-Identifier: Apache-2.0
package talkdemos.perf;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import talkdemos.perf.startup.StartUpBenchmark;

/** Runs benchmarks as JMH's command line says, on each JVM asked for. */
final class Benchmarks {
  private final Arguments arguments;
  private final CommandLineOptions jmh;
  private final PrintStream out;

  /**
   * @throws Refusal if JMH does not understand its options
   */
  Benchmarks(Arguments arguments, PrintStream out) {
    this.arguments = arguments;
    this.out = out;
    try {
      this.jmh = new CommandLineOptions(arguments.jmh().toArray(String[]::new));
    } catch (CommandLineOptionException wrong) {
      throw new Refusal(wrong.getMessage() + " (-h tells the options)");
    }
  }

  /** Whether JMH's options ask for a list or for help, which JMH's own main gives. */
  boolean onlyTells() {
    return jmh.shouldHelp()
        || jmh.shouldList()
        || jmh.shouldListWithParams()
        || jmh.shouldListProfilers()
        || jmh.shouldListResultFormats();
  }

  /**
   * Runs them, and keeps the results if a file is named.
   *
   * @throws Refusal if no benchmark is meant, or a JVM is not there
   * @throws RunnerException if a benchmark fails
   */
  void run() throws RunnerException, IOException {
    ClassPath.ensure();
    if (arguments.out() != null) Results.check(arguments.out());
    List<String> jvms = arguments.jvm() == null ? List.of() : Jvms.here().find(arguments.jvm());
    Results results = new Results(arguments);
    if (arguments.quick()) out.println("# quick: one fork, short iterations; figures are rough");
    if (!excludes().equals(jmh.getExcludes())) {
      out.println("# quick leaves ProgramsBenchmark out, which takes longer; name it to have it");
    }
    for (int round = 0; round < arguments.repeats(); round++) {
      for (String jvm : jvms.isEmpty() ? List.of("") : jvms) {
        for (Options part : parts(jvm)) {
          results.add(new Runner(part).run());
          if (arguments.out() != null)
            results.write(arguments.out()); // an end in between loses little
        }
      }
    }
    if (arguments.out() != null) out.println("# kept in " + arguments.out());
    else out.println("# not kept (--out FILE does)");
  }

  /** What is to run: benchmarks of many invocations, then those of single ones. */
  private List<Options> parts(String jvm) {
    List<String> includes = jmh.getIncludes().isEmpty() ? List.of(".*") : jmh.getIncludes();
    List<String> many = new ArrayList<>();
    List<String> single = new ArrayList<>();
    for (BenchmarkListEntry entry :
        BenchmarkList.defaultList()
            .find(
                OutputFormatFactory.createFormatInstance(out, VerboseMode.SILENT),
                includes,
                excludes())) {
      boolean once = entry.getMode() == Mode.SingleShotTime && jmh.getBenchModes().isEmpty();
      (once ? single : many).add(entry.getUsername());
    }
    if (many.isEmpty() && single.isEmpty()) {
      throw new Refusal("no benchmark matches %s (-l lists them)".formatted(jmh.getIncludes()));
    }
    List<Options> parts = new ArrayList<>();
    if (!many.isEmpty()) parts.add(options(jvm, single, arguments.quick()));
    if (!single.isEmpty()) parts.add(options(jvm, many, false));
    return parts;
  }

  /** What is not to run: as JMH was told, and the long ones in a quick table of everything. */
  private List<String> excludes() {
    boolean everything = jmh.getIncludes().isEmpty();
    if (!arguments.quick() || !everything) return jmh.getExcludes();
    return Stream.concat(jmh.getExcludes().stream(), Stream.of("ProgramsBenchmark")).toList();
  }

  private Options options(String jvm, List<String> without, boolean shorter) {
    ChainedOptionsBuilder options = new OptionsBuilder().parent(jmh);
    excludes().forEach(options::exclude);
    without.forEach(name -> options.exclude("^" + Pattern.quote(name) + "$"));
    options.addProfiler(CpuTimeProfiler.class);
    options.shouldFailOnError(jmh.shouldFailOnError().orElse(false));
    if (!jvm.isEmpty()) options.jvm(jvm);
    leaveOut(options, jvm);
    if (arguments.quick() && !jmh.getForkCount().hasValue()) options.forks(1);
    if (!shorter) return options.build();
    if (!jmh.getWarmupIterations().hasValue()) options.warmupIterations(2);
    if (!jmh.getWarmupTime().hasValue()) options.warmupTime(TimeValue.milliseconds(200));
    if (!jmh.getMeasurementIterations().hasValue()) options.measurementIterations(3);
    if (!jmh.getMeasurementTime().hasValue()) options.measurementTime(TimeValue.milliseconds(200));
    return options.build();
  }

  /** Leaves the ways to start out that this JVM does not have, unless they were asked for. */
  private void leaveOut(ChainedOptionsBuilder options, String jvm) {
    if (jmh.getParameter(StartUpBenchmark.PARAMETER).hasValue()) return;
    int feature = jvm.isEmpty() ? Runtime.version().feature() : Jvms.feature(jvm);
    options.param(
        StartUpBenchmark.PARAMETER, StartUpBenchmark.starts(feature).toArray(String[]::new));
  }
}
