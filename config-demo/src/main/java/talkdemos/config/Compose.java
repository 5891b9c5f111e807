// SPDX-License-Identifier: Apache-2.0
package talkdemos.config;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Composes any folder of configurations, without an application, and prints it as JSON. */
public final class Compose {
  private static final String USAGE =
      """
      usage: Compose [FLAGS] OVERRIDES...
        --config-path, -cp DIR   the folder to read, instead of ./conf
        --config-dir, -cd DIR    a folder to read too, after the first
        --config-name, -cn NAME  the primary configuration, instead of config
        --multirun, -m           one line for each job of a sweep
        --no-resolve             leave references as they are written
        --help, -h               this text
      prints {"overrides": [...], "choices": {...}, "config": {...}} on one line for each job;
      exit status 1 when the configuration is refused, 2 for a wrong command line
      """;

  private String path;
  private final List<String> dirs = new ArrayList<>();
  private String name = "config";
  private boolean multirun;
  private boolean resolve = true;
  private boolean help;
  private final List<String> overrides = new ArrayList<>();

  private Compose() {}

  /** Composes and ends the process. */
  public static void main(String[] args) {
    PrintStream out = utf8(FileDescriptor.out);
    PrintStream err = utf8(FileDescriptor.err);
    int status = run(args, out, err);
    out.flush();
    err.flush();
    System.exit(status);
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
  }

  /**
   * Composes.
   *
   * @return the exit status: 0, or 1 for a refused configuration, or 2 for a wrong command line
   */
  public static int run(String[] args, PrintStream out, PrintStream err) {
    Compose compose = new Compose();
    try {
      compose.parse(args);
    } catch (IllegalArgumentException e) {
      err.println(e.getMessage() + "\n" + USAGE.stripTrailing());
      return 2;
    }
    if (compose.help) {
      out.print(USAGE);
      return 0;
    }
    try {
      List<String> lines = new ArrayList<>();
      for (Composition job : compose.jobs(err)) {
        lines.add(job.json(compose.resolve));
      }
      lines.forEach(out::println);
      return 0;
    } catch (ConfigException e) {
      err.println(e.getMessage());
      return 1;
    }
  }

  private void parse(String[] args) {
    boolean flags = true;
    for (int i = 0; i < args.length; i++) {
      String arg = args[i];
      int equal = arg.startsWith("--") ? arg.indexOf('=') : -1;
      String flag = equal < 0 ? arg : arg.substring(0, equal);
      if (!flags || !arg.startsWith("-")) {
        overrides.add(arg);
      } else if (flag.equals("--")) {
        flags = false;
      } else if (!switched(flag, equal >= 0)) {
        if (equal < 0 && i + 1 == args.length) {
          throw new IllegalArgumentException("the flag " + flag + " needs a value");
        }
        set(flag, equal < 0 ? args[++i] : arg.substring(equal + 1));
      }
    }
  }

  /** Takes a flag without a value; false when the flag needs one. */
  private boolean switched(String flag, boolean value) {
    switch (flag) {
      case "--multirun", "-m" -> multirun = true;
      case "--no-resolve" -> resolve = false;
      case "--help", "-h" -> help = true;
      case "--config-path", "-cp", "--config-dir", "-cd", "--config-name", "-cn" -> {
        return false;
      }
      default -> throw new IllegalArgumentException("there is no flag " + flag);
    }
    if (value) {
      throw new IllegalArgumentException("the flag " + flag + " takes no value");
    }
    return true;
  }

  private void set(String flag, String value) {
    switch (flag) {
      case "--config-path", "-cp" -> path = value;
      case "--config-dir", "-cd" -> dirs.add(value);
      default -> name = value;
    }
  }

  private List<Composition> jobs(PrintStream err) {
    Composer composer = composer(err);
    if (multirun) {
      return composer.composeJobs(name, overrides);
    }
    Composer still = composer.snapshot();
    try {
      Composition single = still.compose(name, overrides);
      return single.multirun() ? still.composeJobs(name, overrides) : List.of(single);
    } catch (CompositionException e) {
      if (asksForJobs(still)) {
        return still.composeJobs(name, overrides);
      }
      throw e;
    }
  }

  /** Whether {@code hydra.mode} asks for what was refused for a single job. */
  private boolean asksForJobs(Composer composer) {
    try {
      return composer.composeCommon(name, overrides).multirun();
    } catch (ConfigException e) {
      return false; // the first refusal says more
    }
  }

  private Composer composer(PrintStream err) {
    String main = path == null ? "conf" : path;
    Composer.Builder builder = Composer.builder().warn(err::println);
    if (path != null || dirs.isEmpty() || Files.isDirectory(Path.of(main))) {
      builder.path("main", there(main, "Primary config directory not found"));
    }
    for (String dir : dirs) {
      builder.path("command-line", there(dir, "Additional config directory not found"));
    }
    return builder.build();
  }

  private static String there(String folder, String problem) {
    boolean scheme = folder.startsWith("classpath:") || folder.startsWith("pkg://");
    if (!scheme && !Files.isDirectory(Path.of(folder.replaceFirst("^file:(//)?", "")))) {
      throw new MissingConfigException(
          talkdemos.config.tree.Origin.UNKNOWN,
          problem + ".\nCheck that the config directory '" + folder + "' exists and readable");
    }
    return folder;
  }
}
