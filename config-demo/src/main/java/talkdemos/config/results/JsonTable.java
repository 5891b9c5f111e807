// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.results;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import talkdemos.config.tree.Json;
import talkdemos.config.tree.Node;
import talkdemos.config.tree.Origin;

/** A table as JSON. */
final class JsonTable {
  private static final Origin WRITTEN = new Origin.BuiltIn("results");

  private JsonTable() {}

  static String of(ResultTable table) {
    StringBuilder out = new StringBuilder("[");
    String before = "\n";
    for (ResultTable.Row row : table.rows()) {
      Json.write(node(row), out.append(before));
      before = ",\n";
    }
    return out.append("\n]\n").toString();
  }

  private static Node node(ResultTable.Row row) {
    Node.Dict result = row.result().toNode();
    Map<String, Node> entries = new LinkedHashMap<>();
    entries.put("job", result.get("number"));
    entries.put("overrides", texts(row.job().overrides()));
    Map<String, Node> parameters = new LinkedHashMap<>();
    row.parameters().forEach((key, value) -> parameters.put(key, text(value)));
    entries.put("parameters", new Node.Dict(parameters, WRITTEN));
    entries.put("value", result.get("value"));
    entries.put("status", result.get("status"));
    entries.put("failure", result.get("failure"));
    entries.put("millis", result.get("millis"));
    return new Node.Dict(entries, WRITTEN);
  }

  private static Node texts(List<String> texts) {
    return new Node.Items(texts.stream().map(JsonTable::text).toList(), WRITTEN);
  }

  private static Node text(String text) {
    return new Node.Text(text, WRITTEN);
  }
}
