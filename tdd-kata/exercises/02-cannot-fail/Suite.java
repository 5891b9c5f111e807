package exercise.cannotfail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import exercise.cannotfail.Basket.Item;
import java.util.List;

/** Five tests. Each is given a new, empty basket. */
final class Suite {
  private static final Item TEA = new Item("tea", 250);
  private static final Item BREAD = new Item("bread", 310);

  private Suite() {}

  static void items_keep_their_order(Basket basket) {
    basket.add(TEA);
    basket.add(BREAD);
    // gap: that it is this order
    assertThat(basket.items()).containsExactly(TEA, BREAD);
    //| assertThat(basket.items()).contains(BREAD).contains(TEA);
    // end of gap
  }

  static void the_total_is_the_sum_of_the_prices(Basket basket) {
    basket.add(TEA);
    basket.add(BREAD);
    // gap: that it is the sum
    assertThat(basket.total()).isEqualTo(560);
    //| assertThat(basket.total() == 560);
    // end of gap
  }

  static void a_negative_price_is_refused_and_shown(Basket basket) {
    // gap: that it is refused, and with the price in the message
    assertThatThrownBy(() -> basket.add(new Item("refund", -137)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("-137");
    assertThat(basket.items()).isEmpty();
    //| try {
    //|   basket.add(new Item("refund", -137));
    //|   throw new AssertionError("a negative price was taken");
    //| } catch (Throwable refused) {
    //|   assertThat(refused).isNotNull();
    //| }
    // end of gap
  }

  static void the_receipt_shows_the_price_of_each_item(Basket basket) {
    // gap: that it does, for each of at least two items
    basket.add(TEA);
    basket.add(BREAD);
    assertThat(basket.receipt()).hasSize(2);
    assertThat(basket.receipt().get(0)).contains("tea").contains("250");
    assertThat(basket.receipt().get(1)).contains("bread").contains("310");
    //| for (int i = 0; i < basket.items().size(); i++) {
    //|   String price = String.valueOf(basket.items().get(i).cents());
    //|   assertThat(basket.receipt().get(i)).contains(price);
    //| }
    // end of gap
  }

  static void the_items_are_a_copy(Basket basket) {
    // gap: that what was handed out does not change with the basket
    basket.add(TEA);
    List<Item> before = basket.items();
    basket.add(BREAD);
    assertThat(before).containsExactly(TEA);
    //| basket.add(TEA);
    //| List<Item> before = basket.items();
    //| basket.add(BREAD);
    //| assertThat(before).isEqualTo(before);
    // end of gap
  }
}
