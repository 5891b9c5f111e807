// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import talkdemos.config.launch.Job;
import talkdemos.config.launch.JobResult;
import talkdemos.config.launch.MultirunResult;
import talkdemos.config.tree.Node;
import talkdemos.config.tree.Origin;

class ResultTableTest {
  @TempDir Path directory;

  @Test
  void usage() {
    MultirunResult sweep =
        sweep(
            done("{\"loss\": 0.5, \"detail\": {\"epochs\": 12}}", "model=knn", "lr=0.1", "seed=1"),
            done(
                "{\"loss\": 0.25, \"detail\": {\"epochs\": 7}}",
                "model=stump",
                "lr=0.01",
                "seed=1"));

    assertThat(ResultTable.of(sweep).sorted(Sorting.parse("loss")).text())
        .isEqualTo(
            """
            job  model    lr  loss  detail.epochs  status  ms
              1  stump  0.01  0.25              7  done     1
              0  knn     0.1   0.5             12  done     0
            """);
  }

  @Test
  void only_what_varies_is_shown() {
    ResultTable table =
        ResultTable.of(
            sweep(
                done("1", "a=1", "b=x\\ y", "c=[1,2]", "+d=1"),
                done("2", "a=1", "b='z'", "c=[1,2]")));

    assertThat(table.parameters()).containsExactly("b", "d");
    assertThat(table.rows().get(0).parameters()).isEqualTo(Map.of("b", "x y", "d", "1"));
    assertThat(table.rows().get(1).parameters()).isEqualTo(Map.of("b", "z"));
    assertThat(table.metrics()).containsExactly("value");
  }

  @Test
  void a_job_without_a_value_is_last_and_says_why() {
    MultirunResult sweep =
        sweep(
            JobResult.failed(0, JobResult.Status.FAILED, "no luck", 3),
            done("{\"loss\": 2.0}"),
            done("{\"loss\": {\"$float\": \"nan\"}}"),
            done("{\"loss\": 10.0}"));
    ResultTable table = ResultTable.of(sweep);

    assertThat(order(table.sorted(Sorting.parse("loss")))).containsExactly(1, 3, 0, 2);
    assertThat(order(table.sorted(Sorting.parse("-loss")))).containsExactly(3, 1, 0, 2);
    assertThat(table.text()).endsWith("job 0: no luck\n");
    assertThatThrownBy(() -> table.sorted(Sorting.parse("lost")))
        .hasMessageContaining("there is no column lost to sort by: job, a, loss, status, ms");
  }

  @Test
  void comma_separated_values_are_quoted_where_needed() {
    MultirunResult sweep = sweep(done("\"a,b\"", "x=1"), done("\"say \\\"hi\\\"\\n\"", "x=2"));
    assertThat(ResultTable.of(sweep).csv())
        .isEqualTo(
            "job,x,value,status,ms\r\n0,1,\"a,b\",done,0\r\n1,2,\"say \"\"hi\"\"\n\",done,1\r\n");
  }

  @Test
  void json_has_all_of_a_job() {
    MultirunResult sweep = sweep(done("{\"loss\": 0.5}", "x=1", "y=2"), done("[1]", "x=2", "y=2"));
    JsonArray rows = JsonParser.parseString(ResultTable.of(sweep).json()).getAsJsonArray();
    JsonObject first = rows.get(0).getAsJsonObject();

    assertThat(first.get("overrides").toString()).isEqualTo("[\"x=1\",\"y=2\"]");
    assertThat(first.get("parameters").toString()).isEqualTo("{\"x\":\"1\"}");
    assertThat(first.get("value").toString()).isEqualTo("{\"loss\":0.5}");
    assertThat(rows.get(1).getAsJsonObject().get("value").toString()).isEqualTo("[1]");
  }

  @Test
  void the_page_needs_nothing_else_and_no_text_ends_its_script() {
    String page = ResultTable.of(sweep(done("\"</script><b>\"", "x=1"))).html("multirun/</title>");

    assertThat(page)
        .contains("Chart.js v4")
        .doesNotContain("</script><b>")
        .doesNotContain("/* DATA */")
        .doesNotContain("multirun/</title>")
        .doesNotContainPattern("(src|href)=\"");
  }

  @Test
  void all_forms_are_kept_in_the_directory() {
    MultirunResult sweep = sweep(done("2", "x=1"), done("1", "x=2"));
    new ResultFiles(Optional.of(Sorting.parse("value"))).onMultirunEnd(sweep);

    assertThat(directory.resolve("results.txt"))
        .content()
        .startsWith("job  x  value  status  ms\n  1");
    assertThat(directory.resolve("results.csv")).content().contains("\r\n1,2,1,done,1\r\n0,1,2,");
    assertThat(directory.resolve("results.json")).content().startsWith("[\n{\"job\": 1,");
    assertThat(directory.resolve("results.html")).content().startsWith("<!doctype html>");
    assertThat(new ResultFiles(Optional.of(Sorting.parse("none"))).table(sweep).rows()).hasSize(2);
  }

  @Test
  void a_sweep_without_results_is_an_empty_table() {
    assertThat(ResultTable.of(sweep()).text()).isEqualTo("job  status  ms\n");
    assertThat(ResultTable.of(sweep()).json()).isEqualTo("[\n]\n");
  }

  private static List<Integer> order(ResultTable table) {
    return table.rows().stream().map(row -> row.job().number()).toList();
  }

  private static Done done(String value, String... overrides) {
    return new Done(value, List.of(overrides));
  }

  private record Done(String value, List<String> overrides) {}

  /** Jobs with the numbers 0, 1, .. that took as many milliseconds. */
  private MultirunResult sweep(Object... results) {
    List<Job> jobs = new ArrayList<>();
    Map<Integer, JobResult> all = new HashMap<>();
    Node.Dict config = new Node.Dict(Map.of(), new Origin.BuiltIn("test"));
    for (int i = 0; i < results.length; i++) {
      boolean given = results[i] instanceof Done done && !done.overrides().isEmpty();
      List<String> overrides = given ? ((Done) results[i]).overrides() : List.of("a=" + i);
      jobs.add(new Job(i, overrides, config, directory.resolve("" + i)));
      all.put(
          i,
          results[i] instanceof Done done
              ? JobResult.done(i, done.value(), i)
              : (JobResult) results[i]);
    }
    return new MultirunResult(directory, jobs, all, 0, false);
  }
}
