// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.app;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import talkdemos.config.reference.Keys;

/**
 * The flag {@code --shell-completion}: {@code install=SHELL}, {@code uninstall=SHELL}, and the
 * question that the installed function asks, {@code query=SHELL}.
 */
final class Completion {
  private Completion() {}

  static void run(Application.Setup<?> setup, CommandLine line, PrintStream out) {
    if (line.overrides().size() != 1) {
      throw new CommandLine.Wrong(
          "--shell-completion needs one of install=SHELL, uninstall=SHELL, query=SHELL");
    }
    String asked = line.overrides().get(0);
    int equal = asked.indexOf('=');
    String what = equal < 0 ? asked : asked.substring(0, equal);
    Shell shell = shell(equal < 0 ? "" : asked.substring(equal + 1));
    String command = System.getProperty("talkdemos.config.command", setup.name());
    switch (what) {
      case "install" -> out.print(shell.install(command));
      case "uninstall" -> out.print(shell.uninstall(command));
      case "query" -> query(setup, line, shell, out);
      default ->
          throw new CommandLine.Wrong(
              "--shell-completion: got '"
                  + what
                  + "', expected install, uninstall or query"
                  + Keys.hint(what, List.of("install", "uninstall", "query")));
    }
  }

  private static Shell shell(String name) {
    if (!Shell.names().contains(name)) {
      throw new CommandLine.Wrong(
          "--shell-completion: got the shell '"
              + name
              + "', expected one of "
              + String.join(", ", Shell.names())
              + Keys.hint(name, Shell.names()));
    }
    return Shell.valueOf(name.toUpperCase(Locale.ROOT));
  }

  private static void query(
      Application.Setup<?> setup, CommandLine line, Shell shell, PrintStream out) {
    Map<String, String> environment = System.getenv();
    String typedSoFar = environment.getOrDefault("COMP_LINE", "");
    String point = environment.getOrDefault("COMP_POINT", "");
    if (point.matches("\\d{1,9}") && Integer.parseInt(point) < typedSoFar.length()) {
      typedSoFar = typedSoFar.substring(0, Integer.parseInt(point));
    }
    Shell.Typed typed = Shell.split(typedSoFar);
    CommandLine places = line;
    try {
      places = CommandLine.parse(typed.before());
    } catch (CommandLine.Wrong e) {
      // what is typed so far is not right yet
    }
    Application<?> application = setup.open(places, warning -> {});
    String breaks = shell == Shell.BASH ? environment.getOrDefault("COMP_BREAKS", "") : "";
    for (String candidate :
        new Completer(application.outline(), Places.working())
            .complete(typed.before(), typed.word())) {
      out.println(Shell.afterBreak(candidate, typed.word(), breaks));
    }
  }
}
