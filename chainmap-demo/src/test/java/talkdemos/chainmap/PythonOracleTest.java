// SPDX-License-Identifier: Apache-2.0
package talkdemos.chainmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * CPython's own ChainMap, where there is a python3, answers 500 random sequences of operations as
 * this one does.
 */
class PythonOracleTest {
  private static final List<String> OPERATIONS =
      List.of(
          "put",
          "put",
          "put",
          "pop",
          "pop",
          "clear",
          "update",
          "get",
          "get",
          "child",
          "child of",
          "parents",
          "copy",
          "union");
  private static final String[] KEYS = {"a", "b", "c", "d", "e", "f", "g", "h", "i", "j", null};

  private final Gson json = new GsonBuilder().serializeNulls().disableHtmlEscaping().create();
  private final Random random = new Random(20);
  @TempDir Path directory;

  /**
   * A chain to begin with and what to do to it: an operation, a key, a value, and pairs, whichever
   * it needs.
   */
  private record Case(List<List<List<Object>>> maps, List<List<Object>> steps) {}

  @Test
  void python_answers_the_same() throws Exception {
    List<Case> cases = new ArrayList<>();
    for (int i = 0; i < 500; i++) cases.add(randomCase());
    List<String> answers = python(cases.stream().map(json::toJson).toList());
    assertThat(answers).hasSameSizeAs(cases);
    for (int i = 0; i < cases.size(); i++) {
      assertThat(json.toJson(outcomes(cases.get(i))))
          .as("%s", cases.get(i))
          .isEqualTo(answers.get(i));
    }
  }

  private List<String> python(List<String> lines) throws IOException, InterruptedException {
    Path in = Files.write(directory.resolve("in"), lines);
    Path out = directory.resolve("out");
    Process python;
    try {
      python =
          new ProcessBuilder("python3", "src/test/resources/oracle.py")
              .redirectInput(in.toFile())
              .redirectOutput(out.toFile())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
    } catch (IOException noPython) {
      assumeTrue(false, "no python3 to compare with: " + noPython.getMessage());
      throw noPython;
    }
    assertThat(python.waitFor(60, TimeUnit.SECONDS)).as("python3 ended").isTrue();
    assertThat(python.exitValue()).isZero();
    return Files.readAllLines(out, StandardCharsets.UTF_8);
  }

  private Case randomCase() {
    List<List<List<Object>>> maps = new ArrayList<>();
    for (int i = random.nextInt(5); i > 0; i--) maps.add(randomPairs());
    List<List<Object>> steps = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      String operation = OPERATIONS.get(random.nextInt(OPERATIONS.size()));
      steps.add(Arrays.asList(operation, randomKey(), randomValue(), randomPairs()));
    }
    return new Case(maps, steps);
  }

  private List<List<Object>> randomPairs() {
    Map<String, Object> pairs = new LinkedHashMap<>();
    for (int i = random.nextInt(11); i > 0; i--) pairs.put(randomKey(), randomValue());
    return pairs(pairs);
  }

  private String randomKey() {
    return KEYS[random.nextInt(KEYS.length)];
  }

  private Integer randomValue() {
    return random.nextInt(5) == 0 ? null : Integer.valueOf(random.nextInt(10));
  }

  private static List<List<Object>> pairs(Map<String, Object> map) {
    List<List<Object>> pairs = new ArrayList<>();
    map.forEach((key, value) -> pairs.add(Arrays.asList(key, value)));
    return pairs;
  }

  private static Map<String, Object> map(Object pairs) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (Object pair : (List<?>) pairs)
      map.put((String) ((List<?>) pair).get(0), ((List<?>) pair).get(1));
    return map;
  }

  private List<Object> outcomes(Case given) {
    List<Map<String, Object>> maps = new ArrayList<>();
    given.maps.forEach(pairs -> maps.add(map(pairs)));
    ChainMap<String, Object> chain =
        new ChainMap<>(ChainMap.Policy.FRONT, maps)
            .withMissing(key -> "no " + (key == null ? "None" : key));
    List<Object> outcomes = new ArrayList<>();
    for (List<Object> step : given.steps) {
      String operation = (String) step.get(0);
      Object answer = answer(chain, operation, (String) step.get(1), step.get(2), map(step.get(3)));
      if (answer instanceof ChainMap<?, ?>) chain = next(chain, operation, map(step.get(3)));
      outcomes.add(
          Arrays.asList(
              operation,
              answer instanceof ChainMap<?, ?> ? null : answer,
              chain.size(),
              pairs(chain),
              chain.maps().stream().map(PythonOracleTest::pairs).toList()));
    }
    return outcomes;
  }

  private static Object answer(
      ChainMap<String, Object> chain,
      String operation,
      String key,
      Object value,
      Map<String, Object> pairs) {
    switch (operation) {
      case "put" -> chain.put(key, value);
      case "clear" -> chain.clear();
      case "update" -> chain.putAll(pairs);
      case "pop" -> {
        return popped(chain, key);
      }
      case "get" -> {
        return Arrays.asList(chain.get(key), chain.getOrDefault(key, -1), chain.containsKey(key));
      }
      default -> {
        return chain;
      }
    }
    return null;
  }

  /** Python refuses what is not in the front map, bound elsewhere or not. */
  private static Object popped(ChainMap<String, Object> chain, String key) {
    try {
      return chain.levelOf(key) < 0 ? "refused" : chain.remove(key);
    } catch (UnsupportedOperationException bySpecification) {
      return "refused";
    }
  }

  private static ChainMap<String, Object> next(
      ChainMap<String, Object> chain, String operation, Map<String, Object> pairs) {
    return switch (operation) {
      case "child" -> chain.newChild();
      case "child of" -> chain.newChild(pairs);
      case "parents" -> chain.parents();
      case "copy" -> chain.copy();
      case "union" -> chain.union(pairs);
      default -> throw new IllegalArgumentException(operation);
    };
  }
}
