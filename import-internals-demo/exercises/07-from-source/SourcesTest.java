package exercise.fromsource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import talkdemos.imports.loader.FinderLoader;
import talkdemos.imports.loader.Found;

@TestInstance(TestInstance.Lifecycle.PER_CLASS) // the compiler takes its time
class SourcesTest {
  private static final String HELLO =
      """
      package demo;

      public class Hello {
        private static final class Words {
          final String hello = "hello";
        }

        public static String greet(String name) {
          return new Words().hello + " " + demo.other.Name.of(name);
        }
      }
      """;

  private static final String NAME =
      """
      package demo.other;

      public interface Name {
        static String of(String name) {
          return name.toUpperCase();
        }
      }
      """;

  private final Sources sources = new Sources(Map.of("demo.Hello", HELLO, "demo.other.Name", NAME));

  private static FinderLoader loader(Sources sources) {
    return new FinderLoader("sources", SourcesTest.class.getClassLoader(), sources);
  }

  @Test
  void a_class_is_imported_from_its_source() throws Exception {
    Class<?> hello = loader(sources).loadClass("demo.Hello");
    assertThat(hello.getMethod("greet", String.class).invoke(null, "Ann")).isEqualTo("hello ANN");
  }

  @Test
  void nested_classes_have_class_files_of_their_own() throws Exception {
    assertThat(sources.find("demo.Hello$Words")).as("the class file of a nested class").isPresent();
    assertThat(sources.find("demo.Hello$Gone")).as("one that there is not").isEmpty();
  }

  @Test
  void they_are_compiled_once() throws Exception {
    Found first = sources.find("demo.Hello").orElseThrow();
    Found again = sources.find("demo.Hello").orElseThrow();
    assertThat(again.bytes() == first.bytes()).as("the same bytes, asked for again").isTrue();
  }

  @Test
  void two_loaders_of_one_finder_have_two_classes() throws Exception {
    assertThat(loader(sources).loadClass("demo.Hello"))
        .isNotSameAs(loader(sources).loadClass("demo.Hello"));
  }

  @Test
  void a_mistake_is_told_as_the_compiler_tells_it() {
    String oops = "package demo; class Oops { int tea = milk; }";
    Sources wrong = new Sources(Map.of("demo.Oops", oops));
    assertThatThrownBy(() -> loader(wrong).loadClass("demo.Oops"))
        .isInstanceOf(ClassNotFoundException.class)
        .hasMessageContaining("Oops.java:1")
        .hasMessageContaining("cannot find symbol")
        .hasMessageContaining("milk");
  }

  @Test
  void a_class_of_others_is_none_of_its_business() {
    Sources wrong = new Sources(Map.of("demo.Oops", "this is no Java"));
    assertThatCode(() -> assertThat(wrong.find("acme.Gone")).isEmpty()).doesNotThrowAnyException();
    assertThatCode(() -> loader(wrong).loadClass("java.util.List")).doesNotThrowAnyException();
  }
}
