// SPDX-License-Identifier: Apache-2.0
package talkdemos.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import talkdemos.config.reference.Resolvers;
import talkdemos.config.source.MemorySource;
import talkdemos.config.tree.Json;
import talkdemos.config.tree.Node.Int;
import talkdemos.config.tree.Node.Text;
import talkdemos.config.tree.Origin;

class ComposerTest {
  private static final String[] FILES = {
    "config.conf",
        """
        defaults = [ { db = mysql }, { "optional extra" = nothing }, _self_ ]
        name = shop
        port = ${db.port}
        url = "${db.host}:${db.port}"
        tags = [a, b]
        limits { low = 1, high = 2.0 }
        secret = "???"
        """,
    "db/mysql.conf", "host = localhost, port = 3306",
    "db/postgres.conf", "host = pg, port = 5432, pool { size = 4 }",
    "experiment/fast.conf",
        """
        # @package _global_
        defaults = [ { "override /db" = postgres }, _self_ ]
        limits.high = 9
        tags += fast
        """,
    "needs.conf", "defaults = [ { db = \"???\" } ]",
    "round.conf", "defaults = [ { c = x } ]",
    "c/x.conf", "defaults = [ { /c = y } ]",
    "c/y.conf", "defaults = [ x ]",
    "twice.conf", "defaults = [ { db = mysql }, { db = postgres } ]",
  };

