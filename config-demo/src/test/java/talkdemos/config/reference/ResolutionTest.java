// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import talkdemos.config.ConfigException;
import talkdemos.config.source.ConfigReader;
import talkdemos.config.source.MemorySource;
import talkdemos.config.source.SearchPath;
import talkdemos.config.tree.Json;
import talkdemos.config.tree.Node;
import talkdemos.config.tree.Node.Dict;
import talkdemos.config.tree.Node.Items;
import talkdemos.config.tree.Node.Reference;
import talkdemos.config.tree.Node.Text;
import talkdemos.config.tree.Origin;

class ResolutionTest {
  private final List<String> warnings = new ArrayList<>();

  private static Dict read(String hocon) {
    SearchPath path = new SearchPath(List.of(MemorySource.of("config.conf", hocon)));
    ConfigReader reader = new ConfigReader(path, ResolutionTest.class.getClassLoader());
    return (Dict) reader.find("config").orElseThrow().root();
  }

  private Resolution resolution(Dict root) {
    Map<String, Resolver> resolvers = new LinkedHashMap<>(Resolvers.builtIn());
    resolvers.put("id", Resolvers.of("id", (given, context) -> new Items(given, context.origin())));
    Dict settings = read("job { name = app, num = 3 }");
    Surroundings around =
        new Surroundings(
            resolvers,
            key -> Optional.ofNullable(((Dict) settings.get("job")).get(key.substring(4))),
            Map.of("X", "5", "HOME", "/home/me"),
            ZonedDateTime.parse("2026-01-02T03:04:05Z"),
            warnings::add);
    return new Resolution(root, around);
  }

  private String resolved(String hocon) {
    return Json.text(resolution(read(hocon)).all());
  }

  @Test
  void usage() {
    Resolution config =
        resolution(
            read(
                """
                db { host = localhost, port = 3306, url = "${.host}:${.port}" }
                copy = ${db.port}
                home = "${oc.env:HOME}/data"
                """));
    assertThat(Json.text(config.all()))
        .isEqualTo(
            "{\"db\": {\"host\": \"localhost\", \"port\": 3306, \"url\": \"localhost:3306\"},"
                + " \"copy\": 3306, \"home\": \"/home/me/data\"}");
    assertThat(config.find("db.url")).contains(new Text("localhost:3306", Origin.UNKNOWN));
  }

  @TestFactory
  List<DynamicTest> answers_as_omegaconf_does() throws Exception {
    String file;
    try (var in = ResolutionTest.class.getResourceAsStream("omegaconf.conf")) {
      file = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    }
    Dict recorded = read(file);
    List<DynamicTest> tests = new ArrayList<>();
    for (Node one : ((Items) recorded.get("cases")).items()) {
      Dict recording = (Dict) one;
      Dict root = ((Dict) recorded.get("around")).with("s", recording.get("s"));
      String name = Json.text(recording.get("s"));
      tests.add(DynamicTest.dynamicTest(name, () -> judge(recording, root)));
    }
    return tests;
  }

