// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.ghostwriter;

import static java.util.stream.Collectors.joining;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.providers.TypeUsage;
import net.jqwik.api.sessions.JqwikSession;
import talkdemos.propertytesting.source.Imports;
import talkdemos.propertytesting.source.LocalNames;

/** A source file with one property, while it is written. */
final class Draft {
  private static final int WIDE = 96;

  private final String packageName;
  private final String className;
  private final Imports imports;
  private final LocalNames names = new LocalNames();
  private final LocalNames methods = new LocalNames();
  private final TreeSet<String> assertions = new TreeSet<>();
  private final List<String> parameters = new ArrayList<>();
  private final StringBuilder providers = new StringBuilder();
  private final StringBuilder body = new StringBuilder();

  Draft(String packageName, String className) {
    this.packageName = packageName;
    this.className = className;
    this.imports = new Imports(packageName, className);
  }

  Imports imports() {
    return imports;
  }

  /** A parameter of the property for an input of a call; its name. */
  String parameter(Call call, int input) {
    Type type = call.inputs().get(input);
    int parameter = call.onInput() ? input - 1 : input;
    String name =
        parameter < 0 ? names.of(call.type()) : names.of(call.method().getParameters()[parameter]);
    String from = hasDefault(type) ? "" : "(\"" + provider(type) + "\")";
    parameters.add("@" + imports.name(ForAll.class) + from + " " + imports.name(type) + " " + name);
    return name;
  }

  /** A name like this one for a local variable. */
  String local(String wanted) {
    return names.unused(wanted);
  }

  void line(String code) {
    body.append("    ").append(code).append("\n");
  }

  /** A line that asserts that an expression of the type equals another. */
  void assertEqual(Type type, String actual, String expected) {
    Class<?> erased = Imports.erased(type);
    // a type of one's own may be several things of which AssertJ has assertions
    boolean known =
        erased.isPrimitive() || erased.isArray() || erased.getName().startsWith("java.");
    String assertion = known ? "assertThat" : "assertThatObject";
    assertions.add(assertion);
    String code = assertion + "(" + actual + ").isEqualTo(" + expected + ");";
    line(code.length() < WIDE ? code : code.replace(").isEqualTo(", ")\n        .isEqualTo("));
  }

  /** The whole file. */
  String source(String property, Stream<Call> called) {
    String throwing =
        called.flatMap(Call::checked).distinct().map(imports::name).sorted().collect(joining(", "));
    String method =
        ("  @" + imports.name(Property.class) + "\n")
            + ("  void " + property + "(" + parameters() + ")")
            + (throwing.isEmpty() ? "" : "\n      throws " + throwing)
            + (" {\n" + body + "  }\n");
    String statics =
        assertions.stream()
            .map(each -> "import static org.assertj.core.api.Assertions." + each + ";\n")
            .collect(joining());
    return (packageName.isEmpty() ? "" : "package " + packageName + ";\n\n")
        + (statics + "\n" + imports.lines() + "\n")
        + ("class " + className + " {\n" + method + providers + "}\n");
  }

  private String parameters() {
    String line = String.join(", ", parameters);
    return line.length() < WIDE - 40 ? line : "\n      " + String.join(",\n      ", parameters);
  }

  /** A method that makes values of a type for which jqwik has no arbitrary; its name. */
  private String provider(Type type) {
    Class<?> erased = Imports.erased(type);
    String name = methods.unused(new LocalNames().of(erased) + "s");
    String arbitraries = imports.name(Arbitraries.class);
    String written = imports.name(type);
    providers.append("\n  @").append(imports.name(Provide.class)).append("\n  ");
    providers.append(imports.name(Arbitrary.class)).append("<").append(written).append("> ");
    providers.append(name).append("() {\n    ");
    if (isPlainRecord(type)) {
      providers.append("return " + arbitraries + ".forType(" + written + ".class)");
      providers.append(".usePublicConstructors();\n  }\n");
    } else {
      String what = "write here what makes a " + written + ", such as Arbitraries.of(...)";
      providers.append("throw new UnsupportedOperationException(\n        ");
      providers.append("\"TODO: " + what + "\");\n  }\n");
    }
    return name;
  }

  private static boolean isPlainRecord(Type type) {
    return type instanceof Class<?> plain
        && plain.isRecord()
        && plain.getConstructors().length > 0
        && Arrays.stream(plain.getRecordComponents())
            .map(RecordComponent::getGenericType)
            .allMatch(Draft::hasDefault);
  }

  /** Whether jqwik makes values of the type without being told how. */
  static boolean hasDefault(Type type) {
    boolean[] found = {true};
    try {
      JqwikSession.run(
          () ->
              Arbitraries.<Object>defaultFor(
                  TypeUsage.forType(type),
                  missing -> {
                    found[0] = false;
                    return Arbitraries.just(missing);
                  }));
    } catch (StackOverflowError endless) {
      return false; // a functional interface that answers itself
    }
    return found[0];
  }
}