  private static Composer.Builder builder(String... files) {
    return Composer.builder()
        .source(MemorySource.of(files))
        .environment(Map.of("HOME", "/home/me"))
        .clock(Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC));
  }

  private static String json(String config, String... overrides) {
    return Json.text(builder(FILES).build().compose(config, overrides).config());
  }

  @Test
  void usage() {
    Composition shop = builder(FILES).build().compose("config", "db=postgres", "limits.low=0");
    assertThat(shop.get("url")).isEqualTo(new Text("pg:5432", Origin.UNKNOWN));
    assertThat(shop.choices()).containsEntry("db", "postgres").containsEntry("extra", "nothing");
    assertThat(shop.overrides()).containsExactly("db=postgres", "limits.low=0");
    assertThat(Json.text(shop.config()))
        .isEqualTo(
            "{\"db\": {\"host\": \"pg\", \"port\": 5432, \"pool\": {\"size\": 4}}, \"name\": \"shop\","
                + " \"port\": 5432, \"url\": \"pg:5432\", \"tags\": [\"a\", \"b\"],"
                + " \"limits\": {\"low\": 0, \"high\": 2.0}, \"secret\": \"???\"}");
  }

  @Test
  void an_experiment_overrides_groups_and_values_and_appends_to_a_list() {
    assertThat(json("config", "+experiment=fast"))
        .contains("\"host\": \"pg\"", "\"high\": 9", "\"tags\": [\"a\", \"b\", \"fast\"]");
  }

  @Test
  void substitutions_are_resolved_after_overrides() {
    assertThat(json("config", "db.port=1")).contains("\"port\": 1, \"url\": \"localhost:1\"");
    assertThat(builder(FILES).build().compose("config").json(false))
        .contains("\"port\": \"${db.port}\"", "\"url\": \"${db.host}:${db.port}\"");
  }

  @Test
  void hocon_goes_across_files() {
    Composer composer =
        builder(
                "config.conf",
                    "defaults=[base, _self_]\nb = ${a} {y = 2}\nl += 3\nh = ${HOME}\nq = ${?no}",
                "base.conf", "a {x = 1}\nb {z = 0}\nl = [1] [2]")
            .build();
    assertThat(Json.text(composer.compose("config", "b.x=5", "+b.w=6").config()))
        .isEqualTo(
            "{\"a\": {\"x\": 1}, \"b\": {\"z\": 0, \"x\": 5, \"y\": 2, \"w\": 6}, \"l\": [1, 2, 3],"
                + " \"h\": \"/home/me\"}");
    assertThatThrownBy(() -> composer.compose("config", "b.nope=1"))
        .isInstanceOf(KeyException.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "config | prot=1        | override 1 'prot=1':1: Could not override 'prot'. Did you mean 'port'?",
        "config | db.prot=1     | override 1 'db.prot=1':1: Could not override 'db.prot'. Did you mean 'port'?",
        "config | +port=1       | override 1 '+port=1':1: Could not append to config. An item is already at 'port'.",
        "config | ~prot         | override 1 '~prot':1: Could not delete from config. 'prot' does not exist. Did you mean 'port'?",
        "config | ~name=x       | override 1 '~name=x':1: Could not delete from config. The value of 'name' is \"shop\" and not \"x\".",
        "config | db=mysq       | override 1 'db=mysq':1: In 'config': Could not find 'db/mysq'; did you mean 'mysql'?",
        "config | db=5          | override 1 'db=5':1: Config group override must be a string or a list. Got 5 in 'db=5'",
        "config | ++db=mysql    | override 1 '++db=mysql':1: force-add of config groups is not supported",
        "config | db@x=mysql    | override 1 'db@x=mysql':1: Could not override 'db@x'.",
        "config | ~db@x         | override 1 '~db@x':1: Could not delete 'db@x'. No match in the defaults list",
        "config | dv@x=mysql    | override 1 'dv@x=mysql':1: Override dv@x=mysql looks like a config group override",
        "config | +db=postgres  | override 1 '+db=postgres':1: Multiple values for db, which is mysql at config.conf:1:21. to choose another",
        "config | tags.7=x      | override 1 'tags.7=x':1: Could not override 'tags.7': the list has 2 items",
        "config | tags.x=x      | override 1 'tags.x=x':1: Could not override 'tags.x': 'x' is no index of a list",
        "config | tags={a:1}    | override 1 'tags={a:1}':1: Could not override 'tags': it is [\"a\", \"b\"]",
        "config | name=a,b      | override 1 'name=a,b':1: Ambiguous value for argument 'name=a,b'",
        "config | name=range(3) | override 1 'name=range(3)':1: Sweep parameters 'name=range(3)' requires --multirun",
        "config | name=\\${x    | override 1 'name=\\${x':",
        "config | hydra.rum=1   | override 1 'hydra.rum=1':1: Could not override 'hydra.rum'. Did you mean 'run'?",
        "config | hydra.mode=x  | override 1 'hydra.mode=x':12: the framework's setting 'mode' must be RUN or MULTIRUN",
        "config | =1            | override 1 '=1':1: the override names no key",
        "confg  |               | Cannot find primary config 'confg'. Check that it's in your config search path. Did you mean 'config'?",
        "needs  |               | needs.conf:1:21: You must specify 'db', e.g, db=<OPTION>",
        "round  |               | c/y.conf:1:14: the defaults lists lead back to themselves: c/x -> c/y -> c/x",
        "twice  |               | twice.conf:1:37: Multiple values for db, which is mysql at twice.conf:1:21. To override a value use 'override db: postgres'",
      })
  void a_refusal_says_where_and_why(String config, String override, String message) {
    String[] overrides = override == null ? new String[0] : new String[] {override};
    assertThatThrownBy(() -> json(config, overrides))
        .isInstanceOf(ConfigException.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void what_is_missing_is_refused_when_it_is_read() {
    Composition shop = builder(FILES).build().compose("config");
    assertThatThrownBy(() -> shop.get("secret"))
        .isInstanceOf(MissingValueException.class)
        .hasMessage("config.conf:7:10: 'secret' is missing (???): give it a value, secret=...");
    assertThatThrownBy(() -> shop.get("limits.lwo"))
        .isInstanceOf(KeyException.class)
        .hasMessage("there is no key 'limits.lwo'; did you mean 'low'?");
  }

  @Test
  void the_framework_has_settings_of_its_own() {
    Composition shop =
        builder(
                "config.conf",
                "x = 1, job = \"${hydra:job.name}\", hydra { run.dir = \"out/${x}\", job.name = demo }")
            .build()
            .compose("config", "x=2", "hydra.verbose=true");
    assertThat(Json.text(shop.config())).isEqualTo("{\"x\": 2, \"job\": \"demo\"}");
    assertThat(shop.framework("run.dir")).contains(new Text("out/2", Origin.UNKNOWN));
    assertThat(shop.framework("job.override_dirname")).contains(new Text("x=2", Origin.UNKNOWN));
    assertThat(shop.framework("sweep.dir"))
        .contains(new Text("multirun/2026-01-02/03-04-05", Origin.UNKNOWN));
    assertThat(shop.frameworkOverrides()).containsExactly("hydra.verbose=true");
    assertThat(shop.framework("job.num")).isEmpty();
  }

  @Test
  void the_last_of_the_sweeps_varies_fastest() {
    List<Composition> jobs =
        builder(FILES)
            .build()
            .composeJobs("config", List.of("db=glob(*)", "limits.low=range(0,2)"));
    assertThat(jobs.stream().map(Composition::overrides))
        .containsExactly(
            List.of("db=mysql", "limits.low=0"),
            List.of("db=mysql", "limits.low=1"),
            List.of("db=postgres", "limits.low=0"),
            List.of("db=postgres", "limits.low=1"));
    assertThat(jobs.get(3).framework("job.num").map(Json::text)).contains("3");
  }

  @Test
  void parameters_of_the_sweeper_are_overrides_too() {
    Composer composer =
        builder("config.conf", "x=0, y=0, hydra.sweeper.params { x = \"1,2\", y = 5 }").build();
    assertThat(composer.composeJobs("config", List.of("y=7")).stream().map(Composition::overrides))
        .containsExactly(List.of("x=1", "y=7"), List.of("x=2", "y=7"));
  }

  @Test
  void no_job_is_composed_when_one_is_refused() {
    assertThatThrownBy(() -> builder(FILES).build().composeJobs("config", List.of("db=mysql,nope")))
        .isInstanceOf(MissingConfigException.class);
  }

  @Test
  void the_search_path_can_grow() {
    Composer composer =
        builder(
                "config.conf", "hydra.searchpath = [\"classpath:talkdemos/config/more\"], x = 1",
                "g/a.conf", "from = first")
            .build();
    assertThat(Json.text(composer.compose("config", "+g=a", "+more=extra").config()))
        .isEqualTo("{\"x\": 1, \"g\": {\"from\": \"first\"}, \"more\": {\"here\": true}}");
  }

  @Test
  void a_resolver_of_ones_own() {
    Composer composer =
        builder("config.conf", "x = 3, y = \"${twice:${x}}\"")
            .resolver(
                Resolvers.of(
                    "twice",
                    (given, context) ->
                        new Int(((Int) given.get(0)).value().shiftLeft(1), context.origin())))
            .build();
    assertThat(Json.text(composer.compose("config").get("y"))).isEqualTo("6");
  }

  @Test
  void composers_know_nothing_of_each_other_in_any_number_of_threads() throws Exception {
    List<Composer> composers = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      composers.add(
          builder("config.conf", "defaults=[{g=a}], me = " + i, "g/a.conf", "v = \"${me}\"")
              .build());
    }
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<String>> work = new ArrayList<>();
      for (int i = 0; i < 400; i++) {
        Composer mine = composers.get(i % 4);
        String extra = "+n=" + i;
        work.add(() -> Json.text(mine.compose("config", extra).config()));
      }
      List<Future<String>> done = threads.invokeAll(work);
      for (int i = 0; i < done.size(); i++) {
        int me = i % 4;
        assertThat(done.get(i).get())
            .isEqualTo("{\"g\": {\"v\": " + me + "}, \"me\": " + me + ", \"n\": " + i + "}");
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
