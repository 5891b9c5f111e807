// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.effects;

import java.util.List;

/**
 * An initialiser that throws, and a program that tries three times; the same in Python, if there is
 * one.
 *
 * @param java what each attempt ended with, and how often the initialiser had run by then
 * @param python the same of a module; empty if there is no {@code python3}
 */
public record FailingInitialiser(List<String> java, List<String> python) {
  private static final String SOURCE =
      """
      class Settings {
        static int runs;
      }

      class Database {
        static {
          Settings.runs++;
          if (Settings.runs < 3) throw new IllegalStateException("no password yet");
        }

        static String ask() {
          return "an answer";
        }
      }

      class Attempts {
        public static void main(String[] arguments) {
          for (int i = 0; i < 3; i++) System.out.println(attempt() + "|" + Settings.runs);
        }

        static String attempt() {
          try {
            return Database.ask();
          } catch (LinkageError error) {
            String because = error.getCause() == null ? "" : " because of " + error.getCause();
            return error + because;
          }
        }
      }
      """;

  private static final String PYTHON =
      """
      import importlib, os, sys
      with open("database.py", "w") as module:
          module.write('''
      import settings
      settings.runs += 1
      if settings.runs < 3: raise RuntimeError("no password yet")
      def ask(): return "an answer"
      ''')
      with open("settings.py", "w") as module:
          module.write("runs = 0")
      sys.path.insert(0, os.getcwd())
      sys.dont_write_bytecode = True
      import settings
      for attempt in range(3):
          try:
              import database
              print(f"{database.ask()}|{settings.runs}")
          except Exception as error:
              print(f"{type(error).__name__}: {error}|{settings.runs}")
      """;

  static FailingInitialiser run(Lab lab) {
    lab.compile("Attempts", SOURCE);
    return new FailingInitialiser(lab.run("Attempts"), lab.python(PYTHON));
  }
}
