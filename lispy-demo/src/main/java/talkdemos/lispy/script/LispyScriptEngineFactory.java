// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.script;

import java.util.List;
import javax.script.ScriptEngine;

/**
 * R7RS-small Scheme for any program that hosts scripts through {@code javax.script} (JSR-223),
 * under the names {@code lispy} and {@code scheme}.
 */
public final class LispyScriptEngineFactory extends Factory {
  /** For {@link java.util.ServiceLoader}. */
  public LispyScriptEngineFactory() {
    super(
        "lispy",
        "Scheme",
        List.of("lispy", "Lispy", "scheme", "Scheme"),
        List.of("scm", "sld"),
        List.of("application/x-scheme", "text/x-scheme"));
  }

  @Override
  public ScriptEngine getScriptEngine() {
    return new LispyScriptEngine(this);
  }
}
