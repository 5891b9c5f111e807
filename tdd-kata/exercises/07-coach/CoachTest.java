package exercise.coach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CoachTest {
  private static Run green(int minute, int newTests, int code) {
    return new Run(true, newTests, code, minute);
  }

  private static Run red(int minute, int newTests, int code) {
    return new Run(false, newTests, code, minute);
  }

  @Test
  void a_test_that_was_never_red() {
    assertThat(Coach.testsNeverRed(List.of(green(0, 0, 0), green(1, 1, 5)))).isEqualTo(List.of(1));
    assertThat(Coach.testsNeverRed(List.of(green(0, 1, 9)))).isEqualTo(List.of(0));
  }

  @Test
  void a_test_that_was_red_first_is_as_it_should_be() {
    assertThat(Coach.testsNeverRed(List.of(red(0, 1, 0), green(1, 0, 5)))).isEmpty();
    assertThat(Coach.testsNeverRed(List.of(red(0, 0, 0), green(1, 0, 0)))).isEmpty();
    assertThat(Coach.testsNeverRed(List.of(green(0, 0, 5), green(1, 0, 9)))).isEmpty();
    assertThat(Coach.testsNeverRed(List.of())).isEmpty();
  }

  @Test
  void each_green_begins_anew() {
    List<Run> session =
        List.of(
            red(0, 1, 0),
            green(1, 0, 3),
            green(2, 1, 0),
            red(3, 1, 0),
            green(4, 0, 2),
            green(5, 1, 1));
    assertThat(Coach.testsNeverRed(session)).isEqualTo(List.of(2, 5));
  }

  @Test
  void a_step_that_is_too_large() {
    assertThat(Coach.tooLarge(List.of(green(0, 1, 21)))).isEqualTo(List.of(0));
    assertThat(Coach.tooLarge(List.of(green(0, 1, 20)))).isEmpty();
    assertThat(Coach.tooLarge(List.of(red(0, 1, 12), red(1, 0, 12), green(2, 0, 1))))
        .isEqualTo(List.of(1));
    assertThat(Coach.tooLarge(List.of(green(0, 1, 12), green(1, 0, 12)))).isEmpty();
  }

  @Test
  void it_is_told_once_for_a_step() {
    List<Run> session =
        List.of(red(0, 1, 30), red(1, 0, 30), green(2, 0, 30), green(3, 0, 25), red(4, 1, 25));
    assertThat(Coach.tooLarge(session)).isEqualTo(List.of(0, 3, 4));
  }

  @Test
  void the_size_of_a_step_does_not_depend_on_how_often_the_tests_run() {
    Random random = new Random(11);
    for (int round = 0; round < 200; round++) {
      List<Run> whole = new ArrayList<>();
      List<Run> inParts = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        int code = random.nextInt(50);
        int part = random.nextInt(code + 1);
        whole.add(new Run(true, 0, code, i));
        inParts.add(new Run(false, 0, part, i));
        inParts.add(new Run(true, 0, code - part, i));
      }
      assertThat(Coach.tooLarge(inParts).stream().map(index -> index / 2).toList())
          .as("steps that are too large in " + inParts)
          .isEqualTo(Coach.tooLarge(whole));
    }
  }

  @Test
  void a_long_time_in_red() {
    assertThat(Coach.longInRed(List.of(red(0, 1, 0), red(6, 0, 2), red(10, 0, 2))))
        .isEqualTo(List.of(2));
    assertThat(Coach.longInRed(List.of(red(0, 1, 0), green(10, 0, 2)))).isEqualTo(List.of(1));
    assertThat(Coach.longInRed(List.of(red(0, 1, 0), green(9, 0, 2)))).isEmpty();
    assertThat(Coach.longInRed(List.of(green(0, 1, 0), red(30, 0, 2)))).isEmpty();
    assertThat(
            Coach.longInRed(List.of(red(0, 1, 0), red(12, 0, 2), red(30, 0, 2), green(50, 0, 0))))
        .isEqualTo(List.of(1));
  }

  @Test
  void each_row_of_red_runs_begins_anew() {
    List<Run> session =
        List.of(
            red(0, 1, 0),
            green(6, 0, 1),
            red(7, 1, 0),
            green(13, 0, 1),
            red(14, 1, 0),
            red(24, 0, 1));
    assertThat(Coach.longInRed(session)).isEqualTo(List.of(5));
  }

  @Test
  void a_pause_counts_nothing() {
    assertThat(Coach.longInRed(List.of(red(0, 1, 0), red(4, 0, 1), red(65, 0, 1), green(68, 0, 1))))
        .isEmpty();
    assertThat(Coach.longInRed(List.of(red(0, 1, 0), red(4, 0, 1), red(65, 0, 1), green(71, 0, 1))))
        .isEqualTo(List.of(3));
    assertThat(Coach.longInRed(List.of(red(0, 1, 0), red(60, 0, 1)))).isEqualTo(List.of(1));
  }
}
