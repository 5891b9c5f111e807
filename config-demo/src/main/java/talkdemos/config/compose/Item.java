// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.compose;

import java.util.List;
import talkdemos.config.tree.Node.Missing;
import talkdemos.config.tree.Origin;

/**
 * An entry at its place in the tree of defaults lists: it knows the group and the package of the
 * list it stands in, and so which configuration it means and where that goes.
 *
 * <p>Changes while the tree grows: an override picks another option, a reference is resolved.
 */
final class Item {
  static final String GLOBAL = "_global_";

  private final Entry entry;
  private final String dir;
  private final String parentPackage;
  private final boolean appended;
  private String name;
  private String option;
  private List<String> options;
  private String pkg;
  private String header;
  private Origin origin;
  private boolean deleted;

  /**
   * Puts an entry into a list.
   *
   * @param dir the group of the file with the list; empty for the root
   * @param parentPackage the package of that file
   * @param appended whether it came from a command line, and so is seen from the root
   */
  Item(Entry entry, String dir, String parentPackage, boolean appended) {
    this.entry = entry;
    this.dir = dir;
    this.parentPackage = parentPackage;
    this.appended = appended;
    this.name = entry.name();
    this.option = entry.option();
    this.options = entry.options();
    this.origin = entry.origin();
    rename(entry.pkg());
  }

  /** Gives it another package, as after an {@code @}. */
  void rename(String to) {
    pkg = "_here_".equals(to) ? "" : to;
    if (pkg != null && pkg.contains("_group_")) {
      pkg = GLOBAL + "." + pkg.replace("_group_", defaultPackage());
    }
  }

  Entry entry() {
    return entry;
  }

  Origin origin() {
    return origin;
  }

  boolean group() {
    return entry.group();
  }

  boolean self() {
    return entry.self();
  }

  boolean deleted() {
    return deleted;
  }

  void delete() {
    deleted = true;
  }

  boolean primary() {
    return parentPackage == null;
  }

  List<String> options() {
    return options;
  }

  void choose(String one, List<String> several, Origin by) {
    option = one;
    options = several;
    origin = by;
  }

  /** What must be resolved before this means anything; null when nothing must. */
  String reference() {
    String text = group() ? option : name;
    return text != null && text.contains("${") ? text : null;
  }

  void resolved(String text) {
    if (group()) {
      option = text;
    } else {
      name = text;
    }
  }

  /** A package that a file names for itself is seen from the root. */
  void header(String named) {
    boolean global = named.equals(GLOBAL) || named.startsWith(GLOBAL + ".");
    header = global ? named : named.isEmpty() ? GLOBAL : GLOBAL + "." + named;
  }

  private boolean absolute() {
    return name.startsWith("/") || appended;
  }

  private String path() {
    return name.startsWith("/") ? name.substring(1) : name;
  }

  /** The group as written, without the file and the slash in front. */
  private String relativeGroup() {
    String path = path();
    return group() ? path : path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  private String below(String path) {
    return absolute() || dir.isEmpty() ? path : path.isEmpty() ? dir : dir + "/" + path;
  }

  /** The group: {@code server/db}. */
  String groupPath() {
    return below(relativeGroup());
  }

  /** The option of a group, or the last part of a path; null for no option. */
  String optionName() {
    String path = path();
    return group() ? option : path.substring(path.lastIndexOf('/') + 1);
  }

  boolean missing() {
    return Missing.TEXT.equals(optionName());
  }

  /** The configuration: {@code server/db/mysql}. */
  String configPath() {
    return group() ? groupPath() + "/" + option : below(path());
  }

  private String defaultPackage() {
    return groupPath().replace('/', '.');
  }

  /** Where the configuration goes: {@code server.db}; empty for the root. */
  String finalPackage() {
    return finalPackage(pkg == null ? header : pkg);
  }

  private String finalPackage(String named) {
    String own = named == null ? relativeGroup().replace('/', '.') : named;
    String parent = appended || parentPackage == null ? "" : parentPackage;
    String whole = parent.isEmpty() ? own : own.isEmpty() ? parent : parent + "." + own;
    int global = whole.lastIndexOf(GLOBAL);
    if (global < 0) {
      return whole;
    }
    return whole.substring(Math.min(whole.length(), global + GLOBAL.length() + 1));
  }

  /** By what an override means this: {@code db}, {@code db@backup}. */
  String overrideKey() {
    String key = groupPath();
    String goes = finalPackage(pkg);
    if (defaultPackage().equals(goes)) {
      return key;
    }
    return key + "@" + (goes.isEmpty() ? GLOBAL : goes);
  }
}
