// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.app;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import talkdemos.config.app.CommandLine.Flag;
import talkdemos.config.tree.Floats;
import talkdemos.config.tree.Json;
import talkdemos.config.tree.Node;
import talkdemos.config.tree.Node.Dict;
import talkdemos.config.tree.Node.Items;

/**
 * What one can type next. Groups, options and keys are offered as Hydra offers them; besides, after
 * {@code +}, {@code ++} and {@code ~}, in {@code group@package=}, for the next value of a sweep or
 * a list, the values of enums and booleans that a record knows of, paths, and flags.
 */
final class Completer {
  /** What is known of the application. */
  interface Outline {
    /** The options of a group, empty when it is none. */
    List<String> options(String group);

    /** The groups right below one; of "", the outermost. */
    List<String> groups(String parent);

    /** The configuration that overrides give, with the framework's; empty when they are wrong. */
    Optional<Dict> config(List<String> overrides);

    /** The value that a reference at a key stands for; empty when that cannot be said yet. */
    Optional<Node> resolved(List<String> overrides, String key);

    /** The groups in use, with their packages: {@code db@backup}. */
    Collection<String> chosen(List<String> overrides);

    /** The values that a type allows at a path of keys; empty when any will do. */
    List<String> choices(Dict config, List<String> path);
  }

  private final Outline outline;
  private final Path directory;

  /**
   * A completer.
   *
   * @param directory what relative paths are relative to
   */
  Completer(Outline outline, Path directory) {
    this.outline = outline;
    this.directory = directory;
  }

  /**
   * The words that can stand in the place of a word, sorted. What is not finished ends in {@code
   * =}, {@code .} or {@code /}.
   *
   * @param before the words before it, without the name of the command
   * @param word as far as it is typed
   */
  List<String> complete(List<String> before, String word) {
    TreeSet<String> found = new TreeSet<>();
    Optional<Flag> previous =
        before.isEmpty() ? Optional.empty() : Flag.named(before.get(before.size() - 1));
    if (previous.filter(flag -> flag.takes == CommandLine.Takes.VALUE).isPresent()) {
      value(previous.get(), word, found);
      return List.copyOf(found);
    }
    if (word.startsWith("-")) {
      flags(word, found);
      return List.copyOf(found);
    }
    previous
        .filter(flag -> flag == Flag.INFO)
        .ifPresent(flag -> matching(flag.choices(), "", word, found));
    if (previous.filter(flag -> flag == Flag.COMPLETION).isPresent()) {
      shells(word, found);
      return List.copyOf(found);
    }
    String prefix =
        word.startsWith("++") ? "++" : word.matches("[+~].*") ? word.substring(0, 1) : "";
    String body = word.substring(prefix.length());
    List<String> overrides = overrides(before);
    if (body.indexOf('=') >= 0) {
      new Values(prefix, body, overrides).add(found);
    } else if (body.indexOf('@') >= 0) {
      packages(prefix, body, overrides, found);
    } else {
      if (body.indexOf('.') < 0) { // no group has a dot, and to list groups takes its time
        groups(prefix, body, found);
      }
      if (!prefix.equals("+")) {
        outline.config(overrides).ifPresent(config -> keys(prefix, "", body, config, found));
      }
    }
    return List.copyOf(found);
  }

