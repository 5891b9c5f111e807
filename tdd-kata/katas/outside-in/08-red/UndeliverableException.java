package kata.outsidein;

/** A message could not be delivered to its address. */
class UndeliverableException extends RuntimeException {
  private static final long serialVersionUID = 1;

  UndeliverableException(String message) {
    super(message);
  }
}