  private void judge(Dict recording, Dict root) {
    Node is = recording.get("is");
    if (is != null) {
      String expected = is instanceof Reference text ? text.text() : ((Text) is).value();
      assertThat(resolution(root).find("s").map(Json::text)).contains(expected);
    } else {
      assertThatThrownBy(() -> resolution(root).find("s")).isInstanceOf(ConfigException.class);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a=1, b=${a}                        | {\"a\": 1, \"b\": 1}",
        "a=x, b=${a}/y, c=\"${a}\"${a}      | {\"a\": \"x\", \"b\": \"x/y\", \"c\": \"xx\"}",
        "b=${?nope}, c=[1, ${?nope}], d=a${?nope} | {\"c\": [1], \"d\": \"a\"}",
        "h=${HOME}, x=${?X}                 | {\"h\": \"/home/me\", \"x\": \"5\"}",
        "a={x=1}, b=${a} {y=2}, c=${b.x}    | {\"a\": {\"x\": 1}, \"b\": {\"x\": 1, \"y\": 2}, \"c\": 1}",
        "b=${a} {y=2, z=${b.x}}, a={x=1}    | {\"b\": {\"x\": 1, \"y\": 2, \"z\": 1}, \"a\": {\"x\": 1}}",
        "p=[1], p=${p} [2], p += 3          | {\"p\": [1, 2, 3]}",
        "p=/a, p=${p}\":/b\"                | {\"p\": \"/a:/b\"}",
        "p += 1                             | {\"p\": [1]}",
        "a=${b}, a={y=1}, b={x=1}           | {\"a\": {\"x\": 1, \"y\": 1}, \"b\": {\"x\": 1}}",
        "a={x=1}, a=${b}, b={y=2}           | {\"a\": {\"x\": 1, \"y\": 2}, \"b\": {\"y\": 2}}",
        "a={x=1}, a=${b}, b=7               | {\"a\": 7, \"b\": 7}",
        "a=true, b=${a}x, c=\"${a}x\"       | {\"a\": true, \"b\": \"truex\", \"c\": \"Truex\"}",
        "l=[${a},{b=\"${..0}\",c=\"${l.0}\"}], a=q | {\"l\": [\"q\", {\"b\": \"q\", \"c\": \"q\"}], \"a\": \"q\"}",
        "a={x=\"${.y}\",y=1}, b=\"${a}\", y=2 | {\"a\": {\"x\": 1, \"y\": 1}, \"b\": {\"x\": 1, \"y\": 1}, \"y\": 2}",
        "a=\"${hydra:job.name}-${hydra:job.num}\", b=\"${hydra:nope}\" | {\"a\": \"app-3\", \"b\": null}",
        "a=\"${now:%Y-%m-%d}/${now:%H:%M:%S.%f}\" | {\"a\": \"2026-01-02/03:04:05.000000\"}",
        "a=\"${oc.decode:'[${b}, {x: ${b}}]'}\", b=2 | {\"a\": [2, {\"x\": 2}], \"b\": 2}",
        "a=1, größe=\"${id:é}\"             | {\"a\": 1, \"größe\": [\"é\"]}",
        "m=\"???\", n=1                     | {\"m\": \"???\", \"n\": 1}",
      })
  void what_a_tree_resolves_to(String hocon, String json) {
    assertThat(resolved(hocon)).isEqualTo(json);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a=\"${b}\", b=\"${c}\", c=\"${a}\" | config.conf:1:3: refers to itself: a -> b -> c -> a",
        "a=${b}, b=${a}          | config.conf:1:3: refers to itself: a -> b -> a",
        "a={b=\"${a}\"}          | config.conf:1:3: refers to itself: a -> a.b -> a",
        "db={host=h}, a=\"${db.hots}\" | config.conf:1:16: 'a' refers to 'db.hots', which is not there; did you mean 'host'?",
        "a=\"${oc.evn:X}\"       | config.conf:1:3: 'a' calls the resolver 'oc.evn', which is not known; did you mean 'oc.env'?",
        "a=\"${oc.env:NOPE}\"    | config.conf:1:3: 'a': ${oc.env:...}: Environment variable 'NOPE' not found",
        "a=\"${b}\", b=\"???\"   | config.conf:1:3: 'a' refers to 'b', which is missing (???)",
        "a=\"x${b\"              | config.conf:1:3: 'x${b' is no reference: expected '}' at column 5, got the end",
        "a=${nope.x}             | config.conf:1:3: 'a' refers to ${nope.x}, which is neither in the configuration nor",
        "a=[1], b=${a} {x=1}     | config.conf:1:3: cannot be joined with a list or dictionary: [1]",
      })
  void a_refusal_says_where_and_why(String hocon, String message) {
    assertThatThrownBy(() -> resolved(hocon))
        .isInstanceOf(ConfigException.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void what_is_deprecated_warns_with_both_names() {
    assertThat(resolved("old=\"${oc.deprecated:new}\", new=1")).contains("\"old\": 1");
    assertThat(warnings)
        .containsExactly("'old' is deprecated. Change your code and config to use 'new'");
  }

  @Test
  void a_missing_value_is_found_as_missing() {
    Optional<Node> found = resolution(read("m=\"???\"")).find("m");
    assertThat(found).containsInstanceOf(Node.Missing.class);
  }
}
