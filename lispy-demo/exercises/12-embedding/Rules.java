package exercise.embedding;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import talkdemos.lispy.Lispy;
import talkdemos.lispy.source.LispyException;

/**
 * A shop whose prices are in Java and whose rules are in Scheme, written by people who are not
 * allowed to break the shop.
 */
final class Rules {
  /** A rule that has not ended after so many steps is ended. */
  private static final long STEPS = 100_000;

  private final Lispy lispy;

  /**
   * A shop.
   *
   * <p>Rules can call
   *
   * <ul>
   *   <li>{@code (price article)}: the price of an article, a string, in cents; an error that says
   *       {@code no article "tee"} if there is none of that name
   *   <li>{@code (articles)}: the names of all articles as a list of strings, sorted
   *   <li>{@code (tell value ...)}: tells the values to the host, in one call
   *   <li>{@code (each-price procedure)}: calls the procedure with name and price of each article,
   *       sorted by name, and has the list of its answers as its value
   *   <li>{@code limit}, the number 10000
   * </ul>
   */
  Rules(Map<String, Long> prices, Consumer<List<Object>> teller) {
    // gap: an interpreter with a limit on steps, and five definitions
    lispy = Lispy.builder().steps(STEPS).build();
    List<String> articles = prices.keySet().stream().sorted().toList();
    lispy.define("limit", 10_000);
    lispy.define("articles", 0, arguments -> articles);
    lispy.define(
        "price",
        String.class,
        article -> {
          Long price = prices.get(article);
          if (price == null) throw new IllegalArgumentException("no article \"" + article + "\"");
          return price;
        });
    lispy.define(
        "tell",
        0,
        Lispy.ANY,
        values -> {
          teller.accept(List.of(values));
          return null;
        });
    lispy.define(
        "each-price",
        Lispy.Callable.class,
        procedure ->
            articles.stream().map(name -> procedure.call(name, prices.get(name))).toList());
    //| lispy = Lispy.builder().build();
    // end of gap
  }

  /**
   * Adds rules: definitions in Scheme.
   *
   * @throws LispyException if they are wrong, or do not end
   */
  void add(String rules) {
    lispy.eval(rules);
  }

  /**
   * What the shop asks for an order: what the rule {@code total} says, called with a list of lists
   * {@code (article number)}, sorted by article.
   *
   * @throws LispyException if there is no such rule, if it fails, or if its value is no whole
   *     number
   */
  long total(Map<String, Integer> order) {
    // gap: hand the order over, and have the answer as a long
    List<List<Object>> items =
        new TreeMap<>(order)
            .entrySet().stream().map(e -> List.<Object>of(e.getKey(), e.getValue())).toList();
    lispy.define("the-order", items);
    return lispy.eval("(total the-order)", Long.class);
    //| return 0;
    // end of gap
  }
}
