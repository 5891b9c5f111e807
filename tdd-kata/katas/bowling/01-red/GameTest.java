package kata.bowling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GameTest {
  private final Game game = new Game();

  @Test
  void a_game_without_a_pin_scores_nothing() {
    for (int i = 0; i < 20; i++) {
      game.roll(0);
    }
    assertThat(game.score()).isEqualTo(0);
  }
}
