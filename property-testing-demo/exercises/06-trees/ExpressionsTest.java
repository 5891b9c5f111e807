package exercise.trees;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import talkdemos.propertytesting.choices.Choices;
import talkdemos.propertytesting.choices.Generator;

class ExpressionsTest {
  @Test
  void no_tree_is_larger_than_allowed() {
    for (int most : new int[] {1, 2, 3, 4, 5, 10, 50})
      for (Expr tree : trees(most, 300))
        assertThat(tree.nodes())
            .as("nodes of %s, where at most %d are allowed", tree, most)
            .isLessThanOrEqualTo(most);
  }

  @Test
  void every_shape_of_up_to_five_nodes_comes() {
    List<String> shapes =
        trees(5, 5000).stream()
            .map(tree -> tree.toString().replaceAll("[0-9]", "n"))
            .distinct()
            .toList();
    assertThat(shapes)
        .containsExactlyInAnyOrder(
            "n",
            "-n",
            "--n",
            "---n",
            "----n",
            "(n+n)",
            "-(n+n)",
            "--(n+n)",
            "(-n+n)",
            "(n+-n)",
            "-(-n+n)",
            "-(n+-n)",
            "(--n+n)",
            "(n+--n)",
            "(-n+-n)",
            "((n+n)+n)",
            "(n+(n+n))");
  }

  @Test
  void every_number_comes() {
    assertThat(trees(1, 500).stream().map(Expr::toString).distinct().sorted())
        .containsExactly("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
  }

  @Test
  void large_trees_are_common() {
    long large = trees(50, 1000).stream().filter(tree -> tree.nodes() >= 20).count();
    assertThat(large).as("trees of 20 nodes and more among 1000 of up to 50").isGreaterThan(60);
  }

  @Test
  void both_sides_may_be_the_larger_one() {
    List<Expr.Sum> sums =
        trees(50, 1000).stream()
            .filter(Expr.Sum.class::isInstance)
            .map(Expr.Sum.class::cast)
            .toList();
    assertThat(sums.stream().filter(sum -> sum.left().nodes() > sum.right().nodes()))
        .as("sums whose left side is larger, among " + sums.size())
        .hasSizeBetween(sums.size() / 4, sums.size() * 3 / 4);
  }

  @Test
  void a_failing_tree_shrinks_to_a_small_one() {
    Generator<Expr> generator = source -> Expressions.tree(source, 50);
    Optional<Expr> simplest =
        Choices.simplest(generator, new Random(5), 500, tree -> tree.toString().contains("7"));
    assertThat(simplest.orElseThrow().nodes())
        .as("nodes of %s, the simplest tree with a 7 that was found", simplest.orElseThrow())
        .isLessThanOrEqualTo(3);
  }

  private static List<Expr> trees(int most, int count) {
    Random random = new Random(most);
    Generator<Expr> generator = source -> Expressions.tree(source, most);
    return Stream.generate(() -> Choices.sample(generator, random).orElseThrow())
        .limit(count)
        .toList();
  }
}
