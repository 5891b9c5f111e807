// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.app;

import java.io.PrintStream;
import java.nio.file.Files;
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
  private final Application<C> application;
  private final Experiment.Task<C> task;
  private final Instantiator instantiator;
  private final Schemas schemas;
  private final JobLogs logs;
  private final boolean folders;
  private final PrintStream out;
  private final PrintStream err;
  private final Map<Integer, Composition> compositions = new ConcurrentHashMap<>();
  private final Map<Integer, Throwable> failures = new ConcurrentHashMap<>();

  Runner(
      Application<C> application,
      Experiment.Task<C> task,
      Instantiator instantiator,
      Schemas schemas,
      JobLogs logs,
      boolean folders,
      PrintStream out,
      PrintStream err) {
    this.application = application;
    this.task = task;
    this.instantiator = instantiator;
    this.schemas = schemas;
    this.logs = logs;
    this.folders = folders;
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
    String usual = ".hydra";
    Composition found =
        Files.exists(job.directory().resolve(usual).resolve(Kept.CONFIG))
            ? Kept.restore(job.directory(), usual, application.composer())
            : application
                .composer()
                .composeJob(application.config(), job.number(), job.overrides());
    return found.with(Places.output(job.directory()));
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
