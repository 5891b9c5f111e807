// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.script;

import java.util.List;
import javax.script.ScriptEngine;

/** The small language of {@code talkdemos.lispy.lis} for {@code javax.script}, as {@code lis}. */
public final class LisScriptEngineFactory extends Factory {
  /** For {@link java.util.ServiceLoader}. */
  public LisScriptEngineFactory() {
    super("lis", "Lis", List.of("lis"), List.of("lisp"), List.of("text/x-lisp"));
  }

  @Override
  public ScriptEngine getScriptEngine() {
    return new LisScriptEngine(this);
  }
}
