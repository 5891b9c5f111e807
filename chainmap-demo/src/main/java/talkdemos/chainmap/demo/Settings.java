// SPDX-License-Identifier: Apache-2.0
package talkdemos.chainmap.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import talkdemos.chainmap.ChainMap;

/** Settings in layers: arguments over environment over defaults, none copied into another. */
final class Settings {
  private Settings() {}

  /**
   * Tells which layer gives each setting.
   *
   * @param pairs {@code key=value} each, leading dashes ignored; with none, {@code port=9090} is
   *     the example
   * @param variables names of environment variables, or prefixes of them that end in {@code _}
   * @throws IllegalArgumentException for a pair without {@code =} or without a key, or an empty
   *     variable
   */
  static Story tell(List<String> pairs, List<String> variables, Map<String, String> environment) {
    if (variables.contains("")) {
      throw new IllegalArgumentException(
          "expected a name or prefix of environment variables after --env, got ''");
    }
    Map<String, String> defaults = new LinkedHashMap<>();
    defaults.put("host", "localhost");
    defaults.put("port", "8000");
    defaults.put("colour", "auto");
    Map<String, String> arguments = arguments(pairs.isEmpty() ? List.of("port=9090") : pairs);
    ChainMap<String, String> settings =
        new ChainMap<>(arguments, chosen(variables, environment), defaults);

    Story story = new Story("settings", "arguments over environment over defaults");
    Story.Asking asking =
        story.scene(
            (pairs.isEmpty()
                    ? "no key=value given, so port=9090 is the example"
                    : "given " + String.join(" ", pairs))
                + "; environment: "
                + String.join(
                    ", ",
                    variables.stream()
                        .map(each -> each.endsWith("_") ? each + "*" : each)
                        .toList()),
            settings,
            "arguments",
            "environment",
            "defaults");
    settings.keySet().forEach(key -> asking.get("settings", key));
    return story;
  }

  private static Map<String, String> arguments(List<String> pairs) {
    Map<String, String> arguments = new LinkedHashMap<>();
    for (String pair : pairs) {
      String plain = pair.replaceFirst("^--?", "");
      int equals = plain.indexOf('=');
      if (equals < 1) throw new IllegalArgumentException("expected key=value, got '" + pair + "'");
      arguments.put(plain.substring(0, equals), plain.substring(equals + 1));
    }
    return arguments;
  }

  /**
   * The variables as settings: {@code DEMO_LOG_LEVEL} by the prefix {@code DEMO_} is {@code
   * log-level}.
   */
  private static Map<String, String> chosen(
      List<String> variables, Map<String, String> environment) {
    Map<String, String> chosen = new LinkedHashMap<>();
    new TreeMap<>(environment)
        .forEach(
            (name, value) -> {
              for (String variable : variables) {
                boolean prefix = variable.endsWith("_") && name.startsWith(variable);
                String key = prefix ? name.substring(variable.length()) : name;
                if ((prefix || name.equals(variable)) && !key.isEmpty()) {
                  chosen.put(key.toLowerCase(Locale.ROOT).replace('_', '-'), value);
                }
              }
            });
    return chosen;
  }
}
