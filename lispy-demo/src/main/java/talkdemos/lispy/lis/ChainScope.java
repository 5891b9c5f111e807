// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.lis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A chain of maps, never merged: the front one wins, and definitions go there.
 *
 * @param map the names bound in this very scope
 * @param parent the scope around it, null for the outermost
 */
public record ChainScope(Map<String, Object> map, Scope parent) implements Scope {
  @Override
  public Object get(String name) {
    Object value = map.get(name);
    return value != null || parent == null ? value : parent.get(name);
  }

  @Override
  public void define(String name, Object value) {
    map.put(name, value);
  }

  @Override
  public boolean change(String name, Object value) {
    return map.replace(name, value) != null || parent != null && parent.change(name, value);
  }

  @Override
  public Scope child(List<String> names, List<Object> values) {
    return around(this, names, values);
  }

  /** A chain whose front map binds each name to the value at the same position. */
  public static ChainScope around(Scope parent, List<String> names, List<Object> values) {
    Map<String, Object> map = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      map.put(names.get(i), values.get(i));
    }
    return new ChainScope(map, parent);
  }
}
