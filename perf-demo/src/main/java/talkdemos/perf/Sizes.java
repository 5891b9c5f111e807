// SPDX-License-Identifier: Apache-2.0
package talkdemos.perf;

import java.io.PrintStream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.openjdk.jol.info.ClassLayout;
import org.openjdk.jol.info.GraphLayout;
import org.openjdk.jol.vm.VM;
import talkdemos.lispy.values.Pair;

/** What objects weigh on this JVM, by JOL. */
final class Sizes {
  private Sizes() {}

  /** Things that an interpreter makes, each with what it is an example of. */
  static Map<String, Object> examples() {
    Map<String, Object> examples = new LinkedHashMap<>();
    examples.put("Object: a header and nothing else", new Object());
    examples.put("Long: a header and 8 bytes", Long.valueOf(100_000));
    examples.put("Boolean: a header and 1 byte, padded", Boolean.TRUE);
    examples.put("Integer[2]: a header, a length, two references", new Integer[2]);
    examples.put("long[2]: a header, a length, 16 bytes", new long[2]);
    examples.put("Optional: a box around a reference", Optional.of("x"));
    examples.put("Lispy's pair: two references", new Pair(null, null));
    examples.put("HashMap: a scope with no name in it", new HashMap<>());
    return examples;
  }

  static void print(PrintStream out) {
    out.println(VM.current().details());
    for (Map.Entry<String, Object> example : examples().entrySet()) {
      ClassLayout layout = ClassLayout.parseInstance(example.getValue());
      out.printf(
          Locale.ROOT,
          "%4d bytes  (header %2d)  %s%n",
          layout.instanceSize(),
          layout.headerSize(),
          example.getKey());
    }
    out.printf(
        Locale.ROOT,
        "%4d bytes  in all       a HashMap scope with two names%n",
        GraphLayout.parseInstance(new HashMap<>(Map.of("x", 1, "y", 2))).totalSize());
    out.printf(
        Locale.ROOT,
        "%4d bytes  in all       the same two values in an Object[]%n",
        GraphLayout.parseInstance((Object) new Object[] {1, 2}).totalSize());
  }
}
