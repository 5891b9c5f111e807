// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import talkdemos.config.CompositionException;
import talkdemos.config.source.ConfigFile;
import talkdemos.config.tree.Json;
import talkdemos.config.tree.Merge;
import talkdemos.config.tree.Node;
import talkdemos.config.tree.Node.Dict;
import talkdemos.config.tree.Node.Items;
import talkdemos.config.tree.Node.Late;
import talkdemos.config.tree.Node.Missing;
import talkdemos.config.tree.Node.Null;
import talkdemos.config.tree.Node.Text;
import talkdemos.config.tree.Origin;
import talkdemos.config.tree.Unresolved;

/** The defaults list of a file. */
final class DefaultsReader {
  private DefaultsReader() {}

  /**
   * The entries of a file's list; empty when it has none.
   *
   * @throws CompositionException for a list that says what no list can say
   */
  static List<Entry> read(ConfigFile file) {
    Node node = file.root() instanceof Dict dict ? dict.get("defaults") : null;
    if (node == null) {
      return List.of();
    }
    Node list = Merge.over(node, new Items(List.of(), node.origin()));
    if (!(list instanceof Items items)) {
      throw new CompositionException(
          node.origin(),
          "Invalid defaults list in '"
              + file.path()
              + "', defaults must be a list (got "
              + Json.text(node)
              + ")");
    }
    List<Entry> entries = new ArrayList<>();
    for (Node item : items.items()) {
      entries.add(item instanceof Dict dict ? group(file, dict) : config(file, item));
    }
    selfOnce(file, entries);
    return entries;
  }

  private static void selfOnce(ConfigFile file, List<Entry> entries) {
    List<Entry> selves = entries.stream().filter(Entry::self).toList();
    if (selves.size() > 1) {
      throw new CompositionException(
          selves.get(1).origin(), "Duplicate _self_ defined in " + file.path());
    }
  }

  private static Entry config(ConfigFile file, Node item) {
    if (!(item instanceof Text || item instanceof Late)) {
      throw unsupported(file, item, "an item is 'group: option', or the name of a configuration");
    }
    String written = Unresolved.text(item);
    String path = before(written, '@');
    String pkg = packageOf(written);
    if (path.equals(Entry.SELF) && pkg != null) {
      throw new CompositionException(item.origin(), "_self_@PACKAGE is not supported");
    }
    return Entry.config(path, pkg, false, item.origin());
  }

  private static Entry group(ConfigFile file, Dict item) {
    if (item.entries().size() != 1) {
      String problem = item.entries().isEmpty() ? "Missing group name in " : "Too many keys in ";
      throw new CompositionException(
          item.origin(),
          "In '" + file.path() + "': " + problem + "default item " + Json.text(item));
    }
    Map.Entry<String, Node> only = item.entries().entrySet().iterator().next();
    boolean optional = false;
    boolean override = false;
    String[] words = before(only.getKey(), '@').split(" ");
    for (int i = 0; i < words.length - 1; i++) {
      optional |= words[i].equals("optional");
      override |= words[i].equals("override");
    }
    Node value = only.getValue();
    List<String> options = value instanceof Items list ? options(file, list) : null;
    String group = words[words.length - 1];
    if (group.isEmpty()) {
      throw new CompositionException(
          item.origin(), "In '" + file.path() + "': Missing group name in " + Json.text(item));
    }
    String pkg = packageOf(only.getKey());
    String option = options == null ? option(file, value) : null;
    Origin origin = value.origin();
    return new Entry(true, group, option, options, pkg, optional, override, origin);
  }

  private static String option(ConfigFile file, Node value) {
    if (value instanceof Null) {
      return null;
    }
    if (value instanceof Missing) {
      return Missing.TEXT;
    }
    if (value instanceof Text || value instanceof Late) {
      return Unresolved.text(value);
    }
    throw unsupported(file, value, "Supported: string or list");
  }

  private static List<String> options(ConfigFile file, Items list) {
    List<String> options = new ArrayList<>();
    for (Node item : list.items()) {
      if (!(item instanceof Text || item instanceof Missing || item instanceof Late)) {
        throw unsupported(file, item, "nested list items must be strings");
      }
      options.add(item instanceof Missing ? Missing.TEXT : Unresolved.text(item));
    }
    return options;
  }

  private static CompositionException unsupported(ConfigFile file, Node item, String expected) {
    return new CompositionException(
        item.origin(),
        "In '"
            + file.path()
            + "': Unsupported item value in defaults: "
            + Json.text(item)
            + ". "
            + expected);
  }

  private static String before(String written, char mark) {
    int at = written.indexOf(mark);
    return at < 0 ? written : written.substring(0, at);
  }

  /** What stands between {@code @} and {@code :}. */
  private static String packageOf(String written) {
    int at = written.indexOf('@');
    return at < 0 ? null : before(written.substring(at + 1), ':');
  }
}
