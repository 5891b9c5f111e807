package exercise.firstwins;

import java.util.List;
import java.util.Map;

/** Settings in layers: what the front map does not say, the next one may. */
record Layers(List<Map<String, String>> maps) {

  /** What the first map that has the key says of it, which may be null; null if none has it. */
  String get(String key) {
    // gap: look the key up from front to back
    for (Map<String, String> map : maps) {
      if (map.containsKey(key)) return map.get(key);
    }
    return null;
    //| return null;
    // end of gap
  }

  /** How many different keys there are in all the maps. */
  int size() {
    // gap: count each key once
    return (int) maps.stream().flatMap(map -> map.keySet().stream()).distinct().count();
    //| return 0;
    // end of gap
  }
}
