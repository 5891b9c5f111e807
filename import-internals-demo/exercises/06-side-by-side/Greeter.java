package exercise.sidebyside;

/** What the program and its plug-ins speak of. */
public interface Greeter {
  /** A greeting, beginning with the plug-in's version. */
  String greet(String name);

  /** The version of the words that it uses. */
  String words();
}
