// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.http;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.EOFException;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import talkdemos.mocking.drought.UnavailableException;

/**
 * A JSON object that a server gave, and where it came from. What it lacks is told with the address,
 * what was got and what was expected.
 */
record Answer(URI uri, JsonObject object) {
  private static final int SHOWN = 60;

  /**
   * Reads a body.
   *
   * @throws UnavailableException lasting if it is no JSON object in UTF-8; passing if it ends too
   *     early, as a cut one does
   */
  static Answer of(URI uri, byte[] body) {
    String text = text(uri, body);
    try (JsonReader reader = new JsonReader(new StringReader(text))) {
      reader.setStrictness(Strictness.STRICT);
      JsonElement element = JsonParser.parseReader(reader);
      if (element.isJsonObject() && reader.peek() == JsonToken.END_DOCUMENT)
        return new Answer(uri, element.getAsJsonObject());
      throw wrong(uri, shown(text), "a JSON object", null);
    } catch (JsonParseException | IOException broken) {
      if (broken.getCause() instanceof EOFException) throw cut(uri, text, broken);
      throw wrong(uri, shown(text), "a JSON object", broken);
    }
  }

  String text(String field) {
    JsonElement value = object.get(field);
    if (value == null || !value.isJsonPrimitive() || !value.getAsJsonPrimitive().isString())
      throw lacks(field, "a text");
    return value.getAsString();
  }

  double number(String field) {
    JsonElement value = object.get(field);
    if (value == null || !value.isJsonPrimitive() || !value.getAsJsonPrimitive().isNumber())
      throw lacks(field, "a number");
    return value.getAsDouble();
  }

  JsonArray list(String field) {
    JsonElement value = object.get(field);
    if (value == null || !value.isJsonArray()) throw lacks(field, "a list");
    return value.getAsJsonArray();
  }

  /** One object of a list that this answer holds. */
  Answer element(JsonElement element) {
    if (!element.isJsonObject()) throw wrong(uri, shown(element.toString()), "a JSON object", null);
    return new Answer(uri, element.getAsJsonObject());
  }

  /** Refuses a field's value. */
  UnavailableException wrong(String field, Object got, Object expected) {
    return wrong(uri, field + " " + got, field + " " + expected, null);
  }

  private UnavailableException lacks(String field, String expected) {
    JsonElement value = object.get(field);
    String got = value == null ? shown(object.toString()) : field + " " + shown(value.toString());
    return wrong(uri, got, "\"" + field + "\" with " + expected, null);
  }

  private static String text(URI uri, byte[] body) {
    String text = new String(body, StandardCharsets.UTF_8).strip();
    if (text.startsWith("{") && !text.endsWith("}")) throw cut(uri, text, null);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException broken) {
      throw wrong(uri, shown(text), "text in UTF-8", broken);
    }
  }

  private static UnavailableException cut(URI uri, String text, Throwable cause) {
    return UnavailableException.passing(
        uri + ": the answer ends too early: got " + shown(text), cause);
  }

  private static UnavailableException wrong(URI uri, String got, String expected, Throwable cause) {
    return UnavailableException.lasting(uri + ": got " + got + ", expected " + expected, cause);
  }

  private static String shown(String text) {
    if (text.isBlank()) return "nothing";
    String line = text.strip().replaceAll("[\\s\\p{Cntrl}]+", " ");
    return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "...";
  }
}
