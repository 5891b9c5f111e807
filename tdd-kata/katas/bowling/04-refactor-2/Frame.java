package kata.bowling;

/** A kind of frame: how many rolls are its own, and how many count for it. */
enum Frame {
  STRIKE(1, 3),
  SPARE(2, 3),
  OPEN(2, 2);

  final int own;
  final int counted;

  Frame(int own, int counted) {
    this.own = own;
    this.counted = counted;
  }
}
