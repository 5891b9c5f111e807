// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.source;

import java.lang.reflect.Parameter;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** Names of local variables, no two alike. */
public final class LocalNames {
  private final Set<String> taken = new HashSet<>();

  /** The parameter's own name if its class was compiled with -parameters, else one of its type. */
  public String of(Parameter parameter) {
    return parameter.isNamePresent() ? unused(parameter.getName()) : of(parameter.getType());
  }

  /** A name for a value of the type: {@code range} for a Range, {@code value} for a number. */
  public String of(Class<?> type) {
    if (type.isArray()) return unused("array");
    boolean plain = type.isPrimitive() || type.getPackageName().equals("java.lang");
    if (type == String.class) return unused("text");
    return unused(plain ? "value" : firstLower(type.getSimpleName()));
  }

  /** The name, or if it is taken, the name with a number. */
  public String unused(String wanted) {
    String legal = SourceVersion.isName(wanted) ? wanted : "value";
    String name = legal;
    for (int n = 2; !taken.add(name); n++) {
      name = legal + n;
    }
    return name;
  }

  /** {@code range} for Range, {@code uuid} for UUID. */
  private static String firstLower(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (name.isEmpty() || name.equals(name.toUpperCase(Locale.ROOT))) return lower;
    return lower.charAt(0) + name.substring(1);
  }
}
