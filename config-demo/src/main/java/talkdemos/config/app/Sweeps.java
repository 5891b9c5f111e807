// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.app;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import talkdemos.config.Composer;
import talkdemos.config.Composition;
import talkdemos.config.app.CommandLine.Flag;
import talkdemos.config.launch.Callback;
import talkdemos.config.launch.Callbacks;
import talkdemos.config.launch.Fork;
import talkdemos.config.launch.Job;
import talkdemos.config.launch.Launcher;
import talkdemos.config.launch.Multirun;
import talkdemos.config.launch.MultirunResult;
import talkdemos.config.launch.Progress;
import talkdemos.config.launch.Settings;
import talkdemos.config.override.Override;
import talkdemos.config.results.ResultFiles;
import talkdemos.config.results.Sorting;
import talkdemos.config.sweep.Space;
import talkdemos.config.sweep.Sweeper;
import talkdemos.config.tree.Hocon;
import talkdemos.config.tree.Node;
import talkdemos.config.tree.Node.Dict;
import talkdemos.config.tree.Origin;

/** Runs all jobs of a sweep: composes and checks each, and hands them to a launcher. */
final class Sweeps<C> {
  private final Application<C> application;
  private final Runner<C> runner;
  private final Fork fork;
  private final List<Callback> callbacks;
  private final CommandLine line;
  private final PrintStream out;
  private final PrintStream err;

  Sweeps(
      Application<C> application,
      Runner<C> runner,
      Fork fork,
      List<Callback> callbacks,
      CommandLine line,
      PrintStream out,
      PrintStream err) {
    this.application = application;
    this.runner = runner;
    this.fork = fork;
    this.callbacks = callbacks;
    this.line = line;
    this.out = out;
    this.err = err;
  }

  /**
   * Runs them.
   *
   * @param common what the jobs have in common
   * @return the exit status: 0, or 1 when not every job is done
   * @throws talkdemos.config.ConfigException for what is wrong; then no job was begun
   */
  int run(Composition common) throws IOException {
    Runs.advise(common, err);
    List<List<String>> overrides = jobs(common);
    Optional<Path> resumed =
        line.value(Flag.RESUME).map(dir -> Places.working().resolve(dir).normalize());
    Optional<Path> wanted = resumed.or(() -> Places.folder(common, "sweep.dir"));
    Path provisional = wanted.orElseGet(Places::working);
    List<Job> jobs = Multirun.compose(overrides, composing(common, provisional));
    if (wanted.isEmpty()) {
      Path passing = Files.createTempDirectory("multirun");
      try {
        return launch(common, Multirun.compose(overrides, composing(common, passing)), passing);
      } finally {
        remove(passing);
      }
    }
    Path folder = folder(common, provisional, resumed.isEmpty()).path();
    if (!folder.equals(provisional)) {
      jobs = Multirun.compose(overrides, composing(common, folder));
    }
    return launch(common, jobs, folder);
  }

  private static RunFolder folder(Composition common, Path wanted, boolean fresh) {
    Node both = ((Dict) Kept.config(common)).with("hydra", Kept.framework(common));
    return RunFolder.make(
        wanted,
        fresh && Places.timed(common, "sweep", "dir"),
        "",
        path -> RunFolder.files("multirun.conf", Hocon.text(both)));
  }

  /** The overrides of each job. */
  private static List<List<String>> jobs(Composition common) {
    Random random = new Random();
    Dict settings = settings(common, "sweeper");
    List<Override> overrides = new ArrayList<>();
    if (settings.get("params") instanceof Dict params) {
      overrides.addAll(Space.params(params, random));
    }
    for (String text : common.overrides()) {
      overrides.add(Override.parse(overrides.size() + 1, text, random));
    }
    String name = Places.text(common, "sweeper.name").orElse("basic");
    return Sweeper.named(name)
        .jobs(new Space(overrides, common.searchPath()::options, settings, random));
  }

  private static Dict settings(Composition composition, String key) {
    return composition.framework(key).orElse(null) instanceof Dict dict
        ? dict
        : new Dict(new LinkedHashMap<>(), Origin.UNKNOWN);
  }

  private Multirun.Composing composing(Composition common, Path folder) {
    Composer composer = application.composer();
    Set<Path> taken = new HashSet<>();
    return (number, overrides) -> {
      List<String> all = new ArrayList<>(common.frameworkOverrides());
      all.addAll(overrides);
      Composition composed =
          composer.composeJob(application.config(), number, all).with(Places.sweep(folder));
      String subfolder = Places.text(composed, "sweep.subdir").orElse(String.valueOf(number));
      Path directory = folder.resolve(subfolder).normalize();
      for (int i = 1; !taken.add(directory); i++) {
        directory = folder.resolve(subfolder + "-" + i).normalize();
      }
      Composition placed = composed.with(Places.output(directory));
      Job job = new Job(number, overrides, placed.config(), directory);
      application.typed(job.config());
      runner.know(number, placed);
      return job;
    };
  }

  private int launch(Composition common, List<Job> jobs, Path folder) throws IOException {
    Settings settings = new Settings(settings(common, "launcher"));
    boolean resume = line.has(Flag.RESUME) || settings.flag("resume");
    boolean failFast = line.has(Flag.FAIL_FAST) || settings.flag("fail_fast");
    int batch =
        common.framework("sweeper.max_batch_size").orElse(null) instanceof Node.Int number
            ? number.value().intValue()
            : 0;
    Optional<Sorting> sorting = Places.text(common, "sweep.sort").map(Sorting::parse);
    ResultFiles files = new ResultFiles(sorting);
    List<Callback> all = new ArrayList<>();
    all.add(folders());
    all.add(new Progress(err, System.console() != null));
    all.add(files);
    all.addAll(callbacks);
    MultirunResult result =
        new Multirun(
                Launcher.named(Places.text(common, "launcher.name").orElse("basic")),
                runner,
                fork,
                settings,
                folder,
                new Multirun.Options(resume, failFast, batch),
                new Callbacks(all, err))
            .run(jobs);
    out.print(files.table(result).text());
    return result.isComplete() ? 0 : 1;
  }

  /** Makes the folder of each job when it begins. */
  private Callback folders() {
    return new Callback() {
      @java.lang.Override
      public void onJobStart(Job job) {
        runner
            .known(job.number())
            .ifPresent(composition -> Runs.folder(composition, job.directory(), false));
      }
    };
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
