package exercise.sweeporder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
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
import talkdemos.config.tree.Node;
import talkdemos.config.tree.Origin;

class SweepTest {
  private static List<List<String>> jobs(Sweep sweep) {
    List<List<String>> jobs = new ArrayList<>();
    for (long i = 0; i < Math.min(sweep.size(), 1_000); i++) jobs.add(sweep.job(i));
    return jobs;
  }

  @Test
  void the_last_dimension_changes_fastest() {
    assertThat(jobs(new Sweep(List.of("a=1,2", "b=x,y"))))
        .containsExactly(
            List.of("a=1", "b=x"),
            List.of("a=1", "b=y"),
            List.of("a=2", "b=x"),
            List.of("a=2", "b=y"));
  }

  @Test
  void a_single_value_is_in_every_job() {
    assertThat(jobs(new Sweep(List.of("a=1,2", "c=z", "b=range(3)"))))
        .hasSize(6)
        .allSatisfy(job -> assertThat(job).hasSize(3).element(1).isEqualTo("c=z"));
  }

  @Test
  void no_override_is_one_job_without_any() {
    Sweep sweep = new Sweep(List.of());
    assertThat(sweep.size()).isEqualTo(1);
    assertThat(sweep.job(0)).isEmpty();
  }

  @Test
  void the_last_word_about_a_key_counts_where_the_first_stood() {
    assertThat(jobs(new Sweep(List.of("a=1,2,3", "b=x", "a=4,5"))))
        .containsExactly(List.of("a=4", "b=x"), List.of("a=5", "b=x"));
  }

  @Test
  void there_is_no_job_before_the_first_and_after_the_last() {
    Sweep sweep = new Sweep(List.of("a=1,2", "b=x,y"));
    for (long number : new long[] {-1, 4, Long.MAX_VALUE})
      assertThatThrownBy(() -> sweep.job(number))
          .as("job %d of 4", number)
          .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void a_job_of_a_million_millions_costs_no_more_than_any_other() {
    List<String> overrides = new ArrayList<>();
    for (int i = 0; i < 12; i++) overrides.add("k" + i + "=range(10)");
    Sweep sweep = new Sweep(overrides);
    assertThat(sweep.size()).isEqualTo(1_000_000_000_000L);
    assertThat(sweep.job(123_456_789_012L))
        .containsExactly(
            "k0=1", "k1=2", "k2=3", "k3=4", "k4=5", "k5=6", "k6=7", "k7=8", "k8=9", "k9=0", "k10=1",
            "k11=2");
    assertThat(sweep.number(sweep.job(123_456_789_012L))).isEqualTo(123_456_789_012L);
  }

  @Test
  void more_jobs_than_a_long_can_count_are_refused() {
    List<String> overrides = Collections.nCopies(20, "=range(10)");
    List<String> keyed = new ArrayList<>();
    for (String one : overrides) keyed.add("k" + keyed.size() + one);
    assertThatThrownBy(() -> new Sweep(keyed).size()).isInstanceOf(ArithmeticException.class);
  }

  @Test
  void what_no_job_has_has_no_number() {
    Sweep sweep = new Sweep(List.of("a=1,2", "b=x,y"));
    assertThat(sweep.number(List.of("a=2", "b=x"))).isEqualTo(2);
    for (List<String> job :
        List.of(List.<String>of(), List.of("a=1"), List.of("a=3", "b=x"), List.of("b=x", "a=1")))
      assertThatThrownBy(() -> sweep.number(job))
          .as("the number of %s", job)
          .isInstanceOf(IllegalArgumentException.class);
  }

  /** The judge makes all jobs at once. */
  @Property(tries = 200)
  void its_jobs_are_those_of_the_basic_sweeper(
      @ForAll @Size(max = 4) List<@IntRange(min = 1, max = 4) Integer> sizes,
      @ForAll @IntRange(min = 1, max = 4) int keys) {
    List<String> overrides = new ArrayList<>();
    for (int size : sizes) {
      String key = "k" + overrides.size() % keys;
      List<String> values = new ArrayList<>();
      for (int i = 0; i < size; i++) values.add("v" + overrides.size() + i);
      overrides.add(key + "=" + String.join(",", values));
    }
    Node.Dict settings = new Node.Dict(Map.of(), Origin.UNKNOWN);
    List<List<String>> expected =
        new BasicSweeper()
            .jobs(
                new Space(
                    overrides.stream().map(Override::parse).toList(),
                    group -> List.of(),
                    settings,
                    new Random()));
    Sweep sweep = new Sweep(overrides);
    assertThat(jobs(sweep)).as("the jobs of %s", overrides).isEqualTo(expected);
    for (int i = 0; i < expected.size(); i++)
      assertThat(sweep.number(expected.get(i)))
          .as("the number of %s", expected.get(i))
          .isEqualTo(i);
  }
}
