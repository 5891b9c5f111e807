// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.compose;

import java.util.List;
import talkdemos.config.tree.Origin;

/**
 * One line of a defaults list, as written.
 *
 * @param group whether it is {@code group: option}; else it names a configuration
 * @param name the group, or the path of the configuration; with a slash in front when absolute
 * @param option of a group; null for none
 * @param options of a group, when it is a list; else null
 * @param pkg what stands after the {@code @}; null when there is none
 */
record Entry(
    boolean group,
    String name,
    String option,
    List<String> options,
    String pkg,
    boolean optional,
    boolean override,
    Origin origin) {
  static final String SELF = "_self_";

  static Entry config(String path, String pkg, boolean optional, Origin origin) {
    return new Entry(false, path, null, null, pkg, optional, false, origin);
  }

  boolean self() {
    return !group && name.equals(SELF);
  }
}
