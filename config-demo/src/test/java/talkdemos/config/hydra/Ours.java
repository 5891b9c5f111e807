// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.hydra;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import talkdemos.config.Compose;

/** Asks us what Hydra was asked: {@link Compose}, as from a shell. */
record Ours(int status, List<Map<String, Object>> jobs, String refusal) {

  /** The flags that a recorded case means, and its overrides. */
  static List<String> arguments(Path parent, Map<String, Object> recorded) {
    List<String> arguments = new ArrayList<>();
    arguments.add("--config-path");
    arguments.add(parent.resolve((String) recorded.get("folder")).toString());
    arguments.add("--config-name");
    arguments.add((String) recorded.getOrDefault("name", "config"));
    for (String folder : Recorded.<String>list(recorded.get("dirs"))) {
      arguments.add("--config-dir");
      arguments.add(parent.resolve(folder).toString());
    }
    return arguments;
  }

  /** What a case is called: its folder, what differs from the ordinary, its overrides. */
  static String name(Map<String, Object> recorded) {
    List<String> words = new ArrayList<>();
    words.add((String) recorded.get("folder"));
    if (recorded.containsKey("name")) {
      words.add("--config-name " + recorded.get("name"));
    }
    Recorded.<String>list(recorded.get("dirs"))
        .forEach(folder -> words.add("--config-dir " + folder));
    words.addAll(Recorded.list(recorded.get("overrides")));
    return String.join(" ", words);
  }

  static Ours ask(List<String> arguments, List<String> more) {
    List<String> all = new ArrayList<>(arguments);
    all.addAll(more);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int status =
        Compose.run(
            all.toArray(String[]::new),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    List<Map<String, Object>> jobs =
        out.toString(StandardCharsets.UTF_8)
            .lines()
            .map(Recorded::read)
            .map(Recorded::object)
            .toList();
    return new Ours(status, jobs, err.toString(StandardCharsets.UTF_8));
  }

  /** Whether the command line was refused, with a message and nothing else. */
  boolean refused() {
    return status == 1 && jobs.isEmpty() && !refusal.isBlank();
  }

  /** A job's answer on one line: what was given, what was chosen, what was composed. */
  static String text(Object given, Object choices, Object config) {
    Map<String, Object> chosen = new TreeMap<>(Recorded.object(choices));
    chosen.keySet().removeIf(group -> group.startsWith("hydra/"));
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("given", given);
    answer.put("choices", chosen);
    answer.put("config", config);
    return Recorded.text(answer);
  }

  /** What Hydra answered to one job. */
  static String hydra(Map<String, Object> job, String config) {
    return text(job.get("given"), job.get("choices"), job.get(config));
  }

  /** What we answered to one job; the refusal when it was refused. */
  String text(int job) {
    if (status != 0 || job >= jobs.size()) {
      return "refused (" + status + "): " + refusal;
    }
    Map<String, Object> answer = jobs.get(job);
    return text(answer.get("overrides"), answer.get("choices"), answer.get("config"));
  }
}
