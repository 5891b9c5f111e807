package exercise.defaults;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Composes one configuration of many files, by their defaults lists.
 *
 * @param files what each file says, by its path ({@code config}, {@code db/mysql}); the key {@code
 *     defaults} in it, if it is there, is its list: texts {@code _self_} and maps of one entry,
 *     group to option
 * @param choices options by the paths of their groups ({@code db}), which count instead of those in
 *     the lists
 */
record Composing(Map<String, Map<String, Object>> files, Map<String, String> choices) {

  /**
   * What a file and all that its list names say together.
   *
   * <p>The items of the list are taken in their order, each over those before it. {@code _self_}
   * stands for what the file itself says, without its list; if it is not in the list, that comes
   * last. {@code {db: mysql}} in the file {@code server/apache} stands for the file {@code
   * server/db/mysql} with its own list; what comes of it lies under the key {@code db}.
   *
   * @throws IllegalArgumentException with the path of a file that is not there
   */
  Map<String, Object> compose(String path) {
    // gap: go over the list, and merge what each item stands for
    Map<String, Object> file = files.get(path);
    if (file == null) throw new IllegalArgumentException("there is no " + path);
    List<Object> items = new ArrayList<>((List<?>) file.getOrDefault("defaults", List.of()));
    if (!items.contains("_self_")) items.add("_self_");
    Map<String, Object> own = new LinkedHashMap<>(file);
    own.remove("defaults");
    String folder = path.substring(0, path.lastIndexOf('/') + 1);
    Map<String, Object> whole = new LinkedHashMap<>();
    for (Object item : items) {
      if (item instanceof Map<?, ?> chosen) {
        for (Map.Entry<?, ?> one : chosen.entrySet()) {
          String group = folder + one.getKey();
          String option = choices.getOrDefault(group, (String) one.getValue());
          merge(whole, Map.of((String) one.getKey(), compose(group + "/" + option)));
        }
      } else {
        merge(whole, own);
      }
    }
    return whole;
    //| return new LinkedHashMap<>(files.get(path));
    // end of gap
  }

  /**
   * Puts the entries of a map over those of another one: maps are merged with maps, anything else
   * takes the place of what was there. The upper map is not changed, nor any map in it, now or
   * later.
   */
  private static void merge(Map<String, Object> lower, Map<String, Object> upper) {
    // gap: entry by entry; what is merged into must be a map of your own
    upper.forEach(
        (key, above) -> {
          if (above instanceof Map<?, ?>) {
            Map<String, Object> both = new LinkedHashMap<>();
            if (lower.get(key) instanceof Map<?, ?>) both.putAll(map(lower.get(key)));
            merge(both, map(above));
            lower.put(key, both);
          } else {
            lower.put(key, above);
          }
        });
    //| lower.putAll(upper);
    // end of gap
  }

  @SuppressWarnings("unchecked") // a configuration has no other maps
  private static Map<String, Object> map(Object value) {
    return (Map<String, Object>) value;
  }
}
