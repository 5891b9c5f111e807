// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.script;

import java.util.List;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import talkdemos.lispy.lis.Printer;

/**
 * Lispy for any program that hosts scripts through {@code javax.script} (JSR-223), under the name
 * {@code lispy}.
 */
public final class LispyScriptEngineFactory implements ScriptEngineFactory {
  private static final String NAME = "lispy";
  private static final String VERSION = "1.0";

  @Override
  public ScriptEngine getScriptEngine() {
    return new LispyScriptEngine(this);
  }

  @Override
  public String getEngineName() {
    return NAME;
  }

  @Override
  public String getEngineVersion() {
    return VERSION;
  }

  @Override
  public List<String> getExtensions() {
    return List.of("scm", "lisp");
  }

  @Override
  public List<String> getMimeTypes() {
    return List.of("text/x-scheme");
  }

  @Override
  public List<String> getNames() {
    return List.of(NAME, "Lispy");
  }

  @Override
  public String getLanguageName() {
    return NAME;
  }

  @Override
  public String getLanguageVersion() {
    return VERSION;
  }

  /** Null for {@code THREADING}: an engine is for one thread at a time. */
  @Override
  public Object getParameter(String key) {
    return switch (key) {
      case ScriptEngine.ENGINE, ScriptEngine.NAME, ScriptEngine.LANGUAGE -> NAME;
      case ScriptEngine.ENGINE_VERSION, ScriptEngine.LANGUAGE_VERSION -> VERSION;
      default -> null;
    };
  }

  @Override
  public String getMethodCallSyntax(String object, String method, String... arguments) {
    return "(%s %s)".formatted(method, String.join(" ", arguments)).replaceFirst(" \\)$", ")");
  }

  @Override
  public String getOutputStatement(String text) {
    return "(display %s)".formatted(Printer.write(text));
  }

  @Override
  public String getProgram(String... statements) {
    return String.join("\n", statements);
  }
}
