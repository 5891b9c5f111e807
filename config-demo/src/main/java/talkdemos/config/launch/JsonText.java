// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.launch;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import talkdemos.config.tree.Json;
import talkdemos.config.tree.Node;
import talkdemos.config.tree.Origin;

/** JSON as a tree again, as {@link Json} writes it. */
public final class JsonText {
  private static final Origin READ = new Origin.BuiltIn("JSON");
  private static final String FLOAT = "$float";

  private JsonText() {}

  /**
   * The tree that a text is. A number with a point or an exponent is a floating-point number.
   *
   * @throws IllegalArgumentException for a text that is not JSON
   */
  public static Node parse(String json) {
    try (JsonReader reader = new JsonReader(new StringReader(json))) {
      Node node = read(reader);
      if (reader.peek() != JsonToken.END_DOCUMENT) {
        throw new IllegalArgumentException("expected the end of the JSON text");
      }
      return node;
    } catch (IOException | IllegalStateException | NumberFormatException e) {
      throw new IllegalArgumentException("not JSON: " + e.getMessage(), e);
    }
  }

  /** Whether a text is JSON. */
  public static boolean isJson(String text) {
    try {
      parse(text);
      return true;
    } catch (IllegalArgumentException notJson) {
      return false;
    }
  }

  private static Node read(JsonReader reader) throws IOException {
    return switch (reader.peek()) {
      case BEGIN_OBJECT -> dict(reader);
      case BEGIN_ARRAY -> list(reader);
      case BOOLEAN -> new Node.Bool(reader.nextBoolean(), READ);
      case NUMBER -> number(reader.nextString());
      case STRING -> text(reader.nextString());
      default -> {
        reader.nextNull();
        yield new Node.Null(READ);
      }
    };
  }

  private static Node dict(JsonReader reader) throws IOException {
    Map<String, Node> entries = new LinkedHashMap<>();
    reader.beginObject();
    while (reader.hasNext()) {
      entries.put(reader.nextName(), read(reader));
    }
    reader.endObject();
    if (entries.size() == 1 && entries.get(FLOAT) instanceof Node.Text text) {
      return new Node.Real(
          switch (text.value()) {
            case "inf" -> Double.POSITIVE_INFINITY;
            case "-inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.NaN;
          },
          READ);
    }
    return new Node.Dict(entries, READ);
  }

  private static Node list(JsonReader reader) throws IOException {
    List<Node> items = new ArrayList<>();
    reader.beginArray();
    while (reader.hasNext()) {
      items.add(read(reader));
    }
    reader.endArray();
    return new Node.Items(items, READ);
  }

  private static Node text(String text) {
    return text.equals(Node.Missing.TEXT) ? new Node.Missing(READ) : new Node.Text(text, READ);
  }

  private static Node number(String text) {
    boolean real = text.indexOf('.') >= 0 || text.indexOf('e') >= 0 || text.indexOf('E') >= 0;
    return real
        ? new Node.Real(Double.parseDouble(text), READ)
        : new Node.Int(new BigInteger(text), READ);
  }
}
