// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.path;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells the trials. What is said of each is made from what it printed. */
public final class PathReport {
  private PathReport() {}

  /** The command and what it printed, line by line; standard error after {@code !}. */
  public static String text(Trial trial) {
    StringBuilder text = new StringBuilder("  $ " + trial.command() + "\n");
    trial.out().forEach(line -> text.append("    ").append(line).append("\n"));
    trial.err().forEach(line -> text.append("  ! ").append(line).append("\n"));
    return text.append("    (exit status %d)\n".formatted(trial.status())).toString();
  }

  /** The answer in a sentence. */
  public static String answer(Trial trial) {
    String said = String.join("; ", trial.out());
    return switch (trial.name()) {
      case FIRST_WINS, TURNED ->
          said + (trial.err().isEmpty() ? ": the first jar wins, and nobody warned" : "");
      case SAME_PACKAGE ->
          trial.status() == 0
              ? said
              : "refused: a package is in one module, or the JVM does not start";
      case SAME_NAME_ONE_FOLDER ->
          trial.status() == 0 ? said : "refused: in one folder there is one module of a name";
      case SAME_NAME_TWO_FOLDERS ->
          said
              + (trial.status() == 0 && trial.err().isEmpty()
                  ? ": between folders the first wins again, and nobody warned"
                  : "");
      case LAYERS -> said;
    };
  }

  /** For JSON, one object for each JDK: {@code {"jdk": "17.0.15", "trials": [...]}}. */
  public static List<Map<String, Object>> json(Map<String, List<Trial>> trials) {
    List<Map<String, Object>> json = new ArrayList<>();
    trials.forEach(
        (jdk, of) -> {
          Map<String, Object> one = new LinkedHashMap<>();
          one.put("jdk", jdk);
          one.put("trials", of);
          json.add(one);
        });
    return json;
  }
}
