// SPDX-License-Identifier: Apache-2.0
package talkdemos.chainmap.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's commands print, and its Java prints, what the README shows. */
class ReadmeTest {
  private static final Pattern BLOCK =
      Pattern.compile("^```(\\w+)\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);
  private static final String JAR = "java -jar target/chainmap-demo.jar";

  @TempDir Path directory;

  private static List<String> blocks(String language) throws Exception {
    List<String> blocks = new ArrayList<>();
    Matcher block = BLOCK.matcher(Files.readString(Path.of("README.md")));
    while (block.find()) if (block.group(1).equals(language)) blocks.add(block.group(2));
    return blocks;
  }

  @Test
  void every_command_prints_what_is_shown() throws Exception {
    int commands = 0;
    for (String block : blocks("console")) {
      for (String shown : block.split("(?m)^\\$ ")) {
        if (!shown.contains(JAR)) continue;
        commands++;
        String[] command = shown.split("\n", 2);
        assertThat(printedBy(command[0])).as(command[0]).isEqualTo(command[1].stripTrailing());
      }
    }
    assertThat(commands).isGreaterThanOrEqualTo(2);
  }

  private static String printedBy(String command) {
    Map<String, String> environment = new HashMap<>();
    String[] halves = command.split(Pattern.quote(JAR), 2);
    for (String variable : halves[0].split(" ")) {
      if (variable.contains("=")) environment.put(variable.split("=")[0], variable.split("=")[1]);
    }
    String[] args = halves[1].isBlank() ? new String[0] : halves[1].trim().split(" ");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream both = new PrintStream(out, true);
    Main.run(args, environment, both, both);
    return out.toString(StandardCharsets.UTF_8).stripTrailing();
  }

  /** A line that ends in {@code // value} prints that value. */
  @Test
  void the_java_gives_the_values_in_its_comments() throws Exception {
    List<String> expected = new ArrayList<>();
    StringBuilder body = new StringBuilder();
    for (String line : String.join("\n", blocks("java")).split("\n")) {
      Matcher asked = Pattern.compile("(\\S.*); +// (.*)").matcher(line);
      if (asked.matches()) {
        expected.add(asked.group(2));
        body.append("seen.add(String.valueOf(").append(asked.group(1)).append("));\n");
      } else {
        body.append(line).append("\n");
      }
    }
    assertThat(expected).hasSizeGreaterThan(4);
    assertThat(run(body.toString())).isEqualTo(expected);
  }

  private List<?> run(String body) throws Exception {
    String imports = "import java.util.*;\nimport talkdemos.chainmap.*;\n";
    Path source =
        Files.writeString(
            directory.resolve("Readme.java"),
            imports
                + "public class Readme {\n  public static List<String> run() {\n    List<String> seen = new ArrayList<>();\n"
                + body
                + "    return seen;\n  }\n}\n");
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-cp",
                "target/classes",
                "-d",
                directory.toString(),
                source.toString());
    assertThat(status).as("compiles: %s", body).isZero();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {directory.toUri().toURL()})) {
      return (List<?>) loader.loadClass("Readme").getMethod("run").invoke(null);
    }
  }
}
