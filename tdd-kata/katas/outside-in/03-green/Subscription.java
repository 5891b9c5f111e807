package kata.outsidein;

/** Somebody wants to know about a place. */
record Subscription(String address, String place) {}
