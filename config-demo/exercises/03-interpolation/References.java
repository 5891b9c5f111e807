package exercise.interpolation;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Resolves references like {@code ${db.port}} in a tree of maps, lists, texts and numbers. */
final class References {
  /** The path is in group 1. */
  private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^${}]+)\\}");

  private final Map<String, Object> root;
  private final Set<String> open = new LinkedHashSet<>(); // the paths that are being resolved

  References(Map<String, Object> root) {
    this.root = root;
  }

  /**
   * A value without references.
   *
   * <p>A text that is one reference and nothing else becomes what that path has, whatever it is; it
   * may have references itself. In any other text each reference becomes the text of that. Maps and
   * lists are copied, with all in them resolved.
   *
   * @throws IllegalArgumentException if a path is not there, or leads back to itself; its message
   *     has the path
   */
  Object resolve(Object value) {
    // gap: a map, a list, a text, or anything else
    if (value instanceof Map<?, ?> map) {
      Map<Object, Object> copy = new LinkedHashMap<>();
      map.forEach((key, inner) -> copy.put(key, resolve(inner)));
      return copy;
    }
    if (value instanceof List<?> list) return list.stream().map(this::resolve).toList();
    if (!(value instanceof String text)) return value;
    Matcher references = REFERENCE.matcher(text);
    if (references.matches()) return at(references.group(1));
    return references
        .reset()
        .replaceAll(one -> Matcher.quoteReplacement(at(one.group(1)).toString()));
    //| return value;
    // end of gap
  }

  /** The resolved value of a path. */
  private Object at(String path) {
    // gap: go down from the root, resolve what is there, and notice a circle
    Object value = root;
    for (String key : path.split("\\.")) {
      if (!(value instanceof Map<?, ?> map) || !map.containsKey(key))
        throw new IllegalArgumentException("there is no " + path);
      value = map.get(key);
    }
    if (!open.add(path))
      throw new IllegalArgumentException(String.join(" -> ", open) + " -> " + path);
    Object resolved = resolve(value);
    open.remove(path);
    return resolved;
    //| return root.get(path);
    // end of gap
  }
}
