package exercise.sidebyside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginTest {
  @TempDir Path place;

  @Test
  void each_version_has_its_own_classes() throws IOException {
    Greeter two = Plugin.in(folder("two", 2, Hello.class, Words.class));
    Greeter one = Plugin.in(folder("one", 1, Hello.class, Words.class));
    assertThat(two.greet("Ann")).isEqualTo("version 2: hello Ann");
    assertThat(one.greet("Ann")).isEqualTo("version 1: hello Ann");
    assertThat(two.words()).as("version of the library of version 2").isEqualTo("version 2");
    assertThat(one.words()).as("version of the library of version 1").isEqualTo("version 1");
    assertThat(two.getClass()).isNotSameAs(one.getClass());
    assertThat(two.getClass().getName()).isEqualTo(one.getClass().getName());
  }

  @Test
  void the_program_has_its_own_too() throws IOException {
    Greeter two = Plugin.in(folder("two", 2, Hello.class, Words.class));
    assertThat(two).as("the plug-in").isNotInstanceOf(Hello.class);
    assertThat(new Hello().words()).isEqualTo("version 1");
  }

  @Test
  void a_copy_of_the_shared_interface_does_no_harm() throws IOException {
    Path fat = folder("fat", 2, Hello.class, Words.class, Greeter.class);
    assertThat(Plugin.in(fat).greet("Bo")).isEqualTo("version 2: hello Bo");
  }

  @Test
  void what_a_folder_does_not_have_is_the_parents() throws IOException {
    Greeter two = Plugin.in(folder("thin", 2, Hello.class));
    assertThat(two.greet("Ann")).isEqualTo("version 2: hello Ann");
    assertThat(two.words()).as("a library that only the program has").isEqualTo("version 1");
  }

  @Test
  void a_class_that_was_loaded_is_not_loaded_again() throws Exception {
    ClassLoader loader =
        Plugin.in(folder("two", 2, Hello.class, Words.class)).getClass().getClassLoader();
    assertThat(loader.loadClass(Hello.class.getName()))
        .isSameAs(loader.loadClass(Hello.class.getName()));
    assertThat(loader.loadClass("java.util.List")).isSameAs(List.class);
    assertThatThrownBy(() -> loader.loadClass("acme.Gone"))
        .isInstanceOf(ClassNotFoundException.class);
  }

  @Test
  void a_folder_that_names_no_greeter_is_told() throws IOException {
    Path empty = Files.createDirectories(place.resolve("empty"));
    assertThatThrownBy(() -> Plugin.in(empty))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("empty");
  }

  /** A folder with a version of these classes, and the file that names the provider. */
  private Path folder(String name, int version, Class<?>... classes) throws IOException {
    Path folder = place.resolve(name);
    for (Class<?> one : classes) {
      String file = one.getName().replace('.', '/') + ".class";
      Files.createDirectories(folder.resolve(file).getParent());
      Files.write(folder.resolve(file), version(version, "/" + file));
    }
    Path services = Files.createDirectories(folder.resolve("META-INF/services"));
    Files.writeString(services.resolve(Greeter.class.getName()), Hello.class.getName() + "\n");
    return folder;
  }

  /** The class file, with another number in its texts: of the same length, so it stays sound. */
  private static byte[] version(int version, String file) throws IOException {
    try (InputStream in = PluginTest.class.getResourceAsStream(file)) {
      String bytes = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
      return bytes.replace("version 1", "version " + version).getBytes(StandardCharsets.ISO_8859_1);
    }
  }
}
