package exercise.scopes;

import java.util.function.Supplier;
import talkdemos.chainmap.ChainMap;

/** The names of a running program in a language with blocks, as in Java between { and }. */
final class Blocks {
  private ChainMap<String, Integer> scope = new ChainMap<>();

  /** Gives a name a value in the block that was opened last. */
  void define(String name, int value) {
    scope.put(name, value);
  }

  /** The value of a name here, from the innermost block that defines it; null if none does. */
  Integer value(String name) {
    return scope.get(name);
  }

  /** A block begins: what is defined in it hides what stands outside, and ends with the block. */
  void open() {
    // gap: go on in a scope inside of this one
    scope = scope.newChild();
    // end of gap
  }

  /**
   * The block that was opened last ends.
   *
   * @throws IllegalStateException if no block is open
   */
  void close() {
    // gap: go back to the scope around this one, if there is one
    if (scope.maps().size() == 1) throw new IllegalStateException("there is no block to close");
    scope = scope.parents();
    // end of gap
  }

  /**
   * What a closure does: each time it is asked, it gives the value that the name then has, seen
   * from the place where this was called, wherever the program is by then.
   */
  Supplier<Integer> closure(String name) {
    // gap: a supplier that keeps the scope it was made in
    ChainMap<String, Integer> here = scope;
    return () -> here.get(name);
    //| return () -> 0;
    // end of gap
  }
}
