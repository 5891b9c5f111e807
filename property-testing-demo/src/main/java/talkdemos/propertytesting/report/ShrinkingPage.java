// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.report;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import talkdemos.propertytesting.experiment.Shrinking;

/** Results of shrinking as a page, with everything in it. */
final class ShrinkingPage {
  private static final String CHARTS =
      "/META-INF/resources/webjars/chart.js/4.5.1/dist/chart.umd.min.js";
  private static final Pattern PLACE = Pattern.compile("/\\* (CHARTS|DATA|SCRIPT) \\*/");

  private ShrinkingPage() {}

  static String of(Shrinking shrinking, List<String> tools) {
    Gson gson = new Gson(); // writes < and > so that no text ends the script
    Map<String, String> parts =
        Map.of(
            "CHARTS", resource(CHARTS),
            "DATA", gson.toJson(Map.of("shrinking", shrinking, "tools", tools)),
            "SCRIPT", resource("shrinking.js"));
    return PLACE
        .matcher(resource("shrinking.html"))
        .replaceAll(place -> Matcher.quoteReplacement(parts.get(place.group(1))));
  }

  private static String resource(String name) {
    try (InputStream in = ShrinkingPage.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(name + " cannot be read", unreadable);
    }
  }
}
