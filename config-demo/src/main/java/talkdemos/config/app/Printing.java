// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import talkdemos.config.Composition;
import talkdemos.config.KeyException;
import talkdemos.config.app.CommandLine.Flag;
import talkdemos.config.compose.Jobs;
import talkdemos.config.source.SearchPath;
import talkdemos.config.tree.Hocon;
import talkdemos.config.tree.Json;
import talkdemos.config.tree.Node;
import talkdemos.config.tree.Node.Dict;
import talkdemos.config.tree.Origin;

/** What {@code --cfg} and the two helps print. */
final class Printing {
  private static final Pattern PLACE = Pattern.compile("\\$(?:\\$|(\\w+)|\\{(\\w+)})");

  private static final Origin ORIGIN = new Origin.BuiltIn("printed");

  private Printing() {}

  /** The configuration, the framework's settings, or both, or a part of them. */
  static String configuration(Composition composition, CommandLine line) {
    boolean resolve = line.has(Flag.RESOLVE);
    String which = line.value(Flag.CFG).orElse("job");
    Node shown =
        switch (which) {
          case "framework" -> new Dict(Map.of("hydra", framework(composition, resolve)), ORIGIN);
          case "all" -> own(composition, resolve).with("hydra", framework(composition, resolve));
          default -> own(composition, resolve);
        };
    String part = line.value(Flag.PACKAGE).filter(key -> !key.equals("_global_")).orElse(null);
    if (part != null) {
      shown = part(shown, part);
    }
    if (line.has(Flag.JSON)) {
      return Json.text(shown) + "\n";
    }
    boolean container = shown instanceof Dict || shown instanceof Node.Items;
    if (!container) {
      return (shown instanceof Node.Text text ? text.value() : Json.text(shown)) + "\n";
    }
    return (part == null ? "" : "# @package " + part + "\n") + Hocon.text(shown);
  }

  private static Dict own(Composition composition, boolean resolve) {
    return resolve ? composition.config() : composition.unresolved();
  }

  private static Dict framework(Composition composition, boolean resolve) {
    Dict settings =
        resolve
            ? composition.with(Jobs.settings(0)).framework() // a sweep's folders need a number
            : composition.frameworkUnresolved();
    return settings.without("help").without("hydra_help");
  }

  private static Node part(Node from, String key) {
    Node found = from;
    for (String name : key.split("\\.")) {
      found = found instanceof Dict dict ? dict.get(name) : null;
    }
    if (found == null) {
      throw new KeyException(Origin.UNKNOWN, "package '" + key + "' not found in config");
    }
    return found;
  }

  /** The application's help, by the template {@code hydra.help.template}. */
  static String help(Composition composition, boolean resolve) {
    return filled(composition, "help.template", Hocon.text(own(composition, resolve)));
  }

  /** The framework's help, by the template {@code hydra.hydra_help.template}. */
  static String frameworkHelp(Composition composition) {
    Dict settings = framework(composition, false);
    return filled(
        composition,
        "hydra_help.template",
        Hocon.text(new Dict(Map.of("hydra", settings), ORIGIN)));
  }

  private static String filled(Composition composition, String template, String config) {
    String text =
        composition.framework(template).orElse(null) instanceof Node.Text found
            ? found.value()
            : "$FLAGS_HELP\n$CONFIG";
    SearchPath path = composition.searchPath();
    Matcher place = PLACE.matcher(text);
    StringBuilder out = new StringBuilder();
    while (place.find()) {
      String name = place.group(1) == null ? place.group(2) : place.group(1);
      String value =
          name == null
              ? "$"
              : switch (name) {
                case "FLAGS_HELP" -> flags();
                case "APP_CONFIG_GROUPS" -> groups(path, group -> !framework(group));
                case "HYDRA_CONFIG_GROUPS" -> groups(path, Printing::framework);
                case "CONFIG" -> config;
                default -> place.group();
              };
      place.appendReplacement(out, Matcher.quoteReplacement(value));
    }
    return place.appendTail(out).toString();
  }

  private static boolean framework(String group) {
    return group.equals("hydra") || group.startsWith("hydra/");
  }

  /** The flags, one on each line. */
  static String flags() {
    StringBuilder out = new StringBuilder();
    for (Flag flag : Flag.values()) {
      String names = flag.longName + (flag.shortName == null ? "" : "," + flag.shortName);
      String value = flag.values.isEmpty() ? "" : " " + flag.values;
      out.append(names).append(value).append(" : ").append(flag.help).append('\n');
    }
    return out.append("Overrides : any key=value arguments, to change the configuration\n")
        .toString();
  }

  /** Each group with its options. */
  static String groups(SearchPath path, Predicate<String> wanted) {
    List<String> lines = new ArrayList<>();
    groups(path, "", wanted, lines);
    return String.join("", lines.stream().sorted().toList());
  }

  private static void groups(
      SearchPath path, String parent, Predicate<String> wanted, List<String> lines) {
    for (String name : path.groups(parent)) {
      String group = parent.isEmpty() ? name : parent + "/" + name;
      List<String> options = path.options(group);
      if (!options.isEmpty() && wanted.test(group)) {
        lines.add(group + ": " + String.join(", ", options) + "\n");
      }
      groups(path, group, wanted, lines);
    }
  }
}
