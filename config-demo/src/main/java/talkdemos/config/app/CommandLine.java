// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.app;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import talkdemos.config.reference.Keys;

/**
 * A command line: flags with their values, and overrides, in any order; after {@code --} all are
 * overrides.
 *
 * @param flags what was asked for, each with its value, which is empty for flags that have none
 * @param overrides everything else, in order
 */
record CommandLine(Map<Flag, String> flags, List<String> overrides) {
  /** What a flag takes. */
  enum Takes {
    NOTHING,
    VALUE,
    MAYBE
  }

  /** The flags, with Hydra's names. */
  enum Flag {
    HELP("--help", "-h", Takes.NOTHING, "", "the application's help"),
    FRAMEWORK_HELP("--hydra-help", null, Takes.NOTHING, "", "help on these flags and settings"),
    VERSION("--version", null, Takes.NOTHING, "", "the version"),
    CFG("--cfg", "-c", Takes.VALUE, "job|framework|all", "print the configuration, do not run"),
    RESOLVE("--resolve", null, Takes.NOTHING, "", "with --cfg or --help: follow references"),
    PACKAGE("--package", "-p", Takes.VALUE, "KEY", "with --cfg: only this part"),
    JSON("--json", null, Takes.NOTHING, "", "with --cfg or --info: as JSON"),
    RUN("--run", "-r", Takes.NOTHING, "", "run one job, as without any flag"),
    MULTIRUN("--multirun", "-m", Takes.NOTHING, "", "run a job for each combination of sweeps"),
    RERUN("--rerun", null, Takes.VALUE, "DIR", "run again what a run directory holds"),
    RESUME("--resume", null, Takes.VALUE, "DIR", "with -m: go on with this sweep's folder"),
    FAIL_FAST("--fail-fast", null, Takes.NOTHING, "", "with -m: begin no job after one failed"),
    INFO(
        "--info",
        "-i",
        Takes.MAYBE,
        "all|config|defaults|defaults-tree|plugins|searchpath",
        "print how the configuration comes about"),
    CONFIG_NAME("--config-name", "-cn", Takes.VALUE, "NAME", "the primary configuration"),
    CONFIG_PATH("--config-path", "-cp", Takes.VALUE, "DIR", "where configurations are, instead"),
    CONFIG_DIR("--config-dir", "-cd", Takes.VALUE, "DIR", "where configurations are, in addition"),
    COMPLETION(
        "--shell-completion",
        "-sc",
        Takes.NOTHING,
        "",
        "with install=SHELL or uninstall=SHELL: print what to eval (bash, zsh, fish)");

    final String longName;
    final String shortName;
    final Takes takes;
    final String values;
    final String help;

    Flag(String longName, String shortName, Takes takes, String values, String help) {
      this.longName = longName;
      this.shortName = shortName;
      this.takes = takes;
      this.values = values;
      this.help = help;
    }

    /** The values that one can choose from; empty when any will do. */
    List<String> choices() {
      return values.contains("|") ? List.of(values.split("\\|")) : List.of();
    }

    static Optional<Flag> named(String name) {
      String known = name.equals("-n") ? "-cn" : name;
      return Arrays.stream(values())
          .filter(flag -> flag.longName.equals(known) || known.equals(flag.shortName))
          .findFirst();
    }
  }

  /** A command line that makes no sense; exit status 2. */
  static final class Wrong extends RuntimeException {
    private static final long serialVersionUID = 1;

    Wrong(String message) {
      super(message);
    }
  }

  boolean has(Flag flag) {
    return flags.containsKey(flag);
  }

  Optional<String> value(Flag flag) {
    return Optional.ofNullable(flags.get(flag));
  }

  /**
   * Reads a command line.
   *
   * @throws Wrong for unknown flags, missing and unknown values, and flags that exclude each other
   */
  static CommandLine parse(List<String> args) {
    Map<Flag, String> flags = new LinkedHashMap<>();
    List<String> overrides = new ArrayList<>();
    for (int i = 0; i < args.size(); i++) {
      String arg = args.get(i);
      if (arg.equals("--")) {
        overrides.addAll(args.subList(i + 1, args.size()));
        break;
      }
      if (!arg.startsWith("-") || arg.length() == 1) {
        overrides.add(arg);
        continue;
      }
      int equal = arg.indexOf('=');
      Flag flag = flag(equal < 0 ? arg : arg.substring(0, equal));
      Optional<String> next = i + 1 < args.size() ? Optional.of(args.get(i + 1)) : Optional.empty();
      String value = equal < 0 ? null : arg.substring(equal + 1);
      if (value == null && takesNext(flag, next)) {
        value = next.orElseThrow();
        i++;
      }
      flags.put(flag, checked(flag, value));
    }
    CommandLine line = new CommandLine(flags, overrides);
    line.check();
    return line;
  }

  private static Flag flag(String name) {
    return Flag.named(name)
        .orElseThrow(
            () -> {
              List<String> known = Arrays.stream(Flag.values()).map(flag -> flag.longName).toList();
              return new Wrong(
                  "unknown flag '" + name + "'" + Keys.hint(name, known) + " (--help lists all)");
            });
  }

  private static boolean takesNext(Flag flag, Optional<String> next) {
    return flag.takes == Takes.VALUE && next.isPresent()
        || flag.takes == Takes.MAYBE && next.filter(flag.choices()::contains).isPresent();
  }

  private static String checked(Flag flag, String given) {
    if (flag.takes == Takes.NOTHING && given != null) {
      throw new Wrong("flag " + flag.longName + " takes no value, got '" + given + "'");
    }
    if (flag.takes == Takes.VALUE && (given == null || given.isEmpty())) {
      throw new Wrong("flag " + flag.longName + " needs a value: " + flag.values);
    }
    String value = given == null ? flag.takes == Takes.MAYBE ? "all" : "" : given;
    if (flag == Flag.CFG && value.equals("hydra")) {
      return "framework";
    }
    if (flag.takes != Takes.NOTHING
        && !flag.choices().isEmpty()
        && !flag.choices().contains(value)) {
      throw new Wrong(
          "flag "
              + flag.longName
              + ": got '"
              + value
              + "', expected one of "
              + String.join(", ", flag.choices())
              + Keys.hint(value, flag.choices()));
    }
    return value;
  }

  private void check() {
    List<String> commands =
        flags.keySet().stream()
            .filter(
                List.of(Flag.RUN, Flag.MULTIRUN, Flag.CFG, Flag.INFO, Flag.COMPLETION, Flag.RERUN)
                    ::contains)
            .map(flag -> flag.longName)
            .toList();
    if (commands.size() > 1) {
      throw new Wrong("only one of these at a time: " + String.join(", ", commands));
    }
    boolean prints = has(Flag.CFG) || has(Flag.HELP);
    if (has(Flag.RESOLVE) && !prints) {
      throw new Wrong("--resolve goes with --cfg or --help");
    }
    if (has(Flag.PACKAGE) && !has(Flag.CFG)) {
      throw new Wrong("--package goes with --cfg");
    }
    if (has(Flag.JSON) && !has(Flag.CFG) && !has(Flag.INFO)) {
      throw new Wrong("--json goes with --cfg or --info");
    }
    if ((has(Flag.RESUME) || has(Flag.FAIL_FAST)) && !has(Flag.MULTIRUN)) {
      throw new Wrong("--resume and --fail-fast go with --multirun");
    }
    if (has(Flag.RERUN) && !overrides.isEmpty()) {
      throw new Wrong(
          "--rerun takes no overrides, for it runs what the directory holds; got "
              + String.join(" ", overrides));
    }
  }
}
