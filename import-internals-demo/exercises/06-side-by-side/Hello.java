package exercise.sidebyside;

/** The plug-in. The tests make a version 2 of it. */
public class Hello implements Greeter {
  @Override
  public String greet(String name) {
    return "version 1: hello " + name;
  }

  @Override
  public String words() {
    return Words.version();
  }
}
