// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import talkdemos.config.Composer;
import talkdemos.config.Composition;
import talkdemos.config.ConfigException;
import talkdemos.config.app.CommandLine.Flag;
import talkdemos.config.instantiate.AllowList;
import talkdemos.config.instantiate.Instantiator;
import talkdemos.config.launch.Callback;
import talkdemos.config.launch.Callbacks;
import talkdemos.config.launch.Fork;
import talkdemos.config.launch.ForkedJob;
import talkdemos.config.launch.cluster.Worker;
import talkdemos.config.override.OverrideException;
import talkdemos.config.tree.Node;
import talkdemos.config.types.Schema;
import talkdemos.config.types.Schemas;

/**
 * A program whose configuration is composed from files and its command line, that keeps what each
 * run was, and runs whole sweeps:
 *
 * <pre>
 * public static void main(String[] args) {
 *   System.exit(Experiment.run(args, AppConfig.class, (config, job) -> train(config)));
 * }
 * </pre>
 *
 * <p>Its configurations are looked for in {@code classpath:conf}, the first is {@code config};
 * without any, the record's defaults are the configuration. Immutable: each method gives another
 * experiment.
 *
 * @param <C> the record of the configuration, or {@link Node.Dict} for one without types
 */
public final class Experiment<C> {
  private static final int WRONG_COMMAND_LINE = 2;
  private static final int BAD_CONFIGURATION = 65;

  private final Class<C> type;
  private final Task<C> task;
  private final String name;
  private final String configPath;
  private final String configName;
  private final AllowList allowed;
  private final Consumer<Composer.Builder> more;

  /** What is run for each configuration. */
  @FunctionalInterface
  public interface Task<C> {
    /**
     * Runs one job.
     *
     * @return what is kept as its result: plain values, maps, lists, records, or null
     */
    Object run(C config, RunningJob job) throws Exception;
  }

  private Experiment(
      Class<C> type,
      Task<C> task,
      String name,
      String configPath,
      String configName,
      AllowList allowed,
      Consumer<Composer.Builder> more) {
    this.type = type;
    this.task = task;
    this.name = name;
    this.configPath = configPath;
    this.configName = configName;
    this.allowed = allowed;
    this.more = more;
  }

  /** An experiment with everything where it usually is. */
  public static <C> Experiment<C> of(Class<C> type, Task<C> task) {
    Class<?> outer = type;
    while (outer.getEnclosingClass() != null) {
      outer = outer.getEnclosingClass();
    }
    String name =
        outer == type && !type.getPackageName().isEmpty()
            ? type.getPackageName().substring(type.getPackageName().lastIndexOf('.') + 1)
            : outer.getSimpleName().toLowerCase(Locale.ROOT);
    AllowList own = AllowList.packageOf(type);
    return new Experiment<>(type, task, name, "classpath:conf", "config", own, builder -> {});
  }

  /**
   * Does what a command line says, with everything where it usually is.
   *
   * @return the exit status: 0 fine, 1 a job failed, 2 wrong command line, 65 bad configuration
   */
  public static <C> int run(String[] args, Class<C> type, Task<C> task) {
    return of(type, task).run(args);
  }

  /** This experiment under another name, which is {@code hydra.job.name}. */
  public Experiment<C> name(String other) {
    return new Experiment<>(type, task, other, configPath, configName, allowed, more);
  }

  /**
   * This experiment with its configurations elsewhere: {@code classpath:a/b}, {@code file:conf}.
   */
  public Experiment<C> configPath(String location) {
    return new Experiment<>(type, task, name, location, configName, allowed, more);
  }

  /** This experiment with another primary configuration. */
  public Experiment<C> configName(String config) {
    return new Experiment<>(type, task, name, configPath, config, allowed, more);
  }

  /** This experiment with more packages and types that a {@code _target_} may name. */
  public Experiment<C> allow(String... packagesOrTypes) {
    AllowList longer = allowed.and(packagesOrTypes);
    return new Experiment<>(type, task, name, configPath, configName, longer, more);
  }

