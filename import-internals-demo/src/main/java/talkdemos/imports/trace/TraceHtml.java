// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.trace;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * A trace as one page that needs no other file and no network: an icicle chart, time from left to
 * right, what happened inside a step below it.
 */
public final class TraceHtml {
  private static final String DATA = "/*DATA*/";
  private static final String TARGET = "<!--TARGET-->";

  private TraceHtml() {}

  /** The page. Its data are a {@code script} element of JSON, in which Gson escapes {@code <}. */
  public static String of(Trace trace) {
    return template()
        .replace(TARGET, escape(trace.request().name()))
        .replace(DATA, new Gson().toJson(TraceJson.of(trace)));
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String template() {
    try (InputStream in = TraceHtml.class.getResourceAsStream("trace.html")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
