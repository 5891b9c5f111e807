// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import talkdemos.config.types.Default;

/** An application in processes of its own, some of which are stopped or killed. */
class ProcessTest {
  /** What the processes run. */
  record Sleeping(@Default("0") long millis) {
    public static void main(String[] args) {
      Experiment<Sleeping> experiment =
          Experiment.of(
                  Sleeping.class,
                  (config, job) -> {
                    Files.writeString(job.directory().resolve("started"), "");
                    Thread.sleep(config.millis());
                    return "awake";
                  })
              .name("sleeping")
              .configPath("file:none");
      System.exit(experiment.run(args));
    }
  }

  @TempDir Path temp;

  private Process start(String... args) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                absolute(System.getProperty("java.class.path")),
                Sleeping.class.getName()));
    command.addAll(List.of(args));
    return new ProcessBuilder(command)
        .directory(temp.toFile())
        .redirectErrorStream(true)
        .redirectOutput(temp.resolve("out" + System.nanoTime()).toFile())
        .start();
  }

  private static String absolute(String classPath) {
    return Stream.of(classPath.split(File.pathSeparator))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(java.util.stream.Collectors.joining(File.pathSeparator));
  }

  private Path waitFor(String name) throws Exception {
    for (int i = 0; i < 600; i++) {
      try (Stream<Path> all = Files.walk(temp)) {
        Path found =
            all.filter(p -> p.getFileName().toString().equals(name)).findFirst().orElse(null);
        if (found != null) {
          return found;
        }
      } catch (java.io.UncheckedIOException renamed) {
        // a folder got its name just now
      }
      Thread.sleep(50);
    }
    throw new AssertionError(name + " did not appear");
  }

  private String printed() throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.list(temp)) {
      for (Path file : files.filter(p -> p.getFileName().toString().startsWith("out")).toList()) {
        if (Files.isRegularFile(file)) {
          all.append(Files.readString(file));
        }
      }
    }
    return all.toString();
  }

  @Test
  void processes_of_the_same_second_never_share_a_folder() throws Exception {
    List<Process> processes = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      processes.add(start("millis=" + i, "hydra.run.dir=same/${now:%Y}"));
    }
    for (Process process : processes) {
      assertThat(process.waitFor()).as(printed()).isZero();
    }
    Set<String> overrides = new HashSet<>();
    try (Stream<Path> folders = Files.list(temp.resolve("same"))) {
      for (Path folder : folders.toList()) {
        overrides.add(Files.readString(folder.resolve(".hydra/overrides.conf")).strip());
      }
    }
    assertThat(overrides)
        .containsExactlyInAnyOrder(
            "[\"millis=0\"]", "[\"millis=1\"]", "[\"millis=2\"]", "[\"millis=3\"]");
  }

  @Test
  void a_killed_run_leaves_a_folder_from_which_it_runs_again() throws Exception {
    Process process = start("millis=60000");
    Path folder = waitFor("started").getParent();
    process.destroyForcibly().waitFor();
    assertThat(folder.resolve("result.json")).doesNotExist();
    assertThat(folder.resolve(".hydra/config.conf")).hasContent("millis = 60000\n");
    String config = Files.readString(folder.resolve(".hydra/config.conf"));
    Files.writeString(folder.resolve(".hydra/config.conf"), config.replace("60000", "1"));
    assertThat(start("--rerun", folder.toString()).waitFor()).as(printed()).isZero();
    assertThat(waitFor("result.json")).content().contains("\"awake\"");
  }

  @Test
  void ctrl_c_ends_a_run_and_says_what_was_done() throws Exception {
    assumeTrue(Files.exists(Path.of("/bin/kill")), "no /bin/kill to send an interrupt with");
    Process process = start("millis=60000");
    Path folder = waitFor("started").getParent();
    interrupt(process);
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(130);
    assertThat(printed()).contains("stopped: the job ended early").contains("--rerun");
    assertThat(folder.resolve("result.json")).content().contains("cancelled");
  }

  @Test
  void ctrl_c_ends_a_sweep_and_says_what_was_done() throws Exception {
    assumeTrue(Files.exists(Path.of("/bin/kill")), "no /bin/kill to send an interrupt with");
    Process process = start("-m", "millis=1,60000,60001");
    for (int i = 0; i < 600 && !printed().contains("job 0 done"); i++) {
      Thread.sleep(50);
    }
    Thread.sleep(300);
    interrupt(process);
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(printed()).contains("stopped: 1 of 3 jobs done").contains("2 left");
  }

  @Test
  void jobs_run_in_processes_of_their_own() throws Exception {
    Process process = start("-m", "millis=1,2", "hydra/launcher=processes");
    assertThat(process.waitFor()).as(printed()).isZero();
    assertThat(printed()).contains("2 of 2 jobs done");
    Path sweep = waitFor("multirun.conf").getParent();
    assertThat(sweep.resolve("1/.hydra/config.conf")).hasContent("millis = 2\n");
    assertThat(sweep.resolve("1/sleeping.log")).exists();
  }

  @Test
  void jobs_run_in_workers_on_a_database() throws Exception {
    Process process =
        start("-m", "millis=1,2,3", "hydra/launcher=cluster", "hydra/job_logging=stdout");
    assertThat(process.waitFor()).as(printed()).isZero();
    assertThat(printed()).contains("3 of 3 jobs done");
    Path sweep = waitFor("multirun.conf").getParent();
    assertThat(sweep.resolve("2/.hydra/config.conf")).hasContent("millis = 3\n");
    assertThat(sweep.resolve("results.html")).exists();
  }

  private static void interrupt(Process process) throws Exception {
    new ProcessBuilder("/bin/kill", "-INT", "" + process.pid()).start().waitFor();
  }
}