  /** The overrides among the words before. */
  private static List<String> overrides(List<String> words) {
    List<String> overrides = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      Optional<Flag> flag = Flag.named(words.get(i));
      if (flag.isPresent()) {
        i += flag.get().takes == CommandLine.Takes.VALUE ? 1 : 0;
      } else if (!words.get(i).startsWith("-")) {
        overrides.add(words.get(i));
      }
    }
    return overrides;
  }

  private static void flags(String word, Collection<String> found) {
    matching(Arrays.stream(Flag.values()).map(flag -> flag.longName).toList(), "", word, found);
    int equal = word.indexOf('=');
    if (equal > 0) {
      Flag.named(word.substring(0, equal))
          .ifPresent(
              flag ->
                  matching(
                      flag.choices(),
                      word.substring(0, equal + 1),
                      word.substring(equal + 1),
                      found));
    }
  }

  private void value(Flag flag, String word, Collection<String> found) {
    matching(flag.choices(), "", word, found);
    if (flag == Flag.CONFIG_NAME) {
      matching(outline.options(""), "", word, found);
    } else if (flag == Flag.PACKAGE) {
      outline.config(List.of()).ifPresent(config -> keys("", "", word, config, found));
      found.removeIf(name -> name.endsWith("="));
    } else if (flag.values.equals("DIR")) {
      paths("", word, found);
    }
  }

  private static void shells(String word, Collection<String> found) {
    for (String command : List.of("install=", "uninstall=")) {
      if (word.startsWith(command)) {
        matching(Shell.names(), command, word.substring(command.length()), found);
      } else {
        matching(List.of(command), "", word, found);
      }
    }
  }

  /** Adds the candidates that start with what is typed, each behind a prefix. */
  private static void matching(
      Collection<String> candidates, String prefix, String typed, Collection<String> found) {
    candidates.stream().filter(c -> c.startsWith(typed)).map(c -> prefix + c).forEach(found::add);
  }

  private void groups(String prefix, String body, Collection<String> found) {
    int slash = body.lastIndexOf('/');
    String parent = slash < 0 ? "" : body.substring(0, slash);
    for (String name : outline.groups(parent)) {
      String group = slash < 0 ? name : parent + "/" + name;
      if (group.startsWith(body)) {
        boolean options = !outline.options(group).isEmpty();
        boolean more = !outline.groups(group).isEmpty();
        found.add(prefix + group + (options == more ? "" : options ? "=" : "/"));
      }
    }
  }

  private void packages(
      String prefix, String body, List<String> overrides, Collection<String> found) {
    String group = body.substring(0, body.indexOf('@'));
    if (outline.options(group).isEmpty()) {
      return;
    }
    for (String chosen : outline.chosen(overrides)) {
      if (chosen.startsWith(body) && chosen.startsWith(group + "@")) {
        found.add(prefix + chosen + "=");
      }
    }
    if (!body.endsWith("@")) {
      found.add(prefix + body + "=");
    }
  }

  private static void keys(
      String prefix, String above, String body, Node node, Collection<String> found) {
    int dot = body.indexOf('.');
    String key = dot < 0 ? body : body.substring(0, dot);
    for (Map.Entry<String, Node> entry : children(node).entrySet()) {
      if (dot >= 0 && entry.getKey().equals(key)) {
        String path = above + key + ".";
        keys(prefix, path, body.substring(dot + 1), entry.getValue(), found);
      } else if (dot < 0 && entry.getKey().startsWith(key)) {
        boolean inner = entry.getValue() instanceof Dict || entry.getValue() instanceof Items;
        String end = inner ? "." : prefix.equals("~") ? "" : "=";
        found.add(prefix + above + entry.getKey() + end);
      }
    }
  }

  private static Map<String, Node> children(Node node) {
    if (node instanceof Items list) {
      Map<String, Node> items = new java.util.LinkedHashMap<>();
      for (int i = 0; i < list.items().size(); i++) {
        items.put(String.valueOf(i), list.items().get(i));
      }
      return items;
    }
    return node instanceof Dict dict ? dict.entries() : Map.of();
  }

  private void paths(String before, String typed, Collection<String> found) {
    int slash = typed.lastIndexOf('/') + 1;
    String folder = typed.substring(0, slash);
    String home =
        folder.startsWith("~/") ? System.getProperty("user.home") + folder.substring(1) : folder;
    Path in = directory.resolve(home);
    if (!Files.isDirectory(in)) {
      return;
    }
    try (DirectoryStream<Path> all = Files.newDirectoryStream(in)) {
      for (Path path : all) {
        String name = path.getFileName().toString();
        if (name.startsWith(typed.substring(slash))) {
          found.add(before + folder + name + (Files.isDirectory(path) ? "/" : ""));
        }
      }
    } catch (IOException e) {
      // a folder that cannot be read has nothing to offer
    }
  }

  /** Completes what stands behind the {@code =} of an override. */
  private final class Values {
    private final String key;
    private final String before;
    private final String typed;
    private final boolean first;
    private final List<String> overrides;

    Values(String prefix, String body, List<String> overrides) {
      int equal = body.indexOf('=');
      String value = body.substring(equal + 1);
      int begin = 0;
      for (int i = 0; i < value.length(); i++) {
        begin = ",([".indexOf(value.charAt(i)) >= 0 ? i + 1 : begin;
      }
      this.key = body.substring(0, equal);
      this.before = prefix + key + "=" + value.substring(0, begin);
      this.typed = value.substring(begin);
      this.first = begin == 0;
      this.overrides = overrides;
    }

    void add(Collection<String> found) {
      if (typed.startsWith(".") || typed.startsWith("/") || typed.startsWith("~/")) {
        paths(before, typed, found);
        return;
      }
      int at = key.indexOf('@');
      List<String> options = outline.options(at < 0 ? key : key.substring(0, at));
      if (!options.isEmpty()) {
        matching(options, before, typed, found);
      } else if (at < 0) {
        outline.config(overrides).ifPresent(config -> known(config, found));
      }
    }

    private void known(Dict config, Collection<String> found) {
      List<String> path = List.of(key.split("\\."));
      matching(outline.choices(config, path), before, typed, found);
      Node value = config;
      for (String name : path) {
        value = children(value).get(name);
      }
      if (value instanceof Node.Late) {
        value = outline.resolved(overrides, key).orElse(null);
      }
      if (value != null && first && !(value instanceof Dict) && !(value instanceof Items)) {
        matching(List.of(written(value)), before, typed, found);
      }
    }

    /** A value as one types it; of a missing one, nothing. */
    private static String written(Node value) {
      if (value instanceof Node.Missing) {
        return "";
      }
      if (value instanceof Node.Text text) {
        return text.value();
      }
      return value instanceof Node.Real number ? Floats.text(number.value()) : Json.text(value);
    }
  }
}
