// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import talkdemos.config.demo.Main;

/** Completion in Bash, zsh and fish themselves, each installed by its one eval. */
class RealShellsTest {
  @TempDir Path temp;

  @BeforeEach
  void command() throws IOException {
    String classPath =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(entry -> Path.of(entry).toAbsolutePath().toString())
            .collect(Collectors.joining(File.pathSeparator));
    Path command = temp.resolve("train");
    Files.writeString(
        command,
        "#!/bin/sh\nexec '"
            + Path.of(System.getProperty("java.home"), "bin", "java")
            + "' -XX:TieredStopAtLevel=1 -cp '"
            + classPath
            + "' "
            + Main.class.getName()
            + " \"$@\"\n");
    assertThat(command.toFile().setExecutable(true)).isTrue();
  }

  private static void assumeThere(String shell) {
    boolean there =
        Stream.of(System.getenv("PATH").split(File.pathSeparator))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, shell)));
    assumeTrue(there, shell + " is not installed here, so its completion is not tested");
  }

  private String run(String input, String... command) throws Exception {
    Path in = temp.resolve("input");
    Path out = temp.resolve("output");
    Files.writeString(in, input);
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(temp.toFile())
            .redirectErrorStream(true)
            .redirectInput(in.toFile())
            .redirectOutput(out.toFile());
    builder.environment().put("PATH", temp + File.pathSeparator + System.getenv("PATH"));
    builder.environment().put("HOME", temp.toString());
    builder.environment().put("TERM", "dumb");
    Process process = builder.start();
    if (!process.waitFor(90, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
    return Files.readString(out);
  }

  private static final List<String> LINES =
      List.of(
          "train model=k",
          "train metr",
          "train model=knn metric=L",
          "train model=knn,l",
          "train ++sha",
          "train hydra/job_logging=s",
          "train --fail",
          "train --cfg j",
          "train data.type=m",
          "train optimizer@a.b=s");
  private static final List<String> COMPLETED =
      List.of(
          "model=knn",
          "metric=",
          "metric=LOSS",
          "model=knn,logistic",
          "++share=",
          "hydra/job_logging=stdout",
          "--fail-fast",
          "job",
          "data.type=moons",
          "optimizer@a.b=sgd");

  @Test
  void fish_completes() throws Exception {
    assumeThere("fish");
    StringBuilder script = new StringBuilder("train -sc install=fish | source\n");
    LINES.forEach(line -> script.append("complete -C '").append(line).append("'\n"));
    script.append("complete -C \"train '~see\"\n");
    String out = run("", "fish", "-c", script.toString());
    assertThat(out.lines().map(line -> line.split("\t")[0]))
        .startsWith(COMPLETED.toArray(String[]::new));
    assertThat(out).endsWith("~seed\n");
  }

  @Test
  void bash_completes() throws Exception {
    assumeThere("bash");
    assumeThere("script");
    StringBuilder lines = new StringBuilder("PS1=; eval \"$(train -sc install=bash)\"\n");
    LINES.forEach(line -> lines.append(line).append("\t\001: \n"));
    String out = run(lines + "exit\n", "script", "-qec", "bash --norc -i", "/dev/null");
    for (int i = 0; i < LINES.size(); i++) {
      String line = LINES.get(i).substring(0, LINES.get(i).lastIndexOf(' ') + 1);
      assertThat(out).as("completing " + LINES.get(i)).contains(line + COMPLETED.get(i));
    }
    run("", "bash", "--norc", "-c", "eval \"$(train -sc install=bash)\"; complete -p train");
    assertThat(Files.readString(temp.resolve("output"))).contains("-F _train_completion train");
    run(
        "",
        "bash",
        "--norc",
        "-c",
        "eval \"$(train -sc install=bash)\"; eval \"$(train -sc uninstall=bash)\"; complete -p");
    assertThat(Files.readString(temp.resolve("output"))).doesNotContain("train");
  }

  @Test
  void zsh_completes() throws Exception {
    assumeThere("zsh");
    StringBuilder script =
        new StringBuilder(
            """
            zmodload zsh/zpty
            zpty z zsh -f -i
            zpty -w z 'PS1=; unsetopt beep zle_bracketed_paste; eval "$(train -sc install=zsh)"; echo REA""DY'
            zpty -r z out '*READY*'
            """);
    for (int i = 0; i < LINES.size(); i++) {
      String end = COMPLETED.get(i);
      script.append("zpty -w -n z $'").append(LINES.get(i)).append("\\t'\n");
      script
          .append("zpty -r z out '*")
          .append(end)
          .append("*' && print 'saw ")
          .append(i)
          .append("'\n");
      script.append("zpty -w -n z $'\\C-u'\n");
    }
    script.append("zpty -d z\n");
    String out = run("", "zsh", "-f", "-c", script.toString());
    for (int i = 0; i < LINES.size(); i++) {
      assertThat(out).as("completing " + LINES.get(i)).contains("saw " + i);
    }
  }
}
