// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.script;

import java.util.List;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import talkdemos.lispy.lis.Printer;

/** What hosts ask about an engine. */
abstract class Factory implements ScriptEngineFactory {
  private static final String VERSION = "1.0";

  private final String name;
  private final String language;
  private final List<String> names;
  private final List<String> extensions;
  private final List<String> mimeTypes;

  Factory(
      String name,
      String language,
      List<String> names,
      List<String> extensions,
      List<String> mimeTypes) {
    this.name = name;
    this.language = language;
    this.names = names;
    this.extensions = extensions;
    this.mimeTypes = mimeTypes;
  }

  @Override
  public String getEngineName() {
    return name;
  }

  @Override
  public String getEngineVersion() {
    return VERSION;
  }

  @Override
  public List<String> getExtensions() {
    return extensions;
  }

  @Override
  public List<String> getMimeTypes() {
    return mimeTypes;
  }

  @Override
  public List<String> getNames() {
    return names;
  }

  @Override
  public String getLanguageName() {
    return language;
  }

  @Override
  public String getLanguageVersion() {
    return VERSION;
  }

  /** Null for {@code THREADING}: an engine is for one thread at a time. */
  @Override
  public Object getParameter(String key) {
    return switch (key) {
      case ScriptEngine.ENGINE, ScriptEngine.NAME -> name;
      case ScriptEngine.LANGUAGE -> language;
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
