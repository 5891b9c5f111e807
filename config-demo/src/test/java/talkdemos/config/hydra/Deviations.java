// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.hydra;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where we answer otherwise than Hydra, and why. A case that stands here and does answer as Hydra
 * is a failure too, so that this list stays true.
 */
public final class Deviations {
  private static final Map<String, String> REASONS = new LinkedHashMap<>();

  private Deviations() {}

  /** Why a case may differ, or null when it must agree. */
  public static String reason(String suite, String name) {
    return REASONS.get(suite + " " + name);
  }

  /** The names of a suite that no case has. */
  public static List<String> unknown(String suite, List<String> names) {
    return REASONS.keySet().stream()
        .filter(key -> key.startsWith(suite + " "))
        .map(key -> key.substring(suite.length() + 1))
        .filter(name -> !names.contains(name))
        .toList();
  }

  private static void because(String suite, String reason, String... names) {
    for (String name : names) {
      REASONS.put(suite + " " + name, reason);
    }
  }

  static {
    because(
        "overrides",
        "text that is not ASCII needs no quotes here; Hydra has no word for its letters",
        "key=caf\u00e9",
        "key=\u00fcber",
        "key=a \u65e5\u672c b",
        "key=\ud83d\ude00",
        "key=[\u00e9]",
        "key={\u00e9:1}",
        "key=\u00e9,b",
        "key=sort(\u00e9)");
    because("overrides", "group@old:new is read here; Hydra 1.3 no longer reads it", "a@:b=c");
    because(
        "overrides",
        "refused at once; Hydra reads it, and never ends or fails when it enumerates the values",
        "key=range(inf)",
        "key=range(0,inf)",
        "key=range(1,5,inf)",
        "key=glob([1])");
    because(
        "overrides",
        "refused at once; Hydra reads it and refuses the key when it composes",
        "key={null:a}");
    because(
        "overrides",
        "true is the number 1 here; Hydra counts with it as well but calls it True",
        "key=range(true)",
        "key=range(1,true)");
    because(
        "overrides",
        "read as the other casts read it; in Hydra checking the named argument's type fails",
        "key=json_str(value=1)",
        "key=json_str(value='2.5')");
    because(
        "compositions",
        "group@old:new is read here; Hydra 1.3 no longer reads it",
        "last db@:x=postgres");
    because(
        "compositions",
        "text that is not ASCII needs no quotes here; OmegaConf has no word for its letters",
        "grammar_uni");
    because(
        "completions",
        "keys are offered although an option is missing; Hydra composes nothing then",
        "unfinished ''");
  }
}
