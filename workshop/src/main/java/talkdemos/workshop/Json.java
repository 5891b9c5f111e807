// SPDX-License-Identifier: Apache-2.0
package talkdemos.workshop;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.List;
import java.util.Map;

/** How every command writes JSON. */
final class Json {
  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  private Json() {}

  /** {@code {"exercises": [...]}}, a record for each exercise, field by field. */
  static String exercises(List<? extends Record> lines) {
    return GSON.toJson(Map.of("exercises", lines));
  }
}
