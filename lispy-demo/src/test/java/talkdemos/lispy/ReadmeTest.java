// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import javax.script.ScriptException;
import org.junit.jupiter.api.Test;

/** The Java code of the README is code of this file, line by line. */
class ReadmeTest {
  @Test
  void usage() {
    Map<String, Double> prices = Map.of("tea", 2.5);
    Writer out = new StringWriter();
    Lispy lispy = Lispy.builder().out(out).steps(1_000_000).time(Duration.ofSeconds(10)).build();
    lispy.define("rate", 0.5);
    lispy.define("price", String.class, prices::get);
    lispy.eval("(define (gross article) (* (price article) (+ 1 rate)))");
    double gross = lispy.eval("(gross \"tea\")", Double.class); // 3.75
    Object same = lispy.call("gross", "tea");
    assertThat(gross).isEqualTo(3.75);
    assertThat(same).isEqualTo(3.75);
  }

  @Test
  void through_javax_script() throws ScriptException {
    ScriptEngine scheme = new ScriptEngineManager().getEngineByName("scheme");
    scheme.put("n", 20);
    Object value = scheme.eval("(define (double x) (* x 2)) (+ (double n) 2)"); // 42L
    assertThat(value).isEqualTo(42L);
  }

  @Test
  void every_line_of_java_in_the_page_is_here() throws IOException {
    List<String> here =
        Files.readAllLines(Path.of("src/test/java/talkdemos/lispy/ReadmeTest.java")).stream()
            .map(String::strip)
            .toList();
    List<String> blocks =
        Pattern.compile("(?s)```java\\R(.*?)```")
            .matcher(Files.readString(Path.of("README.md")))
            .results()
            .map((MatchResult block) -> block.group(1))
            .toList();
    assertThat(blocks).isNotEmpty();
    assertThat(here).containsAll(String.join("", blocks).lines().map(String::strip).toList());
  }
}
