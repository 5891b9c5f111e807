package exercise.once;

import java.util.Map;

/** What survives the end of the process. Each call happens as a whole or not at all. */
interface Store {
  /** All keys and what was put for them, in the order of the keys; a copy. */
  Map<String, String> all();

  /** Sets what stands for the key. */
  void put(String key, String state);

  /** Sets it if nothing stands there yet; else nothing happens. */
  void putIfAbsent(String key, String state);

  /** Forgets a key, if it is there. */
  void remove(String key);
}
