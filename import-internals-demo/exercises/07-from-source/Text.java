package exercise.fromsource;

import java.net.URI;
import javax.tools.SimpleJavaFileObject;

/** A source that is a text in memory. */
final class Text extends SimpleJavaFileObject {
  private final String text;

  /**
   * @param className with dots: {@code demo.Hello}
   */
  Text(String className, String text) {
    super(URI.create("memory:///" + className.replace('.', '/') + ".java"), Kind.SOURCE);
    this.text = text;
  }

  @Override
  public CharSequence getCharContent(boolean ignoreEncodingErrors) {
    return text;
  }
}
