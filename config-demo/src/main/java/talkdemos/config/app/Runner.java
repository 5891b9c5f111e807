// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.app;

import java.io.PrintStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import talkdemos.config.Composition;
import talkdemos.config.instantiate.Instantiator;
import talkdemos.config.launch.Job;
import talkdemos.config.launch.JobRunner;
import talkdemos.config.tree.Json;
import talkdemos.config.tree.Node;
import talkdemos.config.tree.Origin;
import talkdemos.config.types.Plain;
import talkdemos.config.types.Schemas;

/** Runs jobs in this process: their logs, their configurations as the task wants them. */
final class Runner<C> implements JobRunner {
  private static final String USUAL = ".hydra";

  private final Application<C> application;
  private final Experiment.Task<C> task;
  private final Instantiator instantiator;
  private final Schemas schemas;
  private final JobLogs logs;
  private final boolean folders;
  private final List<String> settings;
  private final PrintStream out;
  private final PrintStream err;
  private final Map<Integer, Composition> compositions = new ConcurrentHashMap<>();
  private final Map<Integer, Throwable> failures = new ConcurrentHashMap<>();

  /**
   * A runner.
   *
   * @param folders whether each job has a folder of its own that stays
   * @param settings overrides of the framework's settings, which a job does not bring along
   */
  Runner(
      Application<C> application,
      Experiment.Task<C> task,
      Instantiator instantiator,
      Schemas schemas,
      JobLogs logs,
      boolean folders,
      List<String> settings,
      PrintStream out,
      PrintStream err) {
    this.application = application;
    this.task = task;
    this.instantiator = instantiator;
    this.schemas = schemas;
    this.logs = logs;
    this.folders = folders;
    this.settings = settings;
    this.out = out;
    this.err = err;
  }

  /** Notes what a job was composed of, which need not be found out again then. */
  void know(int number, Composition composition) {
    compositions.put(number, composition);
  }

  Optional<Composition> known(int number) {
    return Optional.ofNullable(compositions.get(number));
  }

  /** What a job threw. */
  Optional<Throwable> failure(int number) {
    return Optional.ofNullable(failures.get(number));
  }

  @Override
  public String run(Job job) throws Exception {
    Composition composition = composition(job);
    logs.enter(log(composition));
    try {
      C config = application.typed(job.config());
      RunningJob running = new RunningJob(job.number(), job.directory(), composition, instantiator);
      return json(task.run(config, running));
    } catch (Throwable e) {
      failures.put(job.number(), e);
      throw e;
    } finally {
      logs.leave();
    }
  }

  /** Of a job that another process composed, what that kept; or else what its overrides give. */
  private Composition composition(Job job) {
    Composition known = compositions.get(job.number());
    if (known != null) {
      return known;
    }
    if (Files.exists(job.directory().resolve(USUAL).resolve(Kept.CONFIG))) {
      return Kept.restore(job.directory(), USUAL, application.composer())
          .with(Places.output(job.directory()));
    }
    List<String> all = new ArrayList<>(settings);
    all.addAll(job.overrides());
    Composition composed =
        application
            .composer()
            .composeJob(application.config(), job.number(), all)
            .with(Places.output(job.directory()));
    Runs.folder(composed, job.directory(), false);
    return composed;
  }

  private JobLog log(Composition composition) {
    return JobLog.of(
        composition.framework("job_logging").orElse(null),
        composition.framework("verbose").orElse(null),
        folders,
        out,
        err);
  }

  private String json(Object value) {
    try {
      return Json.text(Plain.node(value));
    } catch (IllegalArgumentException notPlain) {
      if (schemas.knows(value.getClass())) {
        return Json.text(written(value, value.getClass()));
      }
      return Json.text(new Node.Text(value.toString(), Origin.UNKNOWN));
    }
  }

  private <T> Node written(Object value, Class<T> type) {
    return schemas.of(type).write(type.cast(value));
  }
}
