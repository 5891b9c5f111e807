// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.source;

import java.io.IOException;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import talkdemos.config.SyntaxException;
import talkdemos.config.tree.Node;
import talkdemos.config.tree.Node.Dict;
import talkdemos.config.tree.Origin;

/**
 * Java properties as a tree, as Typesafe Config reads them: dots in keys make dictionaries, all
 * values are strings, and a dictionary hides a string of the same key.
 */
final class PropertiesTree {
  private PropertiesTree() {}

  static Dict read(SourceText source) {
    Origin origin = new Origin.InFile(source.name(), 0, 0);
    Map<String, Object> root = new LinkedHashMap<>();
    Ordered properties = new Ordered();
    try {
      properties.load(new StringReader(source.text()));
    } catch (IOException | IllegalArgumentException e) {
      throw new SyntaxException(origin, "cannot be read: " + e.getMessage());
    }
    properties.order.forEach((key, value) -> put(root, key, value));
    return dict(root, origin);
  }

  /** Remembers the order in which keys are read. */
  private static final class Ordered extends Properties {
    private static final long serialVersionUID = 1;
    private final transient Map<String, String> order = new LinkedHashMap<>();

    @Override
    public synchronized Object put(Object key, Object value) {
      return order.put((String) key, (String) value);
    }
  }

  private static void put(Map<String, Object> root, String path, String value) {
    String[] keys = path.split("\\.", -1);
    Map<String, Object> dict = root;
    for (int i = 0; i < keys.length - 1; i++) {
      dict = child(dict, keys[i]);
    }
    dict.putIfAbsent(keys[keys.length - 1], value);
  }

  @SuppressWarnings("unchecked") // only this class puts maps there
  private static Map<String, Object> child(Map<String, Object> dict, String key) {
    if (!(dict.get(key) instanceof Map)) {
      dict.put(key, new LinkedHashMap<String, Object>());
    }
    return (Map<String, Object>) dict.get(key);
  }

  @SuppressWarnings("unchecked") // only this class puts maps there
  private static Dict dict(Map<String, Object> values, Origin origin) {
    Map<String, Node> entries = new LinkedHashMap<>();
    values.forEach(
        (key, value) ->
            entries.put(
                key,
                value instanceof Map
                    ? dict((Map<String, Object>) value, origin)
                    : Scalars.quoted((String) value, origin)));
    return new Dict(entries, origin);
  }
}
