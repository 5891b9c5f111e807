// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.compose;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import talkdemos.config.CompositionException;
import talkdemos.config.ConfigException;
import talkdemos.config.MissingConfigException;
import talkdemos.config.reference.Keys;
import talkdemos.config.reference.Resolution;
import talkdemos.config.reference.Surroundings;
import talkdemos.config.source.ConfigFile;
import talkdemos.config.source.ConfigReader;
import talkdemos.config.tree.Node;
import talkdemos.config.tree.Node.Dict;
import talkdemos.config.tree.Node.Null;
import talkdemos.config.tree.Node.Reference;
import talkdemos.config.tree.Node.Text;
import talkdemos.config.tree.Origin;

/**
 * Expands defaults lists within defaults lists into a tree, and the tree into the row of
 * configurations to merge.
 *
 * <p>Lists are walked from their ends, so that an override stands before what it overrides; entries
 * with references wait until all else in their list was chosen.
 */
final class DefaultsTree {
  /** An item, and below it the items of its configuration's list; none for a leaf. */
  private record Branch(Item item, Branch parent, int depth, List<Branch> children) {
    Branch(Item item, Branch parent) {
      this(item, parent, parent == null ? 0 : parent.depth + 1, new ArrayList<>());
    }
  }

  /** No list of lists goes deeper unless it leads back to itself. */
  private static final int DEEPEST = 100;

  /** Stands for the primary configuration when there is none. */
  private static final String EMPTY = "_nothing_";

  private static final ConfigFile NOTHING =
      new ConfigFile(EMPTY, null, EMPTY, Optional.empty(), new Dict(Map.of(), Origin.UNKNOWN));

  private final ConfigReader reader;
  private final Choices choices;
  private final Surroundings surroundings;
  private final boolean skipMissing;
  private final List<Step> steps = new ArrayList<>();

  DefaultsTree(
      ConfigReader reader, Choices choices, Surroundings surroundings, boolean skipMissing) {
    this.reader = reader;
    this.choices = choices;
    this.surroundings = surroundings;
    this.skipMissing = skipMissing;
  }

  /**
   * The configurations to merge, in their order.
   *
   * @param config the primary configuration; null for none
   */
  List<Step> expand(String config) {
    String name = config == null ? EMPTY : config;
    Item primary = new Item(Entry.config(name, null, false, Origin.UNKNOWN), "", null, false);
    Item framework =
        new Item(Entry.config("hydra/config", null, false, Origin.UNKNOWN), "", "", false);
    Branch first = new Branch(primary, null);
    Branch second = new Branch(framework, null);
    grow(first, false);
    grow(second, false);
    flatten(second);
    flatten(first);
    noneTwice();
    choices.allUsed();
    return steps;
  }

  private void grow(Branch branch, boolean inReference) {
    Item item = branch.item();
    if (branch.depth() > DEEPEST) {
      throw circle(branch);
    }
    Optional<ConfigFile> found =
        item.optionName() == null || item.missing()
            ? Optional.empty()
            : item.primary() && item.configPath().equals(EMPTY)
                ? Optional.of(NOTHING)
                : reader.find(item.configPath());
    found.flatMap(ConfigFile::header).ifPresent(item::header);
    if (choices.deletes(item)) {
      item.delete();
      return;
    }
    choices.chosen(item);
    if (item.optionName() == null || item.missing() && skipMissing) {
      return;
    }
    if (item.missing()) {
      throw mustChoose(item);
    }
    if (found.isEmpty() && item.entry().optional()) {
      item.delete();
      return;
    }
    list(branch, found.orElseThrow(() -> notFound(branch)), inReference);
  }

  private void list(Branch branch, ConfigFile file, boolean inReference) {
    Item parent = branch.item();
    List<Entry> entries = new ArrayList<>(DefaultsReader.read(file));
    List<Entry> appended = parent.primary() ? choices.appended() : List.of();
    if (entries.isEmpty() && appended.isEmpty()) {
      return;
    }
    boolean self = entries.stream().anyMatch(Entry::self);
    if (!self && (entries.isEmpty() || entries.stream().anyMatch(entry -> !entry.override()))) {
      entries.add(Entry.config(Entry.SELF, null, false, parent.origin()));
    }
    List<Item> items = new ArrayList<>();
    entries.forEach(entry -> items.add(inList(entry, parent, false)));
    appended.forEach(entry -> items.add(inList(entry, parent, true)));
    takeOverrides(parent, items, inReference);
    Collections.reverse(items);
    for (Item item : items) {
      if (!item.entry().override()) {
        child(branch, item, inReference);
      }
    }
    for (Branch child : branch.children()) {
      if (!child.item().self() && child.item().reference() != null) {
        resolve(child.item());
        grow(child, true);
      }
    }
    Collections.reverse(branch.children());
  }

  private static Item inList(Entry entry, Item parent, boolean appended) {
    return new Item(entry, parent.groupPath(), parent.finalPackage(), appended);
  }

  private void takeOverrides(Item parent, List<Item> items, boolean inReference) {
    Item seen = null;
    for (Item item : items) {
      if (item.self()) {
        continue;
      }
      if (!item.entry().override()) {
        if (seen != null && !choices.appended().contains(item.entry())) {
          throw new CompositionException(
              seen.origin(),
              "In "
                  + parent.configPath()
                  + ": Override '"
                  + seen.overrideKey()
                  + " : "
                  + seen.optionName()
                  + "' is defined before '"
                  + item.configPath()
                  + "'. Overrides must be at the end of the defaults list");
        }
        continue;
      }
      if (inReference) {
        throw new CompositionException(
            item.origin(),
            parent.configPath()
                + ": Default List Overrides are not allowed in the subtree of an"
                + " interpolated config group (override "
                + item.overrideKey()
                + "="
                + item.optionName()
                + ")");
      }
      seen = item;
      choices.override(parent.configPath(), item);
    }
  }

