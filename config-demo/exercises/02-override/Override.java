package exercise.override;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One thing said on a command line: {@code model.k=7}.
 *
 * @param kind what stands before the path: nothing, {@code +}, {@code ++} or {@code ~}
 * @param path the keys, from the root
 * @param value null, a Boolean, a Long or a String; null as well for {@code ~path}, which has none
 */
record Override(String kind, List<String> path, Object value) {

  /**
   * Reads an override. The value is what comes after the first {@code =}: {@code null}, {@code
   * true} and {@code false} in any case, a whole number of at most 18 digits without zeros in front
   * (an optional minus before it), or else text.
   *
   * @throws IllegalArgumentException if there is no {@code =} (or one, after {@code ~}), or an
   *     empty key
   */
  static Override parse(String text) {
    // gap: cut the text into kind, path and value
    String kind = "";
    for (String one : List.of("++", "+", "~"))
      if (kind.isEmpty() && text.startsWith(one)) kind = one;
    String rest = text.substring(kind.length());
    int equal = rest.indexOf('=');
    if (equal < 0 != kind.equals("~")) throw new IllegalArgumentException(text);
    String keys = equal < 0 ? rest : rest.substring(0, equal);
    List<String> path = List.of(keys.split("\\.", -1));
    if (path.contains("")) throw new IllegalArgumentException(text);
    return new Override(kind, path, equal < 0 ? null : value(rest.substring(equal + 1)));
    //| return new Override("", List.of(), text);
    // end of gap
  }

  private static Object value(String text) {
    // gap: null, a boolean, a number, or text
    if (text.equalsIgnoreCase("null")) return null;
    if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false"))
      return Boolean.valueOf(text);
    if (text.matches("0|-?[1-9]\\d{0,17}")) return Long.valueOf(text);
    return text;
    //| return text;
    // end of gap
  }

  /**
   * Does to a tree what this says.
   *
   * <ul>
   *   <li>{@code path=value}: the path must be there; it gets the value.
   *   <li>{@code +path=value}: the path must not be there; it is made.
   *   <li>{@code ++path=value}: either.
   *   <li>{@code ~path}: the path must be there; it goes.
   * </ul>
   *
   * <p>Where a path is made and something else than a map is in its way, a map takes its place.
   *
   * @param tree maps in maps, which can be changed
   * @throws IllegalArgumentException if the path must be there and is not, or the other way round;
   *     then nothing is changed
   */
  void apply(Map<String, Object> tree) {
    // gap: look whether it is there, and decide; then go down the path
    boolean adds = kind.startsWith("+");
    if (!kind.equals("++") && isThere(tree) == adds)
      throw new IllegalArgumentException(path + (adds ? " is there already" : " is not there"));
    Map<String, Object> map = tree;
    for (String key : path.subList(0, path.size() - 1)) {
      if (!(map.get(key) instanceof Map)) map.put(key, new LinkedHashMap<>());
      map = child(map, key);
    }
    String last = path.get(path.size() - 1);
    if (kind.equals("~")) map.remove(last);
    else map.put(last, value);
    //| tree.put(String.join(".", path), value);
    // end of gap
  }

  /** Whether there is something at the path. */
  private boolean isThere(Map<String, Object> tree) {
    // gap: go down the path as far as there are maps
    Map<String, Object> map = tree;
    for (String key : path.subList(0, path.size() - 1)) {
      if (!(map.get(key) instanceof Map)) return false;
      map = child(map, key);
    }
    return map.containsKey(path.get(path.size() - 1));
    //| return true;
    // end of gap
  }

  @SuppressWarnings("unchecked") // a tree has no other maps
  private static Map<String, Object> child(Map<String, Object> map, String key) {
    return (Map<String, Object>) map.get(key);
  }
}
