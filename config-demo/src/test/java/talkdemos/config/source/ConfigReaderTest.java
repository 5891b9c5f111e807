// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigRenderOptions;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import talkdemos.config.ConfigException;
import talkdemos.config.tree.Json;
import talkdemos.config.tree.Node;
import talkdemos.config.tree.Node.Dict;

class ConfigReaderTest {
  private static ConfigReader reader(String... namesAndTexts) {
    return new ConfigReader(
        new SearchPath(List.of(MemorySource.of(namesAndTexts))),
        ConfigReaderTest.class.getClassLoader());
  }

  private static Node read(String text) {
    return reader("config.conf", text).find("config").orElseThrow().root();
  }

  @Test
  void usage() {
    ConfigFile file =
        reader("db/mysql.conf", "# @package _global_\nz = 1.0\na { host = \"h\", port = 3306 }")
            .find("db/mysql")
            .orElseThrow();
    assertThat(file.header()).contains("_global_");
    assertThat(Json.text(file.root()))
        .isEqualTo("{\"z\": 1.0, \"a\": {\"host\": \"h\", \"port\": 3306}}");
    Node port = ((Dict) ((Dict) file.root()).get("a")).get("port");
    assertThat(port.origin().place()).isEqualTo("db/mysql.conf:3:24");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "z=1, a=2, m=3                | {\"z\": 1, \"a\": 2, \"m\": 3}",
        "a=1.0, b=1e3, c=-5, d=1      | {\"a\": 1.0, \"b\": 1000.0, \"c\": -5, \"d\": 1}",
        "a=123456789012345678901234   | {\"a\": 123456789012345678901234}",
        "a=10s, b=512 MB, c=1_000     | {\"a\": \"10s\", \"b\": \"512 MB\", \"c\": \"1_000\"}",
        "a=.inf, b=-.inf, c=.nan      | {\"a\": {\"$float\": \"inf\"}, \"b\": {\"$float\": \"-inf\"}, \"c\": {\"$float\": \"nan\"}}",
        "a=true, b=null, c=yes        | {\"a\": true, \"b\": null, \"c\": \"yes\"}",
        "a=\"1\", b=\"true\"          | {\"a\": \"1\", \"b\": \"true\"}",
        "a.b.c=1, a.b.d=2, \"a.b\"=3  | {\"a\": {\"b\": {\"c\": 1, \"d\": 2}}, \"a.b\": 3}",
        "a {x=1}, a {y=2}, b=1, b=2   | {\"a\": {\"x\": 1, \"y\": 2}, \"b\": 2}",
        "a=[1], a += 2, a += [3]      | {\"a\": [1, 2, [3]]}",
        "a = hello  big world         | {\"a\": \"hello  big world\"}",
        "a = [1] [2,3], b={x=1} {y=2} | {\"a\": [1, 2, 3], \"b\": {\"x\": 1, \"y\": 2}}",
        "a = \"???\", b = \"${x.y}:1\" | {\"a\": \"???\", \"b\": \"${x.y}:1\"}",
        "a = ${.x}, b = ${oc.env:HOME}| {\"a\": \"${.x}\", \"b\": \"${oc.env:HOME}\"}",
        "a = ${x.y}z, b = ${?q}       | {\"a\": \"${x.y}z\", \"b\": \"${?q}\"}",
        "größe = 漢字                  | {\"größe\": \"漢字\"}",
      })
  void what_a_text_says(String text, String json) {
    assertThat(Json.text(read(text))).isEqualTo(json);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a = 1; b = ???          | config.conf:1:12: '?' needs quotes: write \"???\"",
        "a = 1;x {;  b = [1,,2]  | config.conf:3:10: list should have had new element",
        "a {; b = 1              | config.conf:2:7: expecting close brace } or a comma, got end",
        "a = b@c                 | config.conf:1:6: '@' needs quotes",
        "a = [1] x               | config.conf:1:9: a list or dictionary cannot be joined",
        "include url(\"http://x\") | config.conf:1:1: include url(\"http://x\") is not read",
        "x = 1;include required(\"no\") | config.conf:2:1: the required include \"no\" is nowhere",
        "include \"config\"      | config.conf:1:1: includes itself: config.conf",
        "# @package a b          | config.conf:1:1: a header is '# @package NAME'",
      })
  void a_refusal_says_where_and_why(String text, String message) {
    String written = text.replace(";", "\n").replace("1\nb", "1, b").replace("1\n b", "1 , b");
    assertThatThrownBy(() -> read(written))
        .isInstanceOf(ConfigException.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void a_syntax_error_shows_the_line() {
    assertThatThrownBy(() -> read("a = 1\n  b = [1\nc = 2"))
        .hasMessageContaining("\n  c = 2\n    ^");
  }

  @Test
  void includes_stand_where_they_are_written() {
    ConfigReader reader =
        reader(
            "db/one.conf", "a = 1, sub { include \"two\" }, include \"none\", z = 2",
            "db/two.conf", "x = ${y}, y = 5, include \"../three.json\"",
            "three.json", "{\"q\": [1.0]}");
    assertThat(Json.text(reader.find("db/one").orElseThrow().root()))
        .isEqualTo("{\"a\": 1, \"sub\": {\"x\": \"${sub.y}\", \"y\": 5, \"q\": [1.0]}, \"z\": 2}");
  }

  @Test
  void properties_are_text_and_keep_their_order() {
    ConfigReader reader = reader("p.properties", "z.y=1\na=true\nz.x=${a}\nz=hidden\n# c\n");
    assertThat(Json.text(reader.find("p").orElseThrow().root()))
        .isEqualTo("{\"z\": {\"y\": \"1\", \"x\": \"${a}\"}, \"a\": \"true\"}");
  }

  @Test
  void reads_what_typesafe_config_reads() {
    String text =
        """
        { "a" : { "b" : [1, true, null, "x", {"c" : 2}], "long" : 12345678901 } }
        """;
    String judged = ConfigFactory.parseString(text).root().render(ConfigRenderOptions.concise());
    assertThat(Json.text(read(text)).replace(" ", "")).isEqualTo(judged);
  }

  @Test
  void the_first_root_wins_and_groups_of_all_are_listed(@TempDir Path temp) throws IOException {
    Path first = Files.createDirectories(temp.resolve("first/db/sub")).getParent().getParent();
    Files.writeString(first.resolve("db/mysql.conf"), "from = first");
    Files.writeString(first.resolve("db/notes.txt"), "not a configuration");
    Path jar = temp.resolve("more.jar");
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(out)) {
      for (String name : List.of("conf/db/mysql.conf", "conf/db/lite.json", "conf/x/y/z.conf")) {
        entries.putNextEntry(new JarEntry(name));
        entries.write("{\"from\": \"jar\"}".getBytes(StandardCharsets.UTF_8));
      }
    }
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {jar.toUri().toURL()}, getClass().getClassLoader())) {
      SearchPath path =
          new SearchPath(
              List.of(
                  SearchPath.open("main", first.toString(), loader),
                  SearchPath.open("more", "classpath:conf", loader)));
      ConfigReader reader = new ConfigReader(path, loader);
      assertThat(Json.text(reader.find("db/mysql").orElseThrow().root())).contains("first");
      assertThat(reader.find("db/lite").orElseThrow().name())
          .isEqualTo("classpath:conf/db/lite.json");
      assertThat(reader.isGroup("db")).isTrue();
      assertThat(reader.isGroup("mysql")).isFalse();
    }
  }
}
