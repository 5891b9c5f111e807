// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.effects;

/**
 * Two classes whose initialisers need each other, begun at either end.
 *
 * @param egg what {@code Egg.NUMBER} and {@code Hen.NUMBER} were when {@code Egg} was first
 * @param hen the same when {@code Hen} was
 */
public record CyclicInitialisers(String egg, String hen) {
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

  static CyclicInitialisers run(Lab lab) {
    lab.compile("First", SOURCE + MAIN);
    return new CyclicInitialisers(
        String.join("", lab.run("First", "Egg")), String.join("", lab.run("First", "Hen")));
  }
}
