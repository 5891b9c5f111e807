package exercise.cannotfail;

import java.util.ArrayList;
import java.util.List;

/** What somebody buys. The wrong ones change a method each. */
class Basket {
  /** Something to buy. */
  record Item(String name, int cents) {}

  protected final List<Item> items = new ArrayList<>();

  /**
   * Puts an item in.
   *
   * @throws IllegalArgumentException if it costs less than nothing; the message shows the price
   */
  void add(Item item) {
    if (item.cents() < 0)
      throw new IllegalArgumentException("price: got " + item.cents() + ", expected 0 or more");
    items.add(item);
  }

  /** The sum of the prices. */
  int total() {
    return items.stream().mapToInt(Item::cents).sum();
  }

  /** The items in the order in which they came; a copy, which never changes. */
  List<Item> items() {
    return List.copyOf(items);
  }

  /** One line for each item, with its name and its price: {@code tea 250}. */
  List<String> receipt() {
    return items.stream().map(item -> item.name() + " " + item.cents()).toList();
  }
}
