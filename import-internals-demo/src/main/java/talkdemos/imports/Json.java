// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;

/**
 * How every command writes JSON: records field by field, indented, for programs and for the eye.
 */
final class Json {
  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().serializeNulls().create();

  private Json() {}

  static String of(Object record) {
    return GSON.toJson(record);
  }
}
