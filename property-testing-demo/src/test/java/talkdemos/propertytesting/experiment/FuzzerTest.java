// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FuzzerTest {

  @Test
  void whatever_a_program_throws_is_found() {
    Detection detection =
        Detection.byFuzzing(
            source -> {
              if (source.integer(0, 9) == 7) throw new AssertionError("it took too long");
            },
            3);
    assertThat(detection.always()).isTrue();
  }

  @Test
  void a_run_that_is_given_up_is_no_finding() {
    assertThat(Detection.byFuzzing(source -> source.reject(), 1).found()).isZero();
  }
}
