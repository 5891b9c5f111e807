// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.reference;

import java.util.ArrayList;
import java.util.List;
import talkdemos.config.tree.Node;
import talkdemos.config.tree.Node.Dict;
import talkdemos.config.tree.Node.Items;

/**
 * A value with the way to it from the root, which relative references go back.
 *
 * @param up the container's place; null for the root
 * @param key in the container; a number in lists
 * @param below what the value was put over, for a substitution that means it; may be null
 */
record Place(Place up, String key, Node value, Node below) {
  static Place root(Node value) {
    return new Place(null, "", value, null);
  }

  /** The same place with another value. */
  Place with(Node other) {
    return new Place(up, key, other, below);
  }

  /** The same place with another value over another. */
  Place with(Node other, Node under) {
    return new Place(up, key, other, under);
  }

  /** The value of a key in this one, or null. */
  Place child(String name) {
    Node child = null;
    if (value instanceof Dict dict) {
      child = dict.get(name);
    } else if (value instanceof Items list) {
      child = item(list, name);
    }
    return child == null ? null : new Place(this, name, child, null);
  }

  private static Node item(Items list, String name) {
    int index = 0;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c < '0' || c > '9' || index > list.items().size()) {
        return null;
      }
      index = index * 10 + c - '0';
    }
    return !name.isEmpty() && index < list.items().size() ? list.items().get(index) : null;
  }

  /** The keys from the root. */
  List<String> keys() {
    List<String> keys = up == null ? new ArrayList<>() : up.keys();
    if (up != null) {
      keys.add(key);
    }
    return keys;
  }

  /** The way from the root: {@code db.urls.0}. */
  String path() {
    if (up == null || up.up == null) {
      return key;
    }
    StringBuilder path = new StringBuilder();
    write(path);
    return path.toString();
  }

  private void write(StringBuilder path) {
    if (up.up != null) {
      up.write(path);
      path.append('.');
    }
    path.append(key);
  }
}
