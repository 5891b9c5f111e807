package exercise.predict;

import java.util.List;

/** What the programs will say. */
final class Predictions {
  private Predictions() {}

  static List<String> constants() {
    // gap: the lines of Constants
    return List.of(
        "constant 42",
        "Parent",
        "field 7",
        "array 3",
        "WithDefault",
        "Child",
        "own",
        "Plain",
        "name Plain");
    //| return List.of("Parent", "constant 42");
    // end of gap
  }

  static List<String> names() {
    // gap: the lines of Names
    return List.of("literal", "loaded", "not yet", "First", "now", "new, 0", "Single, 5", "new, 5");
    //| return List.of();
    // end of gap
  }

  static List<String> trouble() {
    // gap: the lines of Trouble
    return List.of(
        "Egg 1", "Hen 2", "hen 2", "Broken", "ExceptionInInitializerError", "NoClassDefFoundError");
    //| return List.of();
    // end of gap
  }

  /** How many of Tea, Milk, Cake, Pie and Bill are loaded when Counting runs. */
  static int loaded() {
    // gap: classes that the JVM had to know
    return 3;
    //| return 5;
    // end of gap
  }

  /** How many of these five are initialised. */
  static int initialised() {
    // gap: classes that woke up
    return 1;
    //| return 5;
    // end of gap
  }
}
