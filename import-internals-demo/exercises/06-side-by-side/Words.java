package exercise.sidebyside;

/** A library of the plug-in. The tests make a version 2 of it. */
public class Words {
  public static String version() {
    return "version 1";
  }
}
