// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.jvm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ChildTest {
  @Test
  void usage() {
    Finished ended =
        Child.of("sh", "-c", "cat; echo $GREETING >&2; exit 3")
            .with("GREETING", "hi")
            .reading("in")
            .run();

    assertThat(ended.status()).isEqualTo(3);
    assertThat(ended.out()).isEqualTo("in");
    assertThat(ended.err()).isEqualTo("hi\n");
    assertThat(ended.fine()).isFalse();
  }

  @Test
  void arguments_reach_the_program_untouched() {
    Finished ended = Child.of("printf", "%s|", "a b", "$HOME", "\"q\"", "", "*").run();

    assertThat(ended.out()).isEqualTo("a b|$HOME|\"q\"||*|");
  }

  @Test
  void the_time_of_the_children_of_the_child_is_counted() {
    String busy = "i=0; while [ $i -lt 100000 ]; do i=$((i+1)); done";
    Finished ended = Child.of("sh", "-c", "sh -c '" + busy + "'; sleep 0.3").run();

    assertThat(ended.cpu()).isPositive().isLessThan(ended.wall().plusMillis(20));
    assertThat(ended.wall()).isGreaterThan(Duration.ofMillis(300));
  }

  @Test
  void a_child_that_runs_into_the_limit_is_ended_with_its_children() {
    Finished ended =
        Child.of("sh", "-c", "sleep 61.5 & sleep 61.5; echo never")
            .within(Duration.ofMillis(200))
            .run();

    assertThat(ended.timedOut()).isTrue();
    assertThat(ended.out()).isEmpty();
    assertThat(ended.wall()).isLessThan(Duration.ofSeconds(20));
    assertThat(ProcessHandle.current().descendants().filter(ProcessHandle::isAlive)).isEmpty();
  }

  @Test
  void output_can_be_passed_on_as_it_comes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Finished ended = Child.of("echo", "passed on").writing(out, null).run();

    assertThat(out).hasToString("passed on\n");
    assertThat(ended.out()).isEmpty();
  }

  @Test
  void it_runs_where_it_is_told_to() {
    try (Scratch scratch = Scratch.create()) {
      Path there = scratch.folder("there");
      assertThat(Child.of("pwd").in(there).run().out().strip()).isEqualTo(there.toString());
    }
  }

  @Test
  void a_command_that_does_not_exist_is_told() {
    assertThatThrownBy(() -> Child.of("no-such-command").run())
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("no command \"no-such-command\"");
    assertThatThrownBy(() -> Child.of("/etc/passwd").run())
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("expected an executable file");
  }
}
