// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.compose;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Predicate;
import talkdemos.config.CompositionException;
import talkdemos.config.override.Override;
import talkdemos.config.override.Override.Kind;
import talkdemos.config.override.Value;
import talkdemos.config.reference.Keys;
import talkdemos.config.tree.Json;
import talkdemos.config.tree.Node;
import talkdemos.config.tree.Node.Dict;
import talkdemos.config.tree.Node.Items;
import talkdemos.config.tree.Node.Missing;
import talkdemos.config.tree.Node.Text;
import talkdemos.config.tree.Origin;
import talkdemos.config.tree.Unresolved;

/**
 * What overrides, on the command line and in defaults lists, say about groups, and which options
 * were chosen in the end.
 */
final class Choices {
  /** An option, or several, for a group. */
  private static final class Choice {
    final String option;
    final List<String> options;
    final String file;
    final String renamed;
    final Origin origin;
    boolean used;

    Choice(String option, List<String> options, String file, String renamed, Origin origin) {
      this.option = option;
      this.options = options;
      this.file = file;
      this.renamed = renamed;
      this.origin = origin;
    }
  }

  private final Map<String, Choice> overrides = new LinkedHashMap<>();
  private final Map<String, Choice> deletions = new LinkedHashMap<>();
  private final List<Entry> appended = new ArrayList<>();
  private final List<Numbered> values = new ArrayList<>();
  private final Map<String, String> known = new LinkedHashMap<>();
  private final Map<String, Origin> origins = new HashMap<>();

  /** Sorts overrides into those of groups and those of values; sweeps are left out. */
  Choices(List<Numbered> all, Predicate<String> group) {
    for (Numbered override : all) {
      if (override.override().isSweep()) {
        continue;
      }
      Node value = value(override.override());
      boolean ofGroup = group.test(override.override().key().keyOrGroup());
      if (value instanceof Dict
          || !ofGroup
          || override
              .override()
              .value()
              .filter(Value.ListExtension.class::isInstance)
              .isPresent()) {
        values.add(override);
      } else {
        add(override, value);
      }
    }
  }

  static Node value(Override override) {
    return override.value().orElse(null) instanceof Value.Plain plain ? plain.node() : null;
  }

  private void add(Numbered numbered, Node value) {
    Override override = numbered.override();
    Kind kind = override.kind();
    Origin origin = numbered.origin();
    String key = override.key().keyOrGroup() + override.key().pkg1().map(p -> "@" + p).orElse("");
    String renamed = override.key().pkg2().orElse(null);
    if (kind == Kind.FORCE_ADD) {
      throw new CompositionException(
          origin,
          "force-add of config groups is not supported: '"
              + override.input()
              + "', use +"
              + override.input().substring(2));
    }
    if (kind == Kind.DELETE && (value == null || value instanceof Node.Null)) {
      deletions.put(key, new Choice(null, null, null, null, origin));
      return;
    }
    List<String> options =
        value instanceof Items list
            ? list.items().stream().map(item -> text(item, override, origin)).toList()
            : null;
    String option = options == null ? text(value, override, origin) : null;
    if (kind == Kind.DELETE) {
      deletions.put(key, new Choice(option, options, null, null, origin));
    } else if (kind == Kind.ADD) {
      String name = override.key().keyOrGroup();
      String pkg = override.key().pkg1().orElse(null);
      appended.add(new Entry(true, name, option, options, pkg, false, false, origin));
    } else {
      overrides.put(key, new Choice(option, options, null, renamed, origin));
    }
  }

  private static String text(Node value, Override override, Origin origin) {
    if (value instanceof Missing) {
      return Missing.TEXT;
    }
    if (value instanceof Text || value instanceof Node.Reference) {
      return Unresolved.text(value);
    }
    throw new CompositionException(
        origin,
        "Config group override must be a string or a list. Got "
            + Json.text(value)
            + " in '"
            + override.input()
            + "'");
  }

  List<Entry> appended() {
    return appended;
  }

  /** The overrides of values, in their order. */
  List<Numbered> values() {
    return values;
  }

  /** The option of each group that has one; null for a group without. In the order of the tree. */
  Map<String, String> known() {
    return Collections.unmodifiableMap(known);
  }

  /** An {@code override group: option} in a list; the first one counts. */
  void override(String file, Item item) {
    overrides.putIfAbsent(
        item.overrideKey(),
        new Choice(item.entry().option(), item.entry().options(), file, null, item.origin()));
  }

  /** Gives an item the option that was chosen for it. */
  void apply(Item item) {
    Choice choice = item.group() ? overrides.get(item.overrideKey()) : null;
    if (choice != null) {
      choice.used = true;
      item.choose(choice.option, choice.options, choice.origin);
      if (choice.renamed != null) {
        item.rename(choice.renamed);
      }
    }
  }

  /** Whether an item is not to be there. */
  boolean deletes(Item item) {
    Choice deletion = item.group() ? deletions.get(item.overrideKey()) : null;
    if (deletion == null || deletion.option != null && !deletion.option.equals(item.optionName())) {
      return false;
    }
    deletion.used = true;
    return true;
  }

  /** Takes down what an item chose. */
  void chosen(Item item) {
    if (!item.group()) {
      return;
    }
    String key = item.overrideKey();
    Origin later = origins.putIfAbsent(key, item.origin());
    if (later != null && !Objects.equals(known.get(key), item.optionName())) {
      String advice =
          later instanceof Origin.InOverride
              ? "to choose another option leave out the +: " + key + "=" + known.get(key)
              : "To override a value use 'override " + key + ": " + known.get(key) + "'";
      throw new CompositionException(
          later,
          "Multiple values for "
              + key
              + ", which is "
              + item.optionName()
              + " at "
              + item.origin().place()
              + ". "
              + advice);
    }
    known.put(key, item.optionName());
  }

  /** Puts what an item chose behind all others: the tree was walked from its end. */
  void next(Item item) {
    String key = item.overrideKey();
    known.put(key, known.remove(key));
  }

  /** Refuses overrides and deletions of what is in no list. */
  void allUsed() {
    overrides.forEach(
        (key, choice) -> {
          if (!choice.used) {
            throw unused(key, choice);
          }
        });
    deletions.forEach(
        (key, deletion) -> {
          if (!deletion.used) {
            String option = deletion.option == null ? "" : "=" + deletion.option;
            throw new CompositionException(
                deletion.origin,
                "Could not delete '"
                    + key
                    + option
                    + "'. No match in the defaults list"
                    + Keys.hint(key, known.keySet()));
          }
        });
  }

  private CompositionException unused(String key, Choice choice) {
    String group = key.contains("@") ? key.substring(0, key.indexOf('@')) : key;
    TreeSet<String> same = new TreeSet<>();
    for (String one : known.keySet()) {
      if (one.equals(group) || one.startsWith(group + "@")) {
        same.add(one);
      }
    }
    String problem =
        (choice.file == null ? "" : "In '" + choice.file + "': ")
            + ("Could not override '" + key + "'.")
            + (same.isEmpty()
                ? " No match in the defaults list" + Keys.hint(key, known.keySet())
                : "\nDid you mean to override "
                    + (same.size() == 1 ? "" : "one of ")
                    + String.join(", ", same)
                    + "?");
    String option = choice.options == null ? choice.option : choice.options.toString();
    String advice =
        choice.file == null ? "\nTo append to your default list use +" + key + "=" + option : "";
    return new CompositionException(choice.origin, problem + advice);
  }
}
