// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.effects;

/**
 * Two classes whose initialisers need each other, begun at either end.
 *
 * @param egg what {@code Egg.NUMBER} and {@code Hen.NUMBER} were when {@code Egg} was first
 * @param hen the same when {@code Hen} was
 * @param python what two such modules ended with; empty if there is no {@code python3}
 */
public record CyclicInitialisers(String egg, String hen, String python) {
  static final String SOURCE =
      """
      class Egg {
        static final int NUMBER = Hen.number() + 1;
        static int number() { return NUMBER; }
      }

      class Hen {
        static final int NUMBER = Egg.number() + 1;
        static int number() { return NUMBER; }
      }
      """;

  private static final String MAIN =
      """
      class First {
        public static void main(String[] arguments) throws Exception {
          Class.forName(arguments[0]);
          System.out.println("Egg.NUMBER = " + Egg.NUMBER + ", Hen.NUMBER = " + Hen.NUMBER);
        }
      }
      """;

  private static final String PYTHON =
      """
      import os, sys
      for one, other in ("egg", "hen"), ("hen", "egg"):
          with open(one + ".py", "w") as module:
              module.write(f"import {other}\\nNUMBER = {other}.number() + 1\\n")
              module.write("def number(): return NUMBER\\n")
      sys.path.insert(0, os.getcwd())
      sys.dont_write_bytecode = True
      try:
          import egg
      except Exception as error:
          print(f"{type(error).__name__}: {error}")
      """;

  static CyclicInitialisers run(Lab lab) {
    lab.compile("First", SOURCE + MAIN);
    return new CyclicInitialisers(
        String.join("", lab.run("First", "Egg")),
        String.join("", lab.run("First", "Hen")),
        lab.python(PYTHON).stream().findFirst().orElse(""));
  }
}
