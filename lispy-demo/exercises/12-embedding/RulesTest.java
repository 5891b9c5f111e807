package exercise.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import talkdemos.lispy.source.LimitException;
import talkdemos.lispy.source.ProgramException;

class RulesTest {
  private static final String TOTAL =
      """
      (define (total order)
        (apply + (map (lambda (item) (* (cadr item) (price (car item)))) order)))
      """;

  private final List<List<Object>> told = new ArrayList<>();
  private final Rules rules = new Rules(map("tea", 250L, "cup", 800L, "pot", 2_400L), told::add);

  /** A map that is not sorted. */
  private static <V> Map<String, V> map(String a, V one, String b, V two, String c, V three) {
    Map<String, V> map = new LinkedHashMap<>();
    map.put(a, one);
    map.put(b, two);
    map.put(c, three);
    return map;
  }

  /** What an expression is worth in a rule. */
  private List<Object> told(String expression) {
    told.clear();
    rules.add("(tell " + expression + ")");
    assertThat(told).as("what was told").hasSize(1);
    return told.get(0);
  }

  @Test
  void rules_tell_the_host_values_of_java() {
    rules.add("(tell \"sum\" (+ 1 2) #t '(1 2))");
    assertThat(told).containsExactly(List.of("sum", 3L, true, List.of(1L, 2L)));
  }

  @Test
  void rules_ask_the_host_for_prices() {
    assertThat(told("(price \"tea\") (* 2 (price \"cup\"))")).containsExactly(250L, 1_600L);
  }

  @Test
  void rules_know_all_articles_and_the_limit() {
    assertThat(told("(articles) limit")).containsExactly(List.of("cup", "pot", "tea"), 10_000L);
  }

  @Test
  void a_total_is_computed_by_a_rule() {
    rules.add(TOTAL);
    assertThat(rules.total(Map.of("tea", 2, "cup", 1))).isEqualTo(1_300);
    assertThat(rules.total(Map.of())).isZero();
  }

  @Test
  void an_order_is_a_list_sorted_by_article() {
    rules.add("(define (total order) (tell order) 0)");
    rules.total(map("tea", 2, "cup", 1, "pot", 3));
    assertThat(told)
        .containsExactly(
            List.of(List.of(List.of("cup", 1L), List.of("pot", 3L), List.of("tea", 2L))));
  }

  @Test
  void an_unknown_article_is_an_error_that_names_it() {
    rules.add(TOTAL);
    assertThatThrownBy(() -> rules.total(Map.of("tee", 1)))
        .isInstanceOf(ProgramException.class)
        .hasMessageContaining("no article \"tee\"");
  }

  @Test
  void a_rule_can_handle_an_error_of_the_host() {
    rules.add("(define (known article) (guard (e (#t 0)) (price article)))");
    assertThat(told("(known \"tea\") (known \"tee\")")).containsExactly(250L, 0L);
  }

  @Test
  void a_price_of_something_else_than_a_text_is_refused() {
    assertThatThrownBy(() -> rules.add("(price 42)"))
        .isInstanceOf(ProgramException.class)
        .hasMessageContaining("price: argument 1: expected a value that fits String, got 42");
  }

  @Test
  void the_host_calls_a_procedure_of_a_rule() {
    assertThat(told("(each-price (lambda (name price) (list price name)))"))
        .containsExactly(
            List.of(List.of(800L, "cup"), List.of(2_400L, "pot"), List.of(250L, "tea")));
    rules.add("(define sum 0) (each-price (lambda (name price) (set! sum (+ sum price))))");
    assertThat(told("sum")).containsExactly(3_450L);
  }

  @Test
  void a_rule_that_never_ends_is_ended_and_the_shop_goes_on() {
    rules.add("(define (total order) (total order))");
    assertThatThrownBy(() -> rules.total(Map.of("tea", 1))).isInstanceOf(LimitException.class);
    rules.add(TOTAL);
    assertThat(rules.total(Map.of("tea", 1))).isEqualTo(250);
  }

  @Test
  void a_total_that_is_no_whole_number_is_refused() {
    rules.add("(define (total order) \"free\")");
    assertThatThrownBy(() -> rules.total(Map.of()))
        .isInstanceOf(ProgramException.class)
        .hasMessageContaining("free");
    rules.add("(define (total order) 2.5)");
    assertThatThrownBy(() -> rules.total(Map.of())).isInstanceOf(ProgramException.class);
  }

  @Test
  void two_shops_share_nothing() {
    Rules other = new Rules(Map.of("tea", 1L), told::add);
    rules.add("(define price 5)");
    other.add(TOTAL);
    assertThat(other.total(Map.of("tea", 3))).isEqualTo(3);
  }
}
