// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import talkdemos.config.override.Override;
import talkdemos.config.tree.Node;
import talkdemos.config.tree.Origin;

class SweeperTest {
  private static final Origin HERE = new Origin.BuiltIn("test");

  @Test
  void usage() {
    List<List<String>> jobs = Sweeper.named("basic").jobs(space(Map.of(), "a=1,2", "b=x,y", "c=z"));

    assertThat(jobs)
        .containsExactly(
            List.of("a=1", "b=x", "c=z"),
            List.of("a=1", "b=y", "c=z"),
            List.of("a=2", "b=x", "c=z"),
            List.of("a=2", "b=y", "c=z"));
  }

  @Test
  void values_are_repeated_as_hydra_repeats_them() {
    assertThat(jobs("basic", "a=true", "+b=[1,'x y']", "~c", "~d=1", "++e=a\\,b", "f=1e3,'q'"))
        .containsExactly(
            List.of("a=True", "+b=[1,'x y']", "~c=null", "~d=1", "++e=a\\,b", "f=1000.0"),
            List.of("a=True", "+b=[1,'x y']", "~c=null", "~d=1", "++e=a\\,b", "f='q'"));
  }

  @Test
  void the_last_word_about_a_key_counts_where_the_first_stood() {
    assertThat(jobs("basic", "a=1,2", "b=3", "a=4")).containsExactly(List.of("a=4", "b=3"));
  }

  @Test
  void a_glob_takes_options_of_its_group() {
    assertThat(jobs("basic", "db=glob(*,exclude=s*)"))
        .containsExactly(List.of("db=mysql"), List.of("db=postgresql"));
    assertThat(jobs("basic", "db=glob(x*)")).isEmpty();
    assertThatThrownBy(() -> jobs("basic", "bd=glob(x*)"))
        .isInstanceOf(SweepException.class)
        .hasMessageContaining("there is no group bd");
  }

  @Test
  void params_are_overrides_of_the_settings() {
    Map<String, Node> params = new LinkedHashMap<>();
    params.put("lr", text("0.1,0.2"));
    params.put("seed", integer(3));
    params.put("db", new Node.Dict(Map.of("port", text("range(2)")), HERE));
    params.put("list", new Node.Items(List.of(integer(1), text("a")), HERE));

    assertThat(Space.params(new Node.Dict(params, HERE), new Random(1)))
        .extracting(Override::input)
        .containsExactly("lr=0.1,0.2", "seed=3", "db.port=range(2)", "list=[1,a]");
  }

  @Test
  void an_interval_is_not_for_the_basic_sweeper() {
    assertThatThrownBy(() -> jobs("basic", "a=interval(0,1)"))
        .isInstanceOf(SweepException.class)
        .hasMessageContaining("hydra/sweeper=random or grid");
  }

  @Test
  void too_many_jobs_are_refused_before_they_are_made() {
    assertThatThrownBy(() -> jobs("basic", "a=range(1000)", "b=range(1000)", "c=range(1000)"))
        .hasMessage("a sweep of 1000000000 jobs: expected at most 100000");
    assertThatThrownBy(() -> jobs("basic", "a=range(0,1e30)"))
        .hasMessageContaining("expected at most 100000 values");
  }

  @Test
  void zip_pairs_the_sweeps() {
    assertThat(jobs("zip", "a=1,2", "b=3", "c=x,y"))
        .containsExactly(List.of("a=1", "c=x", "b=3"), List.of("a=2", "c=y", "b=3"));
    assertThatThrownBy(() -> jobs("zip", "a=1,2", "c=x,y,z"))
        .hasMessageContaining("override 'c=x,y,z':3: got 3 values, expected 2 as in 'a=1,2'");
  }

  @Test
  void zip_crosses_what_it_is_not_told_to_pair() {
    Node keys = new Node.Items(List.of(text("a"), text("c")), HERE);
    assertThat(Sweeper.named("zip").jobs(space(Map.of("keys", keys), "a=1,2", "b=3,4", "c=x,y")))
        .containsExactly(
            List.of("a=1", "c=x", "b=3"),
            List.of("a=1", "c=x", "b=4"),
            List.of("a=2", "c=y", "b=3"),
            List.of("a=2", "c=y", "b=4"));
    assertThatThrownBy(() -> Sweeper.named("zip").jobs(space(Map.of("keys", keys), "a=1,2")))
        .hasMessage("hydra.sweeper.keys: there is no sweep over c");
  }

  @Test
  void a_list_names_each_job() {
    Node first = new Node.Items(List.of(text("a=1"), text("b=x y")), HERE);
    Node second = new Node.Dict(Map.of("a", integer(2)), HERE);
    Node jobs = new Node.Items(List.of(first, second), HERE);
    assertThat(Sweeper.named("list").jobs(space(Map.of("jobs", jobs), "c=5")))
        .containsExactly(List.of("c=5", "a=1", "b=x\\ y"), List.of("c=5", "a=2"));
    assertThatThrownBy(() -> jobs("list", "c=5")).hasMessageContaining("hydra.sweeper.jobs");
  }

