package kata.bowling;

final class Game {
  private int score;

  void roll(int pins) {
    score += pins;
  }

  int score() {
    return score;
  }
}
