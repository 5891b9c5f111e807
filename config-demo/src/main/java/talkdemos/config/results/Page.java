// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.results;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page that shows a table, with everything in it. */
final class Page {
  private static final String CHARTS =
      "/META-INF/resources/webjars/chart.js/4.5.1/dist/chart.umd.min.js";
  private static final Pattern PLACE = Pattern.compile("/\\* (CHARTS|DATA|SCRIPT) \\*/");

  private Page() {}

  static String of(ResultTable table, String title) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("title", title);
    data.put("columns", table.header());
    data.put("parameters", table.parameters());
    data.put("metrics", table.metrics());
    data.put("rows", table.rows().stream().map(table::cells).toList());
    List<String> failures =
        table.rows().stream().map(row -> row.result().failure().orElse("")).toList();
    data.put("failures", failures);
    Gson gson = new Gson(); // writes < and > so that no text ends the script
    Map<String, String> parts =
        Map.of(
            "CHARTS", resource(CHARTS),
            "DATA", gson.toJson(data),
            "SCRIPT", resource("page.js"));
    return PLACE
        .matcher(resource("page.html"))
        .replaceAll(found -> Matcher.quoteReplacement(parts.get(found.group(1))));
  }

  private static String resource(String name) {
    try (InputStream in = Page.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be read", e);
    }
  }
}
