// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.types;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.constraints.Min;
import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** Constraints when Hibernate Validator is not on the class path. */
class WithoutValidatorTest {
  public record Ranged(@Min(1) int one, @Min(1) int two) {}

  /** Runs in a class loader of its own. */
  public static final class Reads implements Callable<List<String>> {
    @Override
    public List<String> call() {
      List<String> notices = new ArrayList<>();
      Schemas schemas = new Schemas(notices::add);
      for (int i = 0; i < 3; i++) {
        schemas.of(Ranged.class).read(Plain.node(Map.of("one", 0, "two", 0)));
      }
      return notices;
    }
  }

  @Test
  void without_a_validator_nothing_is_checked_and_it_is_said_once() throws Exception {
    URL[] urls =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> !entry.contains("hibernate-validator"))
            .map(WithoutValidatorTest::url)
            .toArray(URL[]::new);
    try (URLClassLoader loader = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())) {
      Class<?> reads = loader.loadClass(Reads.class.getName());
      Object notices = ((Callable<?>) reads.getConstructor().newInstance()).call();
      assertThat((List<?>) notices).hasSize(1);
      assertThat(notices.toString()).contains("ranges are not checked");
    }
  }

  private static URL url(String entry) {
    try {
      return Path.of(entry).toUri().toURL();
    } catch (java.net.MalformedURLException e) {
      throw new IllegalArgumentException(entry, e);
    }
  }
}
