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