  @Test
  void a_random_search_has_its_budget_and_its_seed() {
    Space space =
        space(
            Map.of("budget", integer(200), "seed", integer(7)),
            "lr=tag(log,interval(0.001,1))",
            "n=int(interval(1,4))",
            "m=a,b",
            "k=5");
    List<List<String>> jobs = Sweeper.named("random").jobs(space);

    assertThat(jobs).hasSize(200).isEqualTo(Sweeper.named("random").jobs(space));
    assertThat(jobs.stream().map(job -> job.get(1)).distinct())
        .containsExactlyInAnyOrder("n=1", "n=2", "n=3");
    assertThat(jobs.stream().map(job -> job.get(2)).distinct())
        .containsExactlyInAnyOrder("m=a", "m=b");
    assertThat(jobs).allSatisfy(job -> assertThat(job.get(3)).isEqualTo("k=5"));
    List<Double> rates = jobs.stream().map(job -> Double.valueOf(job.get(0).substring(3))).toList();
    assertThat(rates).allSatisfy(rate -> assertThat(rate).isBetween(0.001, 1.0));
    assertThat(rates.stream().filter(rate -> rate < Math.sqrt(0.001)).count()).isBetween(70L, 130L);
    assertThatThrownBy(() -> jobs("random", "a=1"))
        .hasMessage("hydra.sweeper.budget: expected the number of jobs");
  }

  @Test
  void a_grid_spreads_points_over_intervals() {
    assertThat(
            Sweeper.named("grid")
                .jobs(space(Map.of("points", integer(4)), "a=interval(0,1)", "b=x,y")))
        .hasSize(8)
        .contains(List.of("a=0.0", "b=x"), List.of("a=0.25", "b=y"), List.of("a=0.75", "b=y"));
    assertThat(
            Sweeper.named("grid")
                .jobs(space(Map.of("points", integer(3)), "a=tag(log,interval(1,1000))")))
        .hasSize(3);
  }

  @Property(tries = 200)
  void a_grid_uses_its_budget_and_no_more(
      @ForAll @IntRange(min = 2, max = 500) int budget, @ForAll @IntRange(min = 1, max = 3) int n) {
    String[] overrides =
        Stream.concat(
                Stream.of("m=a,b"),
                Stream.iterate(0, i -> i + 1).limit(n).map(i -> "x" + i + "=interval(0,1)"))
            .toArray(String[]::new);
    List<List<String>> jobs =
        Sweeper.named("grid").jobs(space(Map.of("budget", integer(budget)), overrides));

    int points = (int) Math.round(Math.pow(jobs.size() / 2.0, 1.0 / n));
    assertThat(jobs.size()).isLessThanOrEqualTo(budget);
    assertThat(2 * Math.pow(points + 1, n)).isGreaterThan(budget);
    assertThat(new HashSet<>(jobs)).hasSameSizeAs(jobs);
  }

  @Test
  void a_grid_that_does_not_fit_its_budget_is_refused() {
    assertThatThrownBy(
            () -> Sweeper.named("grid").jobs(space(Map.of("budget", integer(3)), "a=1,2,3,4")))
        .hasMessageContaining("the grid has 4 jobs, expected at most 3");
  }

  @Test
  void a_sweeper_may_come_from_elsewhere() {
    assertThat(jobs("reversed", "a=1,2")).containsExactly(List.of("a=2"), List.of("a=1"));
    assertThatThrownBy(() -> Sweeper.named("bsic"))
        .hasMessage(
            "hydra/sweeper: got 'bsic', expected one of basic, grid, list, random, reversed, zip");
  }

  @ParameterizedTest
  @ValueSource(strings = {"basic", "zip", "grid"})
  void without_sweeps_there_is_one_job(String sweeper) {
    assertThat(jobs(sweeper, "a=1")).containsExactly(List.of("a=1"));
    assertThat(jobs(sweeper)).containsExactly(List.of());
  }

  private static List<List<String>> jobs(String sweeper, String... overrides) {
    return Sweeper.named(sweeper).jobs(space(Map.of(), overrides));
  }

  private static Space space(Map<String, Node> settings, String... overrides) {
    return new Space(
        Stream.of(overrides).map(Override::parse).toList(),
        group -> group.equals("db") ? List.of("mysql", "postgresql", "sqlite") : List.of(),
        new Node.Dict(settings, HERE),
        new Random(1));
  }

  private static Node text(String text) {
    return new Node.Text(text, HERE);
  }

  private static Node integer(int value) {
    return new Node.Int(BigInteger.valueOf(value), HERE);
  }
}
