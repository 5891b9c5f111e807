// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.ghostwriter;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;

/**
 * The methods of a class that have a name, or the one that has these parameters.
 *
 * @param type has or inherits them
 * @param name without parameters
 * @param parameters simple names of the parameters' types; null for any
 */
public record MethodName(Class<?> type, String name, List<String> parameters) {

  /** Reads {@code encode} or {@code encode(String, Charset)}. */
  public static MethodName of(Class<?> type, String text) {
    int open = text.indexOf('(');
    if (open < 0) return new MethodName(type, text.strip(), null);
    String inside = text.substring(open + 1).replaceFirst("\\)\\s*$", "").strip();
    List<String> parameters =
        inside.isEmpty() ? List.of() : Arrays.stream(inside.split(",")).map(String::strip).toList();
    return new MethodName(type, text.substring(0, open).strip(), parameters);
  }

  boolean matches(Method method) {
    return method.getName().equals(name)
        && (parameters == null
            || parameters.equals(
                Arrays.stream(method.getParameterTypes()).map(Class::getSimpleName).toList()));
  }

  @Override
  public String toString() {
    String inside = parameters == null ? "" : "(" + String.join(", ", parameters) + ")";
    return type.getTypeName() + "::" + name + inside;
  }
}
