package exercise.cache;

/** To be loaded. */
public class Tea {
  /** What one needs for it. */
  public static class Cup {}

  public Cup cup() {
    return new Cup();
  }
}
