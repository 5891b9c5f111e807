// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import talkdemos.config.types.Default;

class ExperimentTest {
  private static final Logger LOG = Logger.getLogger("experiment.test");
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2030-01-02T12:00:00Z"), ZoneOffset.UTC);

  record Db(String host, @Default("3306") int port, Optional<String> password) {}

  record App(Db db, @Default("1") int seed, @Default("${seed}") int copy, String where) {}

  @TempDir Path temp;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void configurations() throws IOException {
    write(
        "conf/config.conf",
        "defaults = [ {db = mysql}, _self_ ]\nwhere = \"${hydra:runtime.output_dir}\"\n");
    write("conf/db/mysql.conf", "host = mysql.example\n");
    write("conf/db/postgres.conf", "host = pg.example\nport = \"5432\"\n");
  }

  private void write(String name, String text) throws IOException {
    Path file = temp.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Experiment<App> experiment() {
    return Experiment.of(App.class, this::task)
        .name("app")
        .configPath("file:" + temp.resolve("conf"))
        .with(builder -> builder.clock(NOON));
  }

  private Object task(App config, RunningJob job) throws IOException {
    LOG.info("seed " + config.seed());
    LOG.fine("fine");
    if (config.seed() == 13) {
      throw new IllegalStateException("unlucky");
    }
    assertThat(config.where()).isEqualTo(job.directory().toString());
    if (!job.directory().equals(Path.of("").toAbsolutePath())) {
      Files.writeString(job.directory().resolve("mine.txt"), "x");
    }
    return config.db();
  }

  /** Runs with all folders below the temporary one. */
  private int run(String... args) {
    List<String> all = new ArrayList<>(Arrays.asList(args));
    if (!all.contains("hydra/output=none")
        && !all.contains("--rerun")
        && !all.contains("--version")
        && !all.contains("-sc")) {
      all.add("hydra.run.dir=" + temp + "/outputs/\\${now:%Y-%m-%d}/\\${now:%H-%M-%S}");
      all.add("hydra.sweep.dir=" + temp + "/multirun/\\${now:%Y-%m-%d}/\\${now:%H-%M-%S}");
    }
    out.reset();
    err.reset();
    String[] line = all.stream().map(arg -> arg.replace("\\$", "$")).toArray(String[]::new);
    return experiment().run(line, new PrintStream(out), new PrintStream(err));
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void usage() {
    assertThat(run("db=postgres", "seed=2")).as(err()).isZero();
    Path folder = temp.resolve("outputs/2030-01-02/12-00-00");
    assertThat(folder.resolve(".hydra/config.conf"))
        .hasContent(
            """
            db {
              host = "pg.example"
              port = 5432
              password = null
            }
            seed = 2
            copy = "${seed}"
            where = "${hydra:runtime.output_dir}"
            """);
    assertThat(folder.resolve(".hydra/overrides.conf"))
        .hasContent("[\"db=postgres\", \"seed=2\"]\n");
    assertThat(folder.resolve(".hydra/hydra.conf")).content().contains("output_dir = \"" + folder);
    assertThat(folder.resolve("app.log")).content().contains("][experiment.test][INFO] - seed 2");
    assertThat(out()).contains("][experiment.test][INFO] - seed 2").doesNotContain("fine");
    assertThat(folder.resolve("result.json"))
        .content()
        .contains("\"value\": {\"host\": \"pg.example\", \"port\": 5432, \"password\": null}");
    assertThat(folder.resolve("mine.txt")).exists();
  }

  @Test
  void runs_of_the_same_second_have_folders_of_their_own() {
    assertThat(run()).as(err()).isZero();
    assertThat(run()).as(err()).isZero();
    assertThat(run("hydra.run.dir=" + temp + "/fixed")).as(err()).isZero();
    assertThat(temp.resolve("outputs/2030-01-02/12-00-00-1/.hydra/config.conf")).exists();
  }

  @Test
  void a_run_again_has_the_same_configuration_to_the_byte() throws IOException {
    assertThat(run("db=postgres", "db.password='a\"b'", "copy=7")).as(err()).isZero();
    Path first = temp.resolve("outputs/2030-01-02/12-00-00");
    write("conf/db/postgres.conf", "host = elsewhere\n"); // what it was counts, not what it is
    assertThat(run("--rerun", first.toString())).as(err()).isZero();
    Path second = temp.resolve("outputs/2030-01-02/12-00-00-1");
    for (String name : List.of("config.conf", "overrides.conf")) {
      assertThat(Files.readString(second.resolve(".hydra").resolve(name)))
          .isEqualTo(Files.readString(first.resolve(".hydra").resolve(name)));
    }
    assertThat(run("--rerun", temp.toString())).isEqualTo(65);
    assertThat(err()).contains("is no folder of a run");
  }

  @Test
  void a_sweep_has_a_folder_for_each_job_and_goes_on_after_a_failure() throws IOException {
    assertThat(run("-m", "seed=1,13,3", "db=mysql,postgres")).as(err()).isEqualTo(1);
    Path folder = temp.resolve("multirun/2030-01-02/12-00-00");
    assertThat(folder.resolve("multirun.conf")).exists();
    for (int i = 0; i < 6; i++) {
      assertThat(folder.resolve(i + "/.hydra/config.conf")).exists();
      assertThat(folder.resolve(i + "/app.log")).content().hasLineCount(1);
      assertThat(folder.resolve(i + "/mine.txt").toFile().exists()).isEqualTo(i != 2 && i != 3);
    }
    assertThat(folder.resolve("1/.hydra/overrides.conf")).content().contains("db=postgres");
    assertThat(err()).contains("4 of 6 jobs done, 2 failed").contains("unlucky");
    assertThat(run("-m", "--resume", folder.toString(), "seed=1,13,3", "db=mysql,postgres"))
        .isOne();
    assertThat(err()).contains("4 of them before");
  }

  @Test
  void a_sweep_with_a_wrong_job_begins_none() throws IOException {
    assertThat(run("-m", "seed=1,x,y")).isEqualTo(65);
    assertThat(err())
        .contains("no job was begun")
        .contains("job 1 (seed=x): ")
        .contains("got the text \"x\", expected an integer");
    assertThat(temp.resolve("multirun")).doesNotExist();
  }

  @Test
  void jobs_in_threads_keep_their_logs_apart() throws IOException {
    assertThat(run("-m", "seed=range(1,9)", "hydra/launcher=threads", "hydra.launcher.threads=4"))
        .as(err())
        .isZero();
    for (int i = 0; i < 8; i++) {
      assertThat(temp.resolve("multirun/2030-01-02/12-00-00/" + i + "/app.log"))
          .content()
          .hasLineCount(1)
          .contains("seed " + (i + 1));
    }
  }

  @Test
  void everything_wrong_is_said_at_once_and_nothing_is_left_behind() {
    assertThat(run("db.prot=1", "seed=x")).isEqualTo(65);
    assertThat(run("+db.prot=1", "seed=x", "copy=[1]")).isEqualTo(65);
    assertThat(err())
        .contains("3 problems")
        .contains("override 1 '+db.prot=1':10: db.prot: no such key in Db; did you mean 'port'?")
        .contains("override 2 'seed=x':6: seed: got the text \"x\", expected an integer")
        .contains("override 3 'copy=[1]':6: copy: got the list [1], expected an integer");
    assertThat(temp.resolve("outputs")).doesNotExist();
  }

  @Test
  void exit_statuses_tell_what_went_wrong() {
    assertThat(run("seed=13")).isEqualTo(1);
    assertThat(err())
        .contains("Error executing job with overrides: [seed=13]")
        .contains("java.lang.IllegalStateException: unlucky")
        .contains("ExperimentTest.task")
        .doesNotContain("Runner.run");
    assertThat(run("--flag")).isEqualTo(2);
    assertThat(run("seed=[")).isEqualTo(2);
    assertThat(run("db=oracle")).isEqualTo(65);
    assertThat(err()).contains("oracle").contains("mysql");
    assertThat(run("db.host=???")).isEqualTo(65);
    assertThat(err()).contains("db.host: no value was given");
    assertThat(run("--config-dir", temp + "/nowhere")).isEqualTo(65);
    assertThat(run("seed=1,2")).isEqualTo(65);
    assertThat(err()).contains("--multirun");
  }

  @Test
  void folders_are_off_by_one_setting() throws IOException {
    List<Path> before = working();
    assertThat(run("hydra/output=none", "db.port=1")).as(err()).isZero();
    assertThat(out()).contains("seed 1");
    assertThat(run("-m", "hydra/output=none", "seed=1,2")).as(err()).isZero();
    assertThat(err()).contains("2 of 2 jobs done");
    assertThat(working()).isEqualTo(before);
  }

  private static List<Path> working() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("").toAbsolutePath())) {
      return files.sorted().toList();
    }
  }

  @Test
  void verbose_and_the_logging_groups_work() {
    assertThat(run("hydra.verbose=true")).as(err()).isZero();
    assertThat(out()).contains("][experiment.test][DEBUG] - fine");
    assertThat(run("hydra.verbose=[experiment.test,other]")).isZero();
    assertThat(out()).contains("DEBUG] - fine");
    assertThat(run("hydra.verbose=other")).isZero();
    assertThat(out()).doesNotContain("fine");
    assertThat(run("hydra/job_logging=disabled")).isZero();
    assertThat(out()).isEmpty();
    assertThat(run("hydra.job_logging.formatters.simple.format='%(levelname)-7s %(message)s'"))
        .isZero();
    assertThat(out()).isEqualTo("INFO    seed 1" + System.lineSeparator());
    assertThat(Logger.getLogger("").getHandlers()).isNotEmpty();
  }

  @Test
  void configurations_are_printed_in_whole_and_in_part() {
    assertThat(run("--cfg", "job", "-p", "db")).isZero();
    assertThat(out())
        .isEqualTo("# @package db\nhost = \"mysql.example\"\nport = 3306\npassword = null\n");
    assertThat(run("--cfg", "job", "-p", "copy", "--resolve", "seed=4")).as(err()).isZero();
    assertThat(out()).isEqualTo("4\n");
    assertThat(run("--cfg=job", "--json", "where=x")).isZero();
    assertThat(out())
        .isEqualTo(
            "{\"db\": {\"host\": \"mysql.example\", \"port\": 3306, \"password\": null},"
                + " \"seed\": 1, \"copy\": \"${seed}\", \"where\": \"x\"}\n");
    assertThat(run("--cfg", "hydra", "--package", "hydra.job.name")).isZero();
    assertThat(out()).isEqualTo("app\n");
    assertThat(run("--cfg", "job", "-p", "nope")).isEqualTo(65);
    assertThat(err()).contains("package 'nope' not found in config");
  }

  @Test
  void help_follows_its_template() {
    assertThat(run("--help")).isZero();
    assertThat(out()).contains("db: mysql, postgres\n").contains("host = \"mysql.example\"");
    assertThat(run("--help", "hydra.help.template='It costs $$1: $APP_CONFIG_GROUPS'")).isZero();
    assertThat(out()).isEqualTo("It costs $1: db: mysql, postgres\n");
    assertThat(run("--hydra-help")).isZero();
    assertThat(out()).contains("--multirun,-m").contains("hydra/launcher: basic, ");
    assertThat(run("--version")).isZero();
    assertThat(out()).startsWith("app ");
  }

  @Test
  void info_tells_how_the_configuration_comes_about() {
    assertThat(run("--info", "defaults-tree", "db=postgres")).isZero();
    assertThat(out()).contains("config:\n  db: postgres\n  _self_\n");
    assertThat(run("--info", "defaults")).isZero();
    assertThat(out()).containsPattern("\\| db/mysql +\\| db +\\| (True|False) +\\| config");
    assertThat(run("--info", "searchpath", "--config-dir", temp + "/conf")).isZero();
    assertThat(out())
        .contains("| main ")
        .contains("| command-line ")
        .contains("conf/db/mysql.conf");
    assertThat(run("--info", "plugins")).isZero();
    assertThat(out()).contains("talkdemos.config.launch.ThreadLauncher");
    assertThat(run("--info")).isZero();
    assertThat(out()).contains("Defaults List").contains("Config\n******");
    assertThat(run("--info", "all", "--json")).isZero();
    assertThat(out()).startsWith("{\"searchpath\": [");
  }

  @Test
  void without_files_the_records_defaults_are_the_configuration() throws IOException {
    Experiment<Db> experiment =
        Experiment.of(Db.class, (config, job) -> config.port())
            .configPath("file:" + temp + "/none");
    int status =
        experiment.run(
            new String[] {"host=x", "hydra.run.dir=" + temp + "/run"},
            new PrintStream(out),
            new PrintStream(err));
    assertThat(status).as(err()).isZero();
    assertThat(temp.resolve("run/result.json")).content().contains("\"value\": 3306");
    try (Stream<Path> files = Files.list(temp.resolve("run"))) {
      assertThat(files).hasSizeGreaterThan(1);
    }
  }
}
