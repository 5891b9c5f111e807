// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.cache;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.ServiceLoader;
import java.util.spi.ToolProvider;
import talkdemos.imports.jvm.Scratch;
import talkdemos.imports.loader.SourceFinder;
import talkdemos.imports.loader.SourceLoader;

/**
 * What {@code ServiceLoader} finds depends on the loader that it is given, as entry points do on
 * {@code sys.path}.
 *
 * @param ofPlatform the tools found from the platform's loader
 * @param ofSystem those found from the application's loader
 * @param ofSources those found from a loader of sources above the platform's: a file in {@code
 *     META-INF/services} and a class that is compiled as it is asked for
 * @param said what that tool printed when it ran
 */
public record Services(
    List<String> ofPlatform, List<String> ofSystem, List<String> ofSources, String said) {
  private static final String SOURCE =
      """
      package demo;

      import java.io.PrintWriter;
      import java.util.spi.ToolProvider;

      public class Shout implements ToolProvider {
        public String name() {
          return "shout";
        }

        public int run(PrintWriter out, PrintWriter err, String... words) {
          out.println(String.join(" ", words).toUpperCase(java.util.Locale.ROOT));
          return 0;
        }
      }
      """;

  static Services run(Scratch scratch) {
    scratch.write("services/demo/Shout.java", SOURCE);
    scratch.write("services/META-INF/services/java.util.spi.ToolProvider", "demo.Shout\n");
    ClassLoader platform = ClassLoader.getPlatformClassLoader();
    SourceLoader sources =
        new SourceLoader("tools", platform, SourceFinder.in(scratch.path().resolve("services")));
    ToolProvider shout = ServiceLoader.load(ToolProvider.class, sources).iterator().next();
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    shout.run(out, out, "found", "by", "name");
    return new Services(
        tools(platform),
        tools(ClassLoader.getSystemClassLoader()),
        tools(sources),
        said.toString(StandardCharsets.UTF_8).strip());
  }

  private static List<String> tools(ClassLoader loader) {
    return ServiceLoader.load(ToolProvider.class, loader).stream()
        .map(provider -> provider.get().name())
        .distinct()
        .sorted()
        .toList();
  }
}
