package kata.bowling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GameTest {
  private final Game game = new Game();

  @Test
  void a_game_without_a_pin_scores_nothing() {
    repeat(20, 0);
    assertThat(game.score()).isEqualTo(0);
  }

  @Test
  void the_pins_of_all_rolls_are_added() {
    repeat(20, 1);
    assertThat(game.score()).isEqualTo(20);
  }

  @Test
  void a_spare_counts_the_next_roll_too() {
    rolls(5, 5, 3, 4, 6, 1);
    repeat(14, 0);
    assertThat(game.score()).isEqualTo(27);
  }

  @Test
  void a_strike_counts_the_next_two_rolls_too() {
    rolls(10, 3, 4);
    repeat(16, 0);
    assertThat(game.score()).isEqualTo(24);
  }

  @Test
  void a_perfect_game_scores_300() {
    repeat(12, 10);
    assertThat(game.score()).isEqualTo(300);
  }

  @Test
  void a_spare_at_the_end_counts_one_extra_roll() {
    repeat(21, 5);
    assertThat(game.score()).isEqualTo(150);
  }

  @Test
  void each_frame_has_a_running_total() {
    rolls(3, 4, 10, 2, 1);
    assertThat(game.totals()).containsExactly(7, 20, 23);
  }

  @Test
  void a_total_waits_for_the_rolls_that_it_counts() {
    rolls(3, 4, 10);
    assertThat(game.totals()).containsExactly(7);
    rolls(2);
    assertThat(game.totals()).containsExactly(7);
    rolls(1);
    assertThat(game.totals()).containsExactly(7, 20, 23);
  }

  @Test
  void extra_rolls_are_no_frame() {
    repeat(18, 0);
    rolls(10, 3, 4);
    assertThat(game.totals()).hasSize(10);
  }

  private void rolls(int... pins) {
    for (int each : pins) {
      game.roll(each);
    }
  }

  private void repeat(int times, int pins) {
    for (int i = 0; i < times; i++) {
      game.roll(pins);
    }
  }
}
