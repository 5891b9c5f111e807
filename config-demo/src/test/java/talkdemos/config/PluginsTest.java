// SPDX-License-Identifier: Apache-2.0
package talkdemos.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import talkdemos.config.reference.Resolver;
import talkdemos.config.source.ConfigSource;
import talkdemos.config.source.MemorySource;
import talkdemos.config.tree.Json;
import talkdemos.config.tree.Node;
import talkdemos.config.tree.Node.Text;

/** Plugins are found by what {@code META-INF/services} of a class loader names. */
class PluginsTest {
  /** <code>${upper:text}</code>. */
  public static final class Upper implements Resolver {
    @Override
    public String name() {
      return "upper";
    }

    @Override
    public Node resolve(List<Node> arguments, Context context) {
      String text = ((Text) arguments.get(0)).value();
      return new Text(text.toUpperCase(Locale.ROOT), context.origin());
    }
  }

  /** {@code memory:NAME}: a source that has one configuration, {@code g/NAME}. */
  public static final class Memory implements ConfigSource.Factory {
    @Override
    public String scheme() {
      return "memory";
    }

    @Override
    public ConfigSource open(String provider, String location) {
      String name = location.substring(location.indexOf(':') + 1);
      return MemorySource.of("g/" + name + ".conf", "from = \"${upper:" + name + "}\"");
    }
  }

  /** Puts a configuration behind all others. */
  public static final class More implements SearchPathPlugin {
    @Override
    public List<ConfigSource> sources() {
      return List.of(MemorySource.of("g/more.conf", "from = more"));
    }
  }

  @Test
  void usage(@TempDir Path temp) throws IOException {
    Path services = Files.createDirectories(temp.resolve("META-INF/services"));
    Files.writeString(services.resolve(Resolver.class.getName()), Upper.class.getName());
    Files.writeString(
        services.resolve(ConfigSource.Factory.class.getName()), Memory.class.getName());
    Files.writeString(services.resolve(SearchPathPlugin.class.getName()), More.class.getName());
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {temp.toUri().toURL()}, getClass().getClassLoader())) {
      Composer composer =
          Composer.builder()
              .classLoader(loader)
              .source(MemorySource.of("config.conf", "hydra.searchpath = [\"memory:far\"]"))
              .build();
      assertThat(Json.text(composer.compose("config", "+g=far", "+g@h=more").config()))
          .isEqualTo("{\"g\": {\"from\": \"FAR\"}, \"h\": {\"from\": \"more\"}}");
    }
  }

  @Test
  void without_them_what_they_add_is_not_known() {
    assertThatThrownBy(() -> Composer.of("memory:far"))
        .isInstanceOf(MissingConfigException.class)
        .hasMessageContaining("no source for the scheme 'memory'");
  }
}
