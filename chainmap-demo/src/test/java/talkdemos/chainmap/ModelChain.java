// SPDX-License-Identifier: Apache-2.0
package talkdemos.chainmap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import talkdemos.chainmap.ChainMap.Policy;

/**
 * What a chain is, said as plainly as possible: a list of maps, and one map merged anew for every
 * question.
 */
final class ModelChain {
  final Policy policy;
  final List<Map<String, Integer>> maps = new ArrayList<>();

  ModelChain(Policy policy, List<Map<String, Integer>> contents) {
    this.policy = policy;
    contents.forEach(each -> maps.add(new LinkedHashMap<>(each)));
  }

  Map<String, Integer> merged() {
    Map<String, Integer> merged = new LinkedHashMap<>();
    for (int i = maps.size() - 1; i >= 0; i--) merged.putAll(maps.get(i));
    return merged;
  }

  Map<String, Integer> home(String key) {
    return maps.stream().filter(map -> map.containsKey(key)).findFirst().orElse(null);
  }

  Integer put(String key, Integer value) {
    Integer old = merged().get(key);
    Map<String, Integer> home = policy == Policy.DEEP ? home(key) : null;
    (home == null ? maps.get(0) : home).put(key, value);
    return old;
  }

  Integer remove(String key) {
    Integer old = merged().get(key);
    if (policy == Policy.DEEP) maps.forEach(map -> map.remove(key));
    else if (maps.get(0).containsKey(key)) maps.get(0).remove(key);
    else if (merged().containsKey(key)) throw new UnsupportedOperationException();
    return old;
  }

  void clear() {
    if (policy == Policy.DEEP) maps.forEach(Map::clear);
    else maps.get(0).clear();
  }
}
