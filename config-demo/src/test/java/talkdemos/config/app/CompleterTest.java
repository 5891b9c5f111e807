// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import talkdemos.config.tree.Node;
import talkdemos.config.tree.Node.Dict;
import talkdemos.config.tree.Origin;
import talkdemos.config.types.Plain;

class CompleterTest {
  @TempDir Path folder;

  /** The configuration of Hydra's own tests of completion, with a type for one key. */
  private static final class Example implements Completer.Outline {
    private static final Map<String, List<String>> OPTIONS =
        Map.of(
            "", List.of("config"),
            "group", List.of("dict", "list"),
            "hydra/launcher", List.of("basic", "fairtask"),
            "hydra/sweeper", List.of("basic"),
            "test_hydra/launcher", List.of("a"));

    @Override
    public List<String> options(String group) {
      return OPTIONS.getOrDefault(group, List.of());
    }

    @Override
    public List<String> groups(String parent) {
      return switch (parent) {
        case "" -> List.of("group", "hydra", "test_hydra");
        case "hydra" -> List.of("launcher", "sweeper");
        case "test_hydra" -> List.of("launcher");
        default -> List.of();
      };
    }

    @Override
    public Optional<Dict> config(List<String> overrides) {
      Map<String, Object> config = new LinkedHashMap<>();
      Node missing = new Node.Missing(Origin.UNKNOWN);
      Map<String, Object> dict = new LinkedHashMap<>();
      dict.put("key1", "val1");
      dict.put("key2", "val2");
      dict.put("key3", missing);
      config.put("dict", dict);
      config.put("dict_prefix", 1);
      config.put("list", List.of("a", "b"));
      config.put("list_prefix", 2.5);
      config.put("level", "LOUD");
      config.put("hydra", Map.of("run", Map.of("dir", "x")));
      if (overrides.contains("group=dict")) {
        config.put("group", Map.of("dict", true));
      }
      return overrides.contains("broken")
          ? Optional.empty()
          : Optional.of((Dict) Plain.node(config));
    }

    @Override
    public Optional<Node> resolved(List<String> overrides, String key) {
      return Optional.empty();
    }

    @Override
    public Collection<String> chosen(List<String> overrides) {
      return List.of("group", "group@other", "group@more");
    }

    @Override
    public List<String> choices(Dict config, List<String> path) {
      return path.equals(List.of("level")) ? List.of("LOUD", "LOW", "QUIET") : List.of();
    }
  }

  private List<String> complete(String line) {
    Shell.Typed typed = Shell.split("app " + line);
    return new Completer(new Example(), folder).complete(typed.before(), typed.word());
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "dict, dict. dict_prefix=",
        "dict., dict.key1= dict.key2= dict.key3=",
        "dict.key, dict.key1= dict.key2= dict.key3=",
        "dict.key1=, dict.key1=val1",
        "dict.key3=, dict.key3=",
        "list, list. list_prefix=",
        "list., list.0= list.1=",
        "gro, group=",
        "group=, group=dict group=list",
        "group=d, group=dict",
        "group=dict group.dict=, group.dict=true",
        "group=dict group=, group=dict group=list",
        "hydra/, hydra/launcher= hydra/sweeper=",
        "hydra/lau, hydra/launcher=",
        "hydra/launcher=ba, hydra/launcher=basic",
        "+, +group= +hydra/ +test_hydra/",
        "+gro, +group=",
        "+group=, +group=dict +group=list",
        "unknown, \"\"",
        "unknown=, \"\"",
      })
  void answers_as_hydra_does(String line, String expected) {
    assertThat(String.join(" ", complete(line))).isEqualTo(expected);
  }

  @Test
  void at_the_start_everything_is_offered() {
    List<String> all =
        List.of(
            "dict.",
            "dict_prefix=",
            "group=",
            "hydra.",
            "hydra/",
            "level=",
            "list.",
            "list_prefix=",
            "test_hydra/");
    assertThat(complete("")).isEqualTo(all);
    assertThat(complete("dict.key1=val1 ")).isEqualTo(all);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "++dict.key1, ++dict.key1=",
        "~dict.k, ~dict.key1 ~dict.key2 ~dict.key3",
        "~gro, ~group=",
        "group@, group@more= group@other=",
        "group@other=, group@other=dict group@other=list",
        "+group@new=d, +group@new=dict",
        "\"group=dict,\", \"group=dict,dict group=dict,list\"",
        "\"group=choice(dict,l\", \"group=choice(dict,list\"",
        "level=, level=LOUD level=LOW level=QUIET",
        "level=LO, level=LOUD level=LOW",
        "\"level=LOUD,Q\", \"level=LOUD,QUIET\"",
        "\"level=[LOUD,Q\", \"level=[LOUD,QUIET\"",
        "--conf, --config-dir --config-name --config-path",
        "\"--cfg \", all framework job",
        "--cfg j, job",
        "--cfg=j, --cfg=job",
        "--info defaults-, defaults-tree",
        "-m gro, group=",
        "\"--config-name \", config",
        "--package di, dict.",
        "--shell-completion install=, install=bash install=fish install=zsh",
        "broken gro, group=",
        "broken dict, \"\"",
        "\"dict.key1='a b' gro\", group=",
      })
  void answers_where_hydra_does_not(String line, String expected) {
    assertThat(String.join(" ", complete(line))).isEqualTo(expected);
  }

  @Test
  void paths_are_completed_in_values_and_flags() throws Exception {
    Files.createFile(folder.resolve("foo1.txt"));
    Files.createDirectories(folder.resolve("foo2"));
    assertThat(complete("abc=./fo")).containsExactly("abc=./foo1.txt", "abc=./foo2/");
    assertThat(complete("abc=" + folder + "/foo1")).containsExactly("abc=" + folder + "/foo1.txt");
    assertThat(complete("abc=x,./foo2")).containsExactly("abc=x,./foo2/");
    assertThat(complete("--rerun foo")).containsExactly("foo1.txt", "foo2/");
  }

  @Test
  void bash_gets_what_it_does_not_hold_for_finished() {
    assertThat(Shell.afterBreak("db=mysql", "db=m", "\"'><=;|&(:")).isEqualTo("mysql");
    assertThat(Shell.afterBreak("db@a:b=x", "db@a:", "@:=")).isEqualTo("b=x");
    assertThat(Shell.afterBreak("db=mysql", "db", "=")).isEqualTo("db=mysql");
    assertThat(Shell.split("app a 'b c' d\\ e f"))
        .isEqualTo(new Shell.Typed(Arrays.asList("a", "b c", "d e"), "f"));
    assertThat(Shell.split("app ")).isEqualTo(new Shell.Typed(List.of(), ""));
  }
}
