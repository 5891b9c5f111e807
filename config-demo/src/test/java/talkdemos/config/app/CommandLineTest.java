// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import talkdemos.config.app.CommandLine.Flag;

class CommandLineTest {
  @Test
  void usage() {
    CommandLine line = CommandLine.parse(List.of("a=1", "-m", "b=2", "--config-name=x", "~c"));
    assertThat(line.overrides()).containsExactly("a=1", "b=2", "~c");
    assertThat(line.flags()).isEqualTo(Map.of(Flag.MULTIRUN, "", Flag.CONFIG_NAME, "x"));
    assertThat(CommandLine.parse(List.of("-n", "x")).value(Flag.CONFIG_NAME)).contains("x");
    assertThat(CommandLine.parse(List.of("--", "--x=1")).overrides()).containsExactly("--x=1");
  }

  @Test
  void info_may_have_a_value_and_hydra_is_another_word_for_framework() {
    assertThat(CommandLine.parse(List.of("--info", "a=1")).value(Flag.INFO)).contains("all");
    assertThat(CommandLine.parse(List.of("-i", "plugins")).value(Flag.INFO)).contains("plugins");
    assertThat(CommandLine.parse(List.of("--cfg", "hydra")).value(Flag.CFG)).contains("framework");
  }

  @ParameterizedTest
  @CsvSource({
    "--multrun, unknown flag '--multrun'; did you mean '--multirun'",
    "--cfg, flag --cfg needs a value: job|framework|all",
    "--cfg jobs, 'flag --cfg: got ''jobs'', expected one of job, framework, all; did you mean ''job'''",
    "--multirun=1, 'flag --multirun takes no value, got ''1'''",
    "-m --cfg job, 'only one of these at a time: --multirun, --cfg'",
    "--resolve, --resolve goes with --cfg or --help",
    "--package x, --package goes with --cfg",
    "--json, --json goes with --cfg or --info",
    "--rerun x a=1, --rerun takes no overrides",
  })
  void what_makes_no_sense_is_refused(String line, String message) {
    assertThatThrownBy(() -> CommandLine.parse(List.of(line.split(" "))))
        .isInstanceOf(CommandLine.Wrong.class)
        .hasMessageContaining(message);
  }
}