  /** This experiment with more that its composer has: resolvers, roots, a clock. */
  public Experiment<C> with(Consumer<Composer.Builder> settings) {
    Consumer<Composer.Builder> both = more.andThen(settings);
    return new Experiment<>(type, task, name, configPath, configName, allowed, both);
  }

  /** Does what a command line says, on the console. */
  public int run(String[] args) {
    PrintStream out = console(FileDescriptor.out);
    PrintStream err = console(FileDescriptor.err);
    int status = run(args, out, err);
    out.flush();
    err.flush();
    return status;
  }

  private static PrintStream console(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }

  /** Does what a command line says, and gives the exit status. */
  public int run(String[] args, PrintStream out, PrintStream err) {
    try {
      return run(List.of(args), out, err);
    } catch (CommandLine.Wrong | OverrideException e) {
      err.println(e.getMessage());
      return WRONG_COMMAND_LINE;
    } catch (ConfigException e) {
      err.println(e.getMessage());
      return BAD_CONFIGURATION;
    } catch (IOException | UncheckedIOException e) {
      err.println(e.getMessage());
      return 1;
    }
  }

  private int run(List<String> args, PrintStream out, PrintStream err) throws IOException {
    int forked = Math.max(args.indexOf(ForkedJob.FLAG), args.indexOf(Worker.COMMAND));
    CommandLine line = CommandLine.parse(forked < 0 ? args : args.subList(0, forked));
    Schemas schemas = new Schemas(err::println);
    Application.Setup<C> setup =
        new Application.Setup<>(name, configPath, configName, schema(schemas), loader(), more);
    if (line.has(Flag.COMPLETION)) {
      Completion.run(setup, line, out);
      return 0;
    }
    if (line.has(Flag.VERSION)) {
      out.println(name + " " + version() + " (the rules of Hydra 1.3)");
      return 0;
    }
    Application<C> application = setup.open(line, err::println);
    if (forked >= 0) {
      return elsewhere(args.subList(forked, args.size()), application, line, schemas, out, err);
    }
    String text = printed(application, line);
    if (text != null) {
      out.print(text);
      return 0;
    }
    return jobs(application, line, schemas, out, err);
  }

  /** Does what another process of this application asks for: one job, or those of a database. */
  private int elsewhere(
      List<String> args,
      Application<C> application,
      CommandLine line,
      Schemas schemas,
      PrintStream out,
      PrintStream err) {
    try (JobLogs logs = new JobLogs()) {
      Runner<C> runner = runner(application, line, schemas, logs, true, out, err);
      return args.get(0).equals(Worker.COMMAND)
          ? Worker.run(args.subList(1, args.size()).toArray(String[]::new), runner, out, err)
          : ForkedJob.run(Path.of(args.get(1)), runner, err);
    }
  }

  @SuppressWarnings("unchecked") // a Dict needs no schema
  private Schema<C> schema(Schemas schemas) {
    return Node.class.isAssignableFrom(type) ? null : schemas.of(type);
  }

  private ClassLoader loader() {
    return type.getClassLoader() == Node.class.getClassLoader() || type.getClassLoader() == null
        ? Experiment.class.getClassLoader()
        : type.getClassLoader();
  }

