package exercise.specialforms;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The names that an expression can use: a chain of maps, {@code outer} is null at its end. */
record Environment(Map<String, Object> names, Environment outer) {

  Object get(String name) {
    if (names.containsKey(name) || outer == null) return names.get(name);
    return outer.get(name);
  }

  Environment child(List<String> parameters, List<Object> arguments) {
    Map<String, Object> map = new HashMap<>();
    for (int i = 0; i < parameters.size(); i++) map.put(parameters.get(i), arguments.get(i));
    return new Environment(map, this);
  }
}
