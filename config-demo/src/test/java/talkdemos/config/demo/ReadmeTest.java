// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What README.md shows is what one gets. */
class ReadmeTest {
  private static final Path README = Path.of("README.md");
  private static final Pattern CONSOLE = Pattern.compile("(?s)```console\n(.*?)```");
  private static final Pattern JAVA = Pattern.compile("(?s)```java\n(.*?)```");
  private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)\\)");

  @TempDir Path temp;

  private record Example(String command, String output) {}

  private static List<Example> examples() throws IOException {
    List<Example> examples = new ArrayList<>();
    Matcher block = CONSOLE.matcher(Files.readString(README));
    while (block.find()) {
      for (String part : block.group(1).split("(?m)^\\$ ")) {
        if (!part.isEmpty()) {
          int end = part.indexOf('\n');
          examples.add(new Example(part.substring(0, end), part.substring(end + 1)));
        }
      }
    }
    return examples;
  }

  @Test
  void every_line_gives_what_is_printed_there() throws Exception {
    assumeTrue(Files.exists(Path.of("/bin/sh")), "no /bin/sh to paste the lines into");
    String classPath =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(entry -> Path.of(entry).toAbsolutePath().toString())
            .collect(Collectors.joining(File.pathSeparator));
    Path bin = Files.createDirectories(temp.resolve("bin"));
    Path work = Files.createDirectories(temp.resolve("work"));
    Path train = bin.resolve("train");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Files.writeString(
        train,
        "#!/bin/sh\nexec '"
            + java
            + "' -cp '"
            + classPath
            + "' "
            + Main.class.getName()
            + " \"$@\"\n");
    assertThat(train.toFile().setExecutable(true)).isTrue();
    List<Example> examples = examples();
    assertThat(examples).hasSizeGreaterThan(12);
    for (Example example : examples) {
      ProcessBuilder builder =
          new ProcessBuilder("/bin/sh", "-c", example.command)
              .directory(work.toFile())
              .redirectErrorStream(true);
      builder.environment().put("PATH", bin + File.pathSeparator + System.getenv("PATH"));
      Process process = builder.start();
      process.getOutputStream().close();
      String out = new String(process.getInputStream().readAllBytes());
      assertThat(plain(out)).as(example.command).isEqualTo(plain(example.output));
    }
  }

  /** Without times, and with one blank where columns have several. */
  private static String plain(String text) {
    return text.replaceAll("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d,\\d{3}", "TIME")
        .replaceAll("in \\d+ ms", "in N ms")
        .replaceAll("(?m)(done +)\\d+$", "$1N")
        .replaceAll(" +", " ");
  }

  @Test
  void the_program_compiles() throws IOException {
    Matcher block = JAVA.matcher(Files.readString(README));
    assertThat(block.find()).isTrue();
    Path source = temp.resolve("App.java");
    Files.writeString(
        source,
        "import talkdemos.config.app.Experiment;\nimport talkdemos.config.types.Default;\n"
            + block.group(1));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    int status =
        compiler.run(
            null, null, null, "-cp", System.getProperty("java.class.path"), source.toString());
    assertThat(status).isZero();
  }

  @Test
  void every_link_leads_somewhere() throws IOException {
    for (Path page : List.of(README, Path.of("TARGETS.md"))) {
      Matcher link = LINK.matcher(Files.readString(page));
      while (link.find()) {
        assertThat(Path.of(link.group(1))).exists();
      }
    }
  }
}
