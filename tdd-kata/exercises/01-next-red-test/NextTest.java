package exercise.nextredtest;

import static org.assertj.core.api.Assertions.assertThat;

/** The test that you would write next. */
final class NextTest {
  private NextTest() {}

  static void a_spare_counts_the_next_roll_as_well(Bowling game) {
    // gap: some rolls, and the score that you expect
    for (int pins : new int[] {2, 6, 4, 6, 3, 1}) game.roll(pins);
    assertThat(game.score()).isEqualTo(25);
    //| game.roll(3);
    //| assertThat(game.score()).isEqualTo(3);
    // end of gap
  }
}
