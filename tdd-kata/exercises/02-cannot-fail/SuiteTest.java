package exercise.cannotfail;

import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.fail;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class SuiteTest {
  private static final class Unordered extends Basket {
    @Override
    List<Item> items() {
      return items.stream().sorted(Comparator.comparing(Item::name)).toList();
    }
  }

  private static final class Overcharges extends Basket {
    @Override
    int total() {
      return super.total() + 1;
    }
  }

  private static final class TakesTheLastPrice extends Basket {
    @Override
    int total() {
      return items.isEmpty() ? 0 : items.get(items.size() - 1).cents();
    }
  }

  private static final class TakesAll extends Basket {
    @Override
    void add(Item item) {
      items.add(item);
    }
  }

  private static final class Mumbles extends Basket {
    @Override
    void add(Item item) {
      if (item.cents() < 0) throw new IllegalArgumentException("bad price");
      super.add(item);
    }
  }

  private static final class Breaks extends Basket {
    @Override
    void add(Item item) {
      if (item.cents() < 0) throw new NullPointerException("-137");
      super.add(item);
    }
  }

  private static final class HidesPrices extends Basket {
    @Override
    List<String> receipt() {
      return items.stream().map(Item::name).toList();
    }
  }

  private static final class OnePriceForAll extends Basket {
    @Override
    List<String> receipt() {
      return items.stream().map(item -> item.name() + " " + items.get(0).cents()).toList();
    }
  }

  private static final class ShowsItsOwnList extends Basket {
    @Override
    List<Item> items() {
      return Collections.unmodifiableList(items);
    }
  }

  @Test
  void the_test_of_the_order_notices() {
    notices(Suite::items_keep_their_order, new Unordered(), "that forgets the order");
  }

  @Test
  void the_test_of_the_total_notices() {
    Consumer<Basket> test = Suite::the_total_is_the_sum_of_the_prices;
    notices(test, new Overcharges(), "that adds 1 to the total");
    notices(test, new TakesTheLastPrice(), "that takes the last price for the total");
  }

  @Test
  void the_test_of_the_refusal_notices() {
    Consumer<Basket> test = Suite::a_negative_price_is_refused_and_shown;
    notices(test, new TakesAll(), "that takes any price");
    notices(test, new Mumbles(), "that refuses a price without showing it");
    notices(test, new Breaks(), "that throws a NullPointerException instead");
  }

  @Test
  void the_test_of_the_receipt_notices() {
    Consumer<Basket> test = Suite::the_receipt_shows_the_price_of_each_item;
    notices(test, new HidesPrices(), "that shows no price");
    notices(test, new OnePriceForAll(), "that shows the first price on each line");
  }

  @Test
  void the_test_of_the_copy_notices() {
    notices(Suite::the_items_are_a_copy, new ShowsItsOwnList(), "that hands out its own list");
  }

  @Test
  void all_pass_on_the_right_basket() {
    Suite.items_keep_their_order(new Basket());
    Suite.the_total_is_the_sum_of_the_prices(new Basket());
    Suite.a_negative_price_is_refused_and_shown(new Basket());
    Suite.the_receipt_shows_the_price_of_each_item(new Basket());
    Suite.the_items_are_a_copy(new Basket());
  }

  private static void notices(Consumer<Basket> test, Basket wrong, String what) {
    if (catchThrowable(() -> test.accept(wrong)) == null)
      fail("the test notices no basket " + what);
  }
}