  private void child(Branch branch, Item item, boolean inReference) {
    if (item.self()) {
      branch.children().add(new Branch(item, branch));
      return;
    }
    choices.apply(item);
    if (item.options() != null) {
      List<String> options = new ArrayList<>(item.options());
      Collections.reverse(options);
      for (String option : options) {
        one(branch, option(branch.item(), item, option), inReference);
      }
    } else if (item.reference() != null) {
      branch.children().add(new Branch(item, branch));
    } else {
      one(branch, item, inReference);
    }
  }

  private void one(Branch branch, Item item, boolean inReference) {
    Branch child = new Branch(item, branch);
    branch.children().add(child);
    grow(child, inReference);
  }

  /** One of several options of a group is a configuration by its path. */
  private Item option(Item parent, Item group, String option) {
    if (option.contains("${")) {
      throw new CompositionException(
          group.origin(),
          "In '"
              + parent.configPath()
              + "': Defaults List interpolation is not supported in options list items");
    }
    Entry entry = group.entry();
    boolean appended = choices.appended().contains(entry);
    String path =
        (appended && !entry.name().startsWith("/") ? "/" : "") + entry.name() + "/" + option;
    return new Item(
        Entry.config(path, entry.pkg(), entry.optional(), group.origin()),
        parent.groupPath(),
        parent.finalPackage(),
        appended);
  }

  private void resolve(Item item) {
    Map<String, Node> known = new LinkedHashMap<>();
    Origin origin = item.origin();
    choices
        .known()
        .forEach((k, v) -> known.put(k, v == null ? new Null(origin) : new Text(v, origin)));
    known.put("this entry", new Reference(item.reference(), origin));
    try {
      Node value = new Resolution(new Dict(known, origin), surroundings).find("this entry").get();
      if (value instanceof Text text) {
        item.resolved(text.value());
        return;
      }
    } catch (ConfigException e) {
      known.remove("this entry");
      throw new CompositionException(
          origin,
          "Error resolving interpolation '"
              + item.reference()
              + "', possible interpolation keys: "
              + String.join(", ", known.keySet())
              + " ("
              + e.problem()
              + ")");
    }
    throw new CompositionException(
        origin, "'" + item.reference() + "' is not the name of an option");
  }

  private void flatten(Branch branch) {
    if (branch.item().group() && !branch.item().deleted()) {
      choices.next(branch.item());
    }
    if (branch.children().isEmpty()) {
      emit(branch);
    } else {
      branch.children().forEach(this::flatten);
    }
  }

  private void emit(Branch branch) {
    Item item = branch.item();
    Item meant = item.self() ? branch.parent().item() : item;
    Branch above = item.self() ? branch.parent().parent() : branch.parent();
    if (item.deleted()
        || item.missing()
        || meant.optionName() == null
        || meant.configPath().equals(EMPTY)) {
      return;
    }
    steps.add(
        new Step(
            meant.configPath(),
            meant.finalPackage(),
            above == null ? "" : above.item().configPath(),
            item.self(),
            meant.primary(),
            !item.self() && item.group() ? item.overrideKey() : null,
            meant.origin()));
  }

  private void noneTwice() {
    Set<String> keys = new HashSet<>();
    for (Step step : steps) {
      if (step.overrideKey() != null && !keys.add(step.overrideKey())) {
        throw new CompositionException(
            step.origin(),
            step.overrideKey() + " appears more than once in the final defaults list");
      }
    }
  }

  private static CompositionException circle(Branch deepest) {
    List<String> way = new ArrayList<>();
    String end = deepest.item().configPath();
    way.add(end);
    Branch branch = deepest.parent();
    while (branch != null && !branch.item().configPath().equals(end)) {
      way.add(0, branch.item().configPath());
      branch = branch.parent();
    }
    way.add(0, end);
    return new CompositionException(
        deepest.item().origin(),
        "the defaults lists lead back to themselves: " + String.join(" -> ", way));
  }

  private CompositionException mustChoose(Item item) {
    List<String> options = reader.path().options(item.groupPath());
    return new CompositionException(
        item.origin(),
        "You must specify '"
            + item.overrideKey()
            + "', e.g, "
            + item.overrideKey()
            + "=<OPTION>\nAvailable options:"
            + lines(options));
  }

  private static String lines(List<String> options) {
    return options.isEmpty() ? " none" : "\n\t" + String.join("\n\t", options);
  }

  private MissingConfigException notFound(Branch branch) {
    Item item = branch.item();
    StringBuilder problem = new StringBuilder();
    if (branch.parent() != null) {
      problem.append("In '").append(branch.parent().item().configPath()).append("': ");
    }
    if (item.primary()) {
      problem.append("Cannot find primary config '").append(item.configPath());
      problem.append("'. Check that it's in your config search path.");
      List<String> options = reader.path().options(item.groupPath());
      problem.append(Keys.hint(item.optionName(), options).replaceFirst("^; d", " D"));
    } else {
      problem.append("Could not find '").append(item.configPath()).append("'");
      List<String> options = reader.path().options(item.groupPath());
      problem.append(Keys.hint(item.optionName(), options));
      if (!item.groupPath().isEmpty()) {
        problem.append("\nAvailable options in '").append(item.groupPath()).append("':");
        problem.append(lines(options));
      }
    }
    problem.append("\nConfig search path:");
    reader
        .path()
        .sources()
        .forEach(s -> problem.append("\n\tprovider=" + s.provider() + ", path=" + s.location()));
    return new MissingConfigException(item.origin(), problem.toString());
  }
}
