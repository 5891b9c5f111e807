package exercise.fromsource;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import talkdemos.imports.loader.Finder;
import talkdemos.imports.loader.Found;

/** Finds classes as sources, and compiles them once, when the first of them is asked for. */
final class Sources implements Finder {
  private static final URI ORIGIN = URI.create("file:///sources/");
  private static final List<String> OPTIONS = List.of("-proc:none");

  private final Map<String, String> texts;
  private Map<String, byte[]> classes; // null until they are compiled

  /**
   * @param texts the sources, by the names of their top classes: {@code demo.Hello}
   */
  Sources(Map<String, String> texts) {
    this.texts = Map.copyOf(texts);
  }

  /**
   * The class file of a class of these sources, nested ones too; empty for any other.
   *
   * @throws ClassNotFoundException if the sources do not compile; the message has what the compiler
   *     said
   */
  @Override
  public synchronized Optional<Found> find(String className)
      throws ClassNotFoundException, IOException {
    // gap: compile if it is time to, and give the bytes
    if (!texts.containsKey(className.split("\\$")[0])) return Optional.empty();
    if (classes == null) classes = compiled();
    return Optional.ofNullable(classes.get(className))
        .map(bytes -> new Found(bytes, ORIGIN, ORIGIN));
    //| return Optional.empty();
    // end of gap
  }

  /** The class files of all sources. */
  private Map<String, byte[]> compiled() throws ClassNotFoundException, IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
    var standard = compiler.getStandardFileManager(said, Locale.ENGLISH, null);
    try (Memory memory = new Memory(standard)) {
      // gap: run a task with all sources, and see how it went
      List<Text> units =
          texts.entrySet().stream().map(one -> new Text(one.getKey(), one.getValue())).toList();
      if (!compiler.getTask(null, memory, said, OPTIONS, null, units).call())
        throw new ClassNotFoundException(
            said.getDiagnostics().stream().map(Object::toString).collect(Collectors.joining("\n")));
      //|
      // end of gap
      return memory.classes();
    }
  }

  @Override
  public Optional<Found> resource(String path) {
    return Optional.empty();
  }
}
