package exercise.cheapexceptions;

/** That a text is not as expected at some place. It is thrown often, and mostly caught. */
final class Failure extends RuntimeException {
  private static final long serialVersionUID = 1;

  // gap: what it keeps; the same message, but no stack trace, and no text before it is asked for
  private final int place;
  private final String expected;

  Failure(int place, String expected) {
    super(null, null, false, false);
    this.place = place;
    this.expected = expected;
  }

  @Override
  public String getMessage() {
    return "at " + place + ": expected " + expected;
  }
  //| Failure(int place, String expected) {
  //|   super("at " + place + ": expected " + expected);
  //| }
  // end of gap
}
