package exercise.model;

/** One call in a story. */
sealed interface Call {
  record Get(int key) implements Call {}

  record Put(int key, String value) implements Call {}

  record Remove(int key) implements Call {}
}
