package exercise.change;

import java.util.Map;
import java.util.NoSuchElementException;

/**
 * The names of a block, and the blocks around it.
 *
 * @param names what is defined in this very block; a value may be null
 * @param outer the block around it, null for the outermost
 */
record Scope(Map<String, Object> names, Scope outer) {

  /** {@code (define name value)}: gives the name a value in this block, whatever stands outside. */
  void define(String name, Object value) {
    names.put(name, value);
  }

  /** The innermost block that defines the name; null if none does. */
  Scope definer(String name) {
    // gap: from here outwards
    if (names.containsKey(name)) return this;
    return outer == null ? null : outer.definer(name);
    //| return this;
    // end of gap
  }

  /**
   * {@code (set! name value)}: gives the name another value where it is defined.
   *
   * @return the value it had
   * @throws NoSuchElementException with the name in its message if it is defined nowhere
   */
  Object change(String name, Object value) {
    // gap: write where the name is defined
    Scope definer = definer(name);
    if (definer == null) throw new NoSuchElementException(name + " is defined nowhere");
    return definer.names.put(name, value);
    //| return names.put(name, value);
    // end of gap
  }

  /**
   * Changes several names, all of them or, if one is defined nowhere, none.
   *
   * @throws NoSuchElementException with that name in its message
   */
  void changeAll(Map<String, Object> values) {
    // gap: look before you write
    for (String name : values.keySet())
      if (definer(name) == null) throw new NoSuchElementException(name + " is defined nowhere");
    values.forEach(this::change);
    //| values.forEach(this::change);
    // end of gap
  }
}
