// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.results;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import talkdemos.config.launch.Job;
import talkdemos.config.launch.JobResult;
import talkdemos.config.launch.JsonText;
import talkdemos.config.launch.MultirunResult;
import talkdemos.config.override.Element;
import talkdemos.config.override.Override;
import talkdemos.config.override.OverrideException;
import talkdemos.config.override.Value;
import talkdemos.config.tree.Json;
import talkdemos.config.tree.Node;

/**
 * The results of a sweep.
 *
 * @param parameters the keys of the overrides whose values differ between jobs
 * @param metrics the names of the scalars in the values of jobs, those of dictionaries in
 *     dictionaries with dots; {@code value} for a value that is a scalar itself
 * @param rows one for each job that has a result
 */
public record ResultTable(List<String> parameters, List<String> metrics, List<Row> rows) {
  /** The name of a value that has none. */
  static final String VALUE = "value";

  /**
   * A job and its result.
   *
   * @param parameters the values of the parameters that vary, as texts; none where the job has none
   * @param metrics the scalars of its value
   */
  public record Row(
      Job job, JobResult result, Map<String, String> parameters, Map<String, Node> metrics) {}

  /** Copies the lists. */
  public ResultTable {
    parameters = List.copyOf(parameters);
    metrics = List.copyOf(metrics);
    rows = List.copyOf(rows);
  }

  /** The table of a sweep, in the order of the jobs. */
  public static ResultTable of(MultirunResult sweep) {
    Map<String, Set<String>> values = new LinkedHashMap<>();
    List<Map<String, String>> given = new ArrayList<>();
    for (Job job : sweep.jobs()) {
      Map<String, String> parameters = parameters(job);
      given.add(parameters);
      parameters.forEach((key, v) -> values.computeIfAbsent(key, k -> new HashSet<>()).add(v));
    }
    List<String> varying =
        values.keySet().stream()
            .filter(
                key ->
                    values.get(key).size() > 1
                        || !given.stream().allMatch(job -> job.containsKey(key)))
            .toList();
    Set<String> metrics = new LinkedHashSet<>();
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < given.size(); i++) {
      Job job = sweep.jobs().get(i);
      JobResult result = sweep.results().get(job.number());
      if (result != null) {
        Map<String, String> parameters = new LinkedHashMap<>(given.get(i));
        parameters.keySet().retainAll(varying);
        Map<String, Node> scalars = new LinkedHashMap<>();
        flatten("", JsonText.parse(result.value()), scalars);
        metrics.addAll(scalars.keySet());
        rows.add(new Row(job, result, parameters, scalars));
      }
    }
    return new ResultTable(varying, List.copyOf(metrics), rows);
  }

  /** This table, its rows sorted. */
  public ResultTable sorted(Sorting sorting) {
    return new ResultTable(parameters, metrics, sorting.sort(this));
  }

  private static Map<String, String> parameters(Job job) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String text : job.overrides()) {
      try {
        Override override = Override.parse(text);
        parameters.put(override.key().text(), shown(override));
      } catch (OverrideException notOurs) {
        parameters.put(text, ""); // a launcher or sweeper may have words of its own
      }
    }
    return parameters;
  }

  private static String shown(Override override) {
    Value value = override.value().orElse(null);
    if (!(value instanceof Value.Plain plain)) {
      return override.valueText().orElse("");
    }
    if (plain.element() instanceof Element.Word word) {
      return word.value();
    }
    return plain.element() instanceof Element.Quoted quoted
        ? quoted.value()
        : Json.text(plain.node());
  }

  private static void flatten(String name, Node value, Map<String, Node> into) {
    if (value instanceof Node.Dict dict) {
      dict.entries().forEach((key, v) -> flatten(name.isEmpty() ? key : name + "." + key, v, into));
    } else if (value instanceof Node.Scalar && !(value instanceof Node.Null)) {
      into.put(name.isEmpty() ? VALUE : name, value);
    }
  }

  /** The names of the columns: the job, what varied, what came out, how it ended. */
  List<String> header() {
    List<String> header = new ArrayList<>(List.of("job"));
    header.addAll(parameters);
    header.addAll(metrics);
    header.addAll(List.of("status", "ms"));
    return header;
  }

  /** A row as texts, in the order of the header. */
  List<String> cells(Row row) {
    List<String> cells = new ArrayList<>(List.of(String.valueOf(row.job.number())));
    parameters.forEach(key -> cells.add(row.parameters.getOrDefault(key, "")));
    metrics.forEach(key -> cells.add(cell(row.metrics.get(key))));
    cells.addAll(List.of(row.result.status().text(), String.valueOf(row.result.millis())));
    return cells;
  }

  private static String cell(Node scalar) {
    if (scalar == null) {
      return "";
    }
    if (scalar instanceof Node.Real real) {
      return talkdemos.config.tree.Floats.text(real.value());
    }
    return scalar instanceof Node.Text text ? text.value() : Json.text(scalar);
  }

  /** The table with columns side by side, numbers to the right, and the failures below it. */
  public String text() {
    return TextTable.of(this);
  }

  /** The table as comma-separated values (RFC 4180), with a header. */
  public String csv() {
    StringBuilder out = new StringBuilder();
    List<List<String>> lines = new ArrayList<>(List.of(header()));
    rows.forEach(row -> lines.add(cells(row)));
    for (List<String> line : lines) {
      out.append(String.join(",", line.stream().map(ResultTable::field).toList())).append("\r\n");
    }
    return out.toString();
  }

  private static String field(String cell) {
    boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }

  /** The table as a JSON list with an object for each job, one on a line. */
  public String json() {
    return JsonTable.of(this);
  }

  /** A page with the table and its charts that needs nothing else. */
  public String html(String title) {
    return Page.of(this, title);
  }
}
