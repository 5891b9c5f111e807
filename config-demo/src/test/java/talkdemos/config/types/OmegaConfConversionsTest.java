// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.lang.reflect.Type;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import talkdemos.config.tree.Json;
import talkdemos.config.tree.Node;
import talkdemos.config.tree.Origin;

/**
 * The answers of OmegaConf 2.2.2 for fields of many types and values of many kinds, as recorded in
 * {@code types/omegaconf-conversions.jsonl}.
 */
class OmegaConfConversionsTest {
  enum Color {
    RED,
    GREEN,
    BLUE
  }

  record Fields(
      BigInteger whole,
      Double real,
      Boolean truth,
      String text,
      Color color,
      Path path,
      Optional<BigInteger> optional,
      List<BigInteger> wholes,
      List<String> texts,
      Map<String, BigInteger> named,
      Map<String, Double> reals,
      List<Color> colors,
      Optional<List<BigInteger>> optionals,
      List<List<BigInteger>> nested,
      Map<String, List<Boolean>> truths) {}

  private static final Map<String, Integer> COMPONENTS =
      Map.ofEntries(
          Map.entry("int", 0),
          Map.entry("float", 1),
          Map.entry("bool", 2),
          Map.entry("str", 3),
          Map.entry("Color", 4),
          Map.entry("Path", 5),
          Map.entry("Optional[int]", 6),
          Map.entry("List[int]", 7),
          Map.entry("List[str]", 8),
          Map.entry("Dict[str, int]", 9),
          Map.entry("Dict[str, float]", 10),
          Map.entry("List[Color]", 11),
          Map.entry("Optional[List[int]]", 12),
          Map.entry("List[List[int]]", 13),
          Map.entry("Dict[str, List[bool]]", 14));

  @TestFactory
  Stream<DynamicTest> every_conversion_gives_what_omegaconf_gives() throws IOException {
    Schemas schemas = new Schemas();
    return lines().stream()
        .map(JsonParser::parseString)
        .map(JsonElement::getAsJsonObject)
        .filter(line -> differences(line) == null)
        .map(line -> DynamicTest.dynamicTest(line.toString(), () -> check(line, schemas)));
  }

  /** Why a recorded answer is not ours, or null when it is. */
  private static String differences(JsonObject line) {
    String type = line.get("type").getAsString();
    JsonElement in = line.get("in");
    if (type.contains("Color") && in.toString().matches("\\[?[12].*")) {
      return "Python's enums have values, Java's only names";
    }
    boolean nests = in.toString().matches("\\[\\[.*|\\{\"a\":\\[.*");
    boolean nested = type.equals("List[List[int]]") || type.equals("Dict[str, List[bool]]");
    if (nests && !nested && line.has("ok")) {
      return "OmegaConf lets a list stand in a List[int] or a Dict[str, int]";
    }
    if (nests && nested && line.has("error")) {
      return "OmegaConf converts nothing in lists that stand in others";
    }
    if (type.equals("Path") && in.isJsonPrimitive() && in.getAsString().isEmpty()) {
      return "Python's empty path is '.', Java's is empty";
    }
    return null;
  }

  private static void check(JsonObject line, Schemas schemas) {
    Type type =
        Fields.class.getRecordComponents()[COMPONENTS.get(line.get("type").getAsString())]
            .getGenericType();
    Node in = node(line.get("in"));
    if (line.has("ok")) {
      Node expected = node(line.get("ok"));
      assertThat(Json.text(schemas.of(type).check(in))).isEqualTo(Json.text(expected));
    } else {
      try {
        Object value = schemas.of(type).read(in);
        fail("OmegaConf refuses it, this gave " + value);
      } catch (InvalidConfig e) {
        assertThat(e.problems()).isNotEmpty();
      }
    }
  }

  private static List<String> lines() throws IOException {
    try (var in =
        OmegaConfConversionsTest.class.getResourceAsStream("/types/omegaconf-conversions.jsonl")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  private static Node node(JsonElement json) {
    if (json.isJsonObject()) {
      JsonObject object = json.getAsJsonObject();
      if (object.has("$float")) {
        return new Node.Real(
            Numerals.real(object.get("$float").getAsString()).orElseThrow(), Origin.UNKNOWN);
      }
      if (object.has("$path")) {
        return new Node.Text(object.get("$path").getAsString(), Origin.UNKNOWN);
      }
      Map<String, Node> entries = new LinkedHashMap<>();
      object.asMap().forEach((key, value) -> entries.put(key, node(value)));
      return new Node.Dict(entries, Origin.UNKNOWN);
    }
    if (json.isJsonArray()) {
      List<Node> items = new ArrayList<>();
      json.getAsJsonArray().forEach(item -> items.add(node(item)));
      return new Node.Items(items, Origin.UNKNOWN);
    }
    if (json.isJsonNull()) {
      return new Node.Null(Origin.UNKNOWN);
    }
    var primitive = json.getAsJsonPrimitive();
    if (primitive.isBoolean()) {
      return new Node.Bool(primitive.getAsBoolean(), Origin.UNKNOWN);
    }
    if (primitive.isString()) {
      return new Node.Text(primitive.getAsString(), Origin.UNKNOWN);
    }
    String text = primitive.getAsString();
    return text.matches("-?\\d+")
        ? new Node.Int(new BigInteger(text), Origin.UNKNOWN)
        : new Node.Real(Double.parseDouble(text), Origin.UNKNOWN);
  }
}