  private String version() {
    String version = type.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  /** What is to be printed instead of run; null when it is to be run. */
  private String printed(Application<C> application, CommandLine line) {
    List<String> overrides = line.overrides();
    if (line.has(Flag.HELP)) {
      return Printing.help(shown(application, line), line.has(Flag.RESOLVE));
    }
    if (line.has(Flag.FRAMEWORK_HELP)) {
      return Printing.frameworkHelp(application.composer().compose(null, List.of()));
    }
    if (line.has(Flag.CFG)) {
      return Printing.configuration(shown(application, line), line);
    }
    if (line.has(Flag.INFO)) {
      Info info = new Info(application.compose(overrides), loader());
      return line.has(Flag.JSON) ? info.json() : info.text(line.value(Flag.INFO).orElse("all"));
    }
    return null;
  }

  /** What is to be printed; with references followed, those to the run's folder lead somewhere. */
  private Composition shown(Application<C> application, CommandLine line) {
    Composition composition = application.compose(line.overrides());
    return line.has(Flag.RESOLVE)
        ? composition.with(
            Places.output(Places.folder(composition, "run.dir").orElseGet(Places::working)))
        : composition;
  }

  private int jobs(
      Application<C> application,
      CommandLine line,
      Schemas schemas,
      PrintStream out,
      PrintStream err)
      throws IOException {
    try (JobLogs logs = new JobLogs()) {
      List<Callback> plugins = Callback.plugins();
      if (line.has(Flag.RERUN)) {
        Path folder = Path.of(line.value(Flag.RERUN).orElseThrow()).toAbsolutePath();
        Composition kept = Kept.restore(folder, ".hydra", application.composer());
        return single(application, line, kept, schemas, logs, plugins, out, err);
      }
      if (!line.has(Flag.MULTIRUN)) {
        Composition one = one(application, line.overrides());
        if (one != null) {
          return single(application, line, one, schemas, logs, plugins, out, err);
        }
      }
      List<String> overrides = new ArrayList<>(line.overrides());
      overrides.add("hydra.mode=MULTIRUN");
      Composition common = application.composer().composeCommon(application.config(), overrides);
      boolean folders = Places.folder(common, "sweep.dir").isPresent() || line.has(Flag.RESUME);
      Runner<C> runner = runner(application, line, schemas, logs, folders, out, err);
      return new Sweeps<>(application, runner, fork(line), plugins, line, out, err).run(common);
    }
  }

  /** The composition of one job; null when the configuration asks for several. */
  private Composition one(Application<C> application, List<String> overrides) {
    try {
      Composition single = application.compose(overrides);
      return single.multirun() ? null : single;
    } catch (ConfigException e) {
      if (asksForMore(application, overrides)) {
        return null;
      }
      throw e;
    }
  }

  private boolean asksForMore(Application<C> application, List<String> overrides) {
    try {
      return application.composer().composeCommon(application.config(), overrides).multirun();
    } catch (ConfigException e) {
      return false; // the first refusal says more
    }
  }

  private int single(
      Application<C> application,
      CommandLine line,
      Composition composition,
      Schemas schemas,
      JobLogs logs,
      List<Callback> plugins,
      PrintStream out,
      PrintStream err)
      throws IOException {
    boolean folders = Places.folder(composition, "run.dir").isPresent();
    Runner<C> runner = runner(application, line, schemas, logs, folders, out, err);
    return new Runs<>(application, runner, new Callbacks(plugins, err), err).run(composition);
  }

  private Runner<C> runner(
      Application<C> application,
      CommandLine line,
      Schemas schemas,
      JobLogs logs,
      boolean folders,
      PrintStream out,
      PrintStream err) {
    Instantiator instantiator = new Instantiator(allowed, loader(), schemas);
    List<String> settings = framework(line);
    return new Runner<>(
        application, task, instantiator, schemas, logs, folders, settings, out, err);
  }

  /** This application again, with the flags that say where its configurations are. */
  private static Fork fork(CommandLine line) {
    List<String> arguments = new ArrayList<>();
    for (Map.Entry<Flag, String> flag : line.flags().entrySet()) {
      if (Arrays.asList(Flag.CONFIG_NAME, Flag.CONFIG_PATH, Flag.CONFIG_DIR)
          .contains(flag.getKey())) {
        arguments.add(flag.getKey().longName + "=" + flag.getValue());
      }
    }
    arguments.addAll(framework(line));
    return new Fork(mainClass(), arguments);
  }

  private static List<String> framework(CommandLine line) {
    return line.overrides().stream()
        .filter(text -> text.matches("[+~]*hydra[./].*"))
        .filter(text -> !text.matches("[+~]*hydra[./](sweep|mode|launcher).*"))
        .toList();
  }

  /** The outermost main method that is running; of one that has none, this class. */
  private static String mainClass() {
    return StackWalker.getInstance()
        .walk(
            frames ->
                frames
                    .filter(frame -> frame.getMethodName().equals("main"))
                    .reduce((inner, outer) -> outer)
                    .map(StackWalker.StackFrame::getClassName)
                    .orElse(Experiment.class.getName()));
  }
}
