package exercise.instantiate;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes records of configurations: {@code {_target_: "shop.Point", x: 1, y: 2}}.
 *
 * @param allowed what may be made: packages (with all below them) and types (with their nested
 *     types), by their full names
 */
record Maker(List<String> allowed) {

  /**
   * The record that a configuration describes. {@code _target_} is its class, the other keys are
   * its components; a value that is itself a map with a {@code _target_} is made first.
   *
   * @throws SecurityException if the target is not allowed, before its class is even looked for
   * @throws IllegalArgumentException if there is no such class, if it is no record, or if a
   *     component is missing or one too many; its message has the name of what is wrong
   */
  Object make(Map<String, ?> config) {
    // gap: the target, if it is allowed; its components, by their names; its constructor
    String target = (String) config.get("_target_");
    if (!allows(target)) throw new SecurityException(target + " is not allowed");
    Class<?> type = find(target);
    if (!type.isRecord()) throw new IllegalArgumentException(target + " is no record");
    Set<String> left = new LinkedHashSet<>(config.keySet());
    left.remove("_target_");
    List<Class<?>> types = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      if (!left.remove(component.getName()))
        throw new IllegalArgumentException(component.getName() + " is missing");
      types.add(component.getType());
      values.add(value(config.get(component.getName())));
    }
    if (!left.isEmpty()) throw new IllegalArgumentException(left + " is no part of " + target);
    return call(type, types, values);
    //| return call(find((String) config.get("_target_")), List.of(), List.of());
    // end of gap
  }

  private Object value(Object given) {
    // gap: what is described by a map with a target, or the value itself
    if (!(given instanceof Map<?, ?> map) || !map.containsKey("_target_")) return given;
    @SuppressWarnings("unchecked") // a configuration has no other maps
    Map<String, ?> config = (Map<String, ?>) map;
    return make(config);
    //| return given;
    // end of gap
  }

  /** Whether a target is one of the allowed entries, or lies below one. */
  private boolean allows(String target) {
    // gap: compare names, not the beginnings of names
    return allowed.stream()
        .anyMatch(
            entry ->
                target.equals(entry)
                    || target.startsWith(entry + ".")
                    || target.startsWith(entry + "$"));
    //| return true;
    // end of gap
  }

  private static Class<?> find(String target) {
    try {
      return Class.forName(target, false, Maker.class.getClassLoader());
    } catch (ClassNotFoundException nowhere) {
      throw new IllegalArgumentException("there is no class " + target, nowhere);
    }
  }

  /** Calls the constructor with parameters of these types. */
  private static Object call(Class<?> type, List<Class<?>> types, List<Object> values) {
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(types.toArray(Class<?>[]::new));
      constructor.setAccessible(true);
      return constructor.newInstance(values.toArray());
    } catch (ReflectiveOperationException wrong) {
      throw new IllegalArgumentException(type.getName() + " takes no " + values, wrong);
    }
  }
}
