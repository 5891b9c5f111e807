package exercise.eval;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The names that an expression can use: a chain of maps.
 *
 * @param names what is defined here
 * @param outer where to look for other names; null for the outermost
 */
record Environment(Map<String, Object> names, Environment outer) {

  /** The value of a name, from the innermost environment that has it; null if none has. */
  Object get(String name) {
    // gap: here, or further out
    if (names.containsKey(name) || outer == null) return names.get(name);
    return outer.get(name);
    //| return names.get(name);
    // end of gap
  }

  /** A new environment in front of this one, in which each name has the value of the same index. */
  Environment child(List<String> parameters, List<Object> arguments) {
    // gap: a map of its own, and this one behind it
    Map<String, Object> map = new HashMap<>();
    for (int i = 0; i < parameters.size(); i++) map.put(parameters.get(i), arguments.get(i));
    return new Environment(map, this);
    //| return this;
    // end of gap
  }
}
