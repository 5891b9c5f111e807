package exercise.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A cache with or without a bug. Better not look before the test is green. */
final class Caches implements Cache {
  enum Bug {
    NONE,
    PUT_IS_NO_USE,
    GET_IS_NO_USE,
    MAKES_ROOM_FOR_A_KEY_THAT_IS_THERE,
    KEEPS_THE_OLD_VALUE,
    REMOVED_KEYS_TAKE_ROOM,
    REMOVES_THE_OLDEST,
    FORGETS_TO_MAKE_ROOM_AFTER_A_REMOVAL
  }

  private final Bug bug;
  private final int capacity;
  private final List<Integer> order = new ArrayList<>(); // the least recently used first
  private final Map<Integer, String> values = new HashMap<>();
  private boolean removedAny;

  Caches(Bug bug, int capacity) {
    this.bug = bug;
    this.capacity = capacity;
  }

  @Override
  public String get(int key) {
    if (values.containsKey(key) && bug != Bug.GET_IS_NO_USE) use(key);
    return values.get(key);
  }

  @Override
  public void put(int key, String value) {
    boolean known = values.containsKey(key);
    boolean full = order.size() >= capacity;
    boolean old = known && bug != Bug.MAKES_ROOM_FOR_A_KEY_THAT_IS_THERE;
    boolean forgets = bug == Bug.FORGETS_TO_MAKE_ROOM_AFTER_A_REMOVAL && removedAny;
    if (full && !old && !forgets) values.remove(order.remove(0));
    if (known && bug == Bug.PUT_IS_NO_USE) values.put(key, value);
    else use(key);
    if (bug == Bug.KEEPS_THE_OLD_VALUE) values.putIfAbsent(key, value);
    else values.put(key, value);
  }

  @Override
  public void remove(int key) {
    removedAny |= values.remove(key) != null;
    if (bug == Bug.REMOVES_THE_OLDEST && order.contains(key)) order.remove(0);
    else if (bug != Bug.REMOVED_KEYS_TAKE_ROOM) order.remove((Integer) key);
  }

  @Override
  public int size() {
    return values.size();
  }

  private void use(int key) {
    order.remove((Integer) key);
    order.add(key);
  }
}
