package exercise.ablation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import talkdemos.config.override.Override;
import talkdemos.config.sweep.BasicSweeper;
import talkdemos.config.sweep.Space;
import talkdemos.config.sweep.SweepException;
import talkdemos.config.tree.Node;
import talkdemos.config.tree.Origin;

class AblationSweeperTest {
  private static Space space(Map<String, Node> settings, List<String> overrides) {
    return new Space(
        overrides.stream().map(Override::parse).toList(),
        group -> List.of(),
        new Node.Dict(settings, Origin.UNKNOWN),
        new Random(1));
  }

  private static List<List<String>> jobs(String... overrides) {
    return new AblationSweeper().jobs(space(Map.of(), List.of(overrides)));
  }

  private static List<List<String>> jobsWith(Node fixed, String... overrides) {
    return new AblationSweeper().jobs(space(Map.of("fixed", fixed), List.of(overrides)));
  }

  private static Node texts(String... texts) {
    List<Node> items =
        Arrays.stream(texts).<Node>map(text -> new Node.Text(text, Origin.UNKNOWN)).toList();
    return new Node.Items(items, Origin.UNKNOWN);
  }

  @Test
  void each_job_differs_from_the_first_in_one_thing() {
    assertThat(jobs("model=knn,stump", "seed=1,2,3"))
        .containsExactly(
            List.of("model=knn", "seed=1"),
            List.of("model=stump", "seed=1"),
            List.of("model=knn", "seed=2"),
            List.of("model=knn", "seed=3"));
  }

  @Test
  void without_sweeps_there_is_one_job() {
    assertThat(jobs("model=knn", "seed=1")).containsExactly(List.of("model=knn", "seed=1"));
    assertThat(jobs()).containsExactly(List.of());
  }

  @Test
  void a_range_has_values_and_values_are_written_as_hydra_writes_them() {
    assertThat(jobs("n=range(1,4)", "flag=true,false", "+s=a b"))
        .containsExactly(
            List.of("n=1", "flag=True", "+s=a\\ b"),
            List.of("n=2", "flag=True", "+s=a\\ b"),
            List.of("n=3", "flag=True", "+s=a\\ b"),
            List.of("n=1", "flag=False", "+s=a\\ b"));
  }

  @Test
  void what_has_no_values_one_by_one_is_refused() {
    assertThatThrownBy(() -> jobs("rate=interval(0,1)"))
        .isInstanceOf(SweepException.class)
        .hasMessageContaining("rate=interval(0,1)");
    assertThatThrownBy(() -> jobs("n=range(0)"))
        .isInstanceOf(SweepException.class)
        .hasMessageContaining("n=range(0)");
  }

  @Test
  void fixed_keys_keep_their_first_value() {
    assertThat(jobsWith(texts("seed"), "model=knn,stump", "seed=1,2", "k=3,4"))
        .containsExactly(
            List.of("model=knn", "seed=1", "k=3"),
            List.of("model=stump", "seed=1", "k=3"),
            List.of("model=knn", "seed=1", "k=4"));
    assertThat(jobsWith(texts("a.b"), "+a.b=1,2")).containsExactly(List.of("+a.b=1"));
  }

  @Test
  void a_setting_that_makes_no_sense_is_refused() {
    for (Node wrong :
        List.of(
            new Node.Text("seed", Origin.UNKNOWN),
            texts("sed"),
            new Node.Items(List.of(new Node.Bool(true, Origin.UNKNOWN)), Origin.UNKNOWN)))
      assertThatThrownBy(() -> jobsWith(wrong, "seed=1,2"))
          .as("hydra.sweeper.fixed = %s", wrong)
          .isInstanceOf(SweepException.class)
          .hasMessageContaining("fixed");
  }

  /** The judge knows all combinations: those in which at most one value is not the first. */
  @Property(tries = 100)
  void its_jobs_are_the_combinations_with_one_change(
      @ForAll @Size(max = 4) List<@IntRange(min = 1, max = 3) Integer> sizes) {
    List<String> overrides = new ArrayList<>();
    for (int size : sizes) {
      List<String> values = new ArrayList<>();
      for (int i = 0; i < size; i++) values.add("v" + i);
      overrides.add("k" + overrides.size() + "=" + String.join(",", values));
    }
    List<List<String>> expected =
        new BasicSweeper()
            .jobs(space(Map.of(), overrides)).stream()
                .filter(job -> job.stream().filter(one -> !one.endsWith("=v0")).count() <= 1)
                .toList();
    assertThat(jobs(overrides.toArray(String[]::new)))
        .as("the jobs of %s", overrides)
        .containsExactlyInAnyOrderElementsOf(expected);
  }
}
