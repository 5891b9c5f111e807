// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import talkdemos.config.Composition;
import talkdemos.config.SearchPathPlugin;
import talkdemos.config.compose.Step;
import talkdemos.config.launch.Callback;
import talkdemos.config.launch.Launcher;
import talkdemos.config.reference.Resolver;
import talkdemos.config.source.ConfigSource;
import talkdemos.config.sweep.Sweeper;
import talkdemos.config.tree.Hocon;
import talkdemos.config.tree.Json;

/** What {@code --info} prints: how a configuration comes about. */
final class Info {
  private final Composition composition;
  private final ClassLoader loader;
  private final StringBuilder out = new StringBuilder();

  Info(Composition composition, ClassLoader loader) {
    this.composition = composition;
    this.loader = loader;
  }

  /** The text for one of the flag's values. */
  String text(String which) {
    switch (which) {
      case "searchpath" -> searchPath();
      case "defaults" -> defaults();
      case "defaults-tree" -> tree();
      case "plugins" -> plugins();
      case "config" -> config();
      default -> {
        plugins();
        config();
      }
    }
    return out.toString();
  }

  private void config() {
    searchPath();
    tree();
    defaults();
    title("Config");
    out.append(Hocon.text(composition.unresolved()));
  }

  private void title(String text) {
    out.append('\n').append(text).append('\n').append("*".repeat(text.length())).append('\n');
  }

  private void searchPath() {
    title("Config search path");
    List<List<String>> rows = new ArrayList<>();
    for (ConfigSource source : composition.searchPath().sources()) {
      rows.add(List.of(source.provider(), source.location()));
    }
    table(List.of("Provider", "Search path"), rows);
    title("Files");
    List<List<String>> files = new ArrayList<>();
    for (Step step : composition.defaults()) {
      composition
          .searchPath()
          .find(step.config())
          .ifPresent(found -> files.add(List.of(step.config(), found.text().name())));
    }
    table(List.of("Config path", "File that won"), files.stream().distinct().toList());
  }

  private void defaults() {
    title("Defaults List");
    List<List<String>> rows = new ArrayList<>();
    for (Step step : composition.defaults()) {
      String parent = step.parent() == null || step.parent().isEmpty() ? "<root>" : step.parent();
      rows.add(List.of(step.config(), step.pkg(), step.self() ? "True" : "False", parent));
    }
    table(List.of("Config path", "Package", "_self_", "Parent"), rows);
  }

  private void table(List<String> head, List<List<String>> rows) {
    int[] widths = new int[head.size()];
    List<List<String>> all = new ArrayList<>(List.of(head));
    all.addAll(rows);
    for (List<String> row : all) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    String line = "";
    for (List<String> row : all) {
      StringBuilder cells = new StringBuilder("|");
      for (int i = 0; i < widths.length; i++) {
        String cell = row.get(i);
        cells.append(' ').append(cell).append(" ".repeat(widths[i] - cell.length())).append(" |");
      }
      out.append(cells).append('\n');
      if (row == head) {
        line = "-".repeat(cells.length());
        out.append(line).append('\n');
      }
    }
    out.append(line).append('\n');
  }

  private void tree() {
    title("Defaults Tree");
    Map<String, String> parents = new LinkedHashMap<>();
    Map<String, String> labels = new LinkedHashMap<>();
    for (Step step : composition.defaults()) {
      parents.put(step.config(), step.parent() == null ? "" : step.parent());
      labels.put(step.config(), label(step));
    }
    Map<String, List<String>> children = new LinkedHashMap<>();
    for (Step step : composition.defaults()) {
      String child = step.config();
      if (step.self()) {
        children.computeIfAbsent(child, key -> new ArrayList<>()).add("_self_");
      }
      for (String parent = parents.get(child); parent != null; parent = parents.get(child)) {
        List<String> known = children.computeIfAbsent(parent, key -> new ArrayList<>());
        if (known.contains(child) || parent.equals(child)) {
          break;
        }
        known.add(child);
        child = parent;
      }
    }
    branches("", "", labels, children);
  }

  private static String label(Step step) {
    String key = step.overrideKey();
    return key == null || step.primary()
        ? step.config()
        : key + ": " + step.config().substring(step.config().lastIndexOf('/') + 1);
  }

  private void branches(
      String node, String indent, Map<String, String> labels, Map<String, List<String>> children) {
    for (String child : children.getOrDefault(node, List.of())) {
      boolean inner = children.containsKey(child) && !child.equals(node);
      String label = labels.getOrDefault(child, child.isEmpty() ? "<root>" : child);
      out.append(indent).append(label).append(inner ? ":" : "").append('\n');
      if (inner) {
        branches(child, indent + "  ", labels, children);
      }
    }
  }

  private void plugins() {
    title("Plugins");
    for (Class<?> kind :
        List.of(
            ConfigSource.Factory.class,
            Resolver.class,
            SearchPathPlugin.class,
            Sweeper.class,
            Launcher.class,
            Callback.class)) {
      List<String> names = new ArrayList<>();
      ServiceLoader.load(kind, loader).stream().forEach(p -> names.add(p.type().getName()));
      String name = kind == ConfigSource.Factory.class ? "ConfigSource" : kind.getSimpleName();
      out.append(name).append(": ").append(names.isEmpty() ? "-" : "").append('\n');
      names.forEach(each -> out.append("  ").append(each).append('\n'));
    }
  }

  /** All of it as one line of JSON. */
  String json() {
    StringBuilder json = new StringBuilder("{\"searchpath\": [");
    String before = "";
    for (ConfigSource source : composition.searchPath().sources()) {
      json.append(before).append("{\"provider\": ").append(Json.quoted(source.provider()));
      json.append(", \"path\": ").append(Json.quoted(source.location())).append('}');
      before = ", ";
    }
    json.append("], \"defaults\": [");
    before = "";
    for (Step step : composition.defaults()) {
      json.append(before).append("{\"config\": ").append(Json.quoted(step.config()));
      json.append(", \"package\": ").append(Json.quoted(step.pkg()));
      json.append(", \"self\": ").append(step.self()).append('}');
      before = ", ";
    }
    return json.append("]}\n").toString();
  }
}
