package exercise.model;

/**
 * Keeps the values of a few keys. When it is full and a new key comes, the least recently used key
 * goes. To put or to get a key is to use it, whether it was there before or not; to remove it makes
 * room.
 */
interface Cache {
  /** The value of a key; null if it is not there. */
  String get(int key);

  /** Sets the value of a key, which may be there already. */
  void put(int key, String value);

  /** Forgets a key, if it is there. */
  void remove(int key);

  /** How many keys it has, never more than its capacity. */
  int size();
}
