// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.ghostwriter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import talkdemos.propertytesting.Outcome;
import talkdemos.propertytesting.Sources;

class GhostwriteTest {

  private record Run(int status, String out, String err) {}

  @Test
  void usage() {
    Run run = run("java.lang.String", "strip");
    assertThat(run.status).isZero();
    assertThat(run.err).isEmpty();
    Outcome outcome = Outcome.of(Sources.load(run.out));
    assertThat(outcome.failures()).isEmpty();
    assertThat(outcome.passed()).isEqualTo(1);
  }

  @Test
  void a_second_method_may_be_of_another_class() {
    Run run =
        run(
            "java.net.URLEncoder",
            "encode(String, Charset)",
            "java.net.URLDecoder::decode(String, Charset)");
    assertThat(run.out).contains("URLDecoder.decode(URLEncoder.encode(text, charset), charset)");
  }

  @Test
  void a_nested_class_is_named_as_in_source() {
    String hex = Samples.Hex.class.getCanonicalName();
    assertThat(run(hex, "encode", "decode").out)
        .isEqualTo(run(Samples.Hex.class.getName(), "--round-trip", "encode", "decode").out)
        .startsWith("package talkdemos.propertytesting.ghostwriter;");
    assertThat(run("--package", "elsewhere", hex, "encode", "decode").out)
        .startsWith("package elsewhere;");
  }

  @Test
  void classes_are_found_on_the_class_path(@TempDir Path folder) throws IOException {
    Path source = folder.resolve("Own.java");
    String code =
        "package own; public class Own { public static String twice(String text) { return text +"
            + " text; } }";
    Files.writeString(source, code);
    int compiled =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-parameters", "-d", folder.toString(), source.toString());
    assertThat(compiled).isZero();
    Run run = run("--class-path", folder.toString(), "--idempotent", "own.Own", "twice");
    assertThat(run.out)
        .contains("@ForAll String text")
        .contains("assertThat(Own.twice(once)).isEqualTo(once);");
    assertThat(run("own.Own", "twice").err.strip())
        .isEqualTo("there is no class own.Own on the class path");
  }

  @Test
  void bad_input_gets_one_message_and_status_65() {
    Run run = run("java.lang.String", "stripp");
    assertThat(run.status).isEqualTo(65);
    assertThat(run.out).isEmpty();
    assertThat(run.err.strip())
        .startsWith("there is no java.lang.String::stripp; there is")
        .contains("strip")
        .doesNotContain("\n");
  }

  @Test
  void a_wrong_command_line_has_status_2() {
    assertThat(run("java.lang.String").status).isEqualTo(2);
    assertThat(run("--idempotent", "java.lang.String", "strip", "trim").status).isEqualTo(2);
    assertThat(run("--equivalent", "java.lang.String", "strip").status).isEqualTo(2);
    assertThat(run("--package", "a class", "java.lang.String", "strip").status).isEqualTo(2);
    assertThat(run("--equivalent", "--idempotent", "java.lang.String", "strip").status)
        .isEqualTo(2);
  }

  private static Run run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int status =
        new CommandLine(new Ghostwrite())
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err))
            .execute(arguments);
    return new Run(status, out.toString(), err.toString());
  }
}
