// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.app;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What each shell needs: a function that asks the application, for one {@code eval}, and the way
 * its command line is read. The application gets the line in {@code COMP_LINE} and the cursor's
 * place in it in {@code COMP_POINT}, and prints one candidate on each line.
 */
enum Shell {
  /** Bash splits words at {@code =} and {@code :} too; what stands before is left out. */
  BASH(
      """
      _NAME_completion() {
        local IFS=$'\\n'
        COMPREPLY=($(COMP_LINE="$COMP_LINE" COMP_POINT="$COMP_POINT" \\
          COMP_BREAKS="$COMP_WORDBREAKS" "${COMP_WORDS[0]}" --shell-completion query=bash 2>/dev/null))
      }
      complete -o nospace -F _NAME_completion 'COMMAND'
      """,
      """
      unset -f _NAME_completion
      complete -r 'COMMAND'
      """),
  ZSH(
      """
      (( $+functions[compdef] )) || { autoload -Uz compinit && compinit -u -D; }
      _NAME_completion() {
        local -a found
        found=("${(@f)$(COMP_LINE="${(j: :)words[1,CURRENT-1]} $PREFIX" COMP_POINT= \\
          "${words[1]}" --shell-completion query=zsh 2>/dev/null)}")
        [[ -n "$found" ]] && compadd -S '' -- "${found[@]}"
      }
      compdef _NAME_completion 'COMMAND'
      """,
      """
      compdef -d 'COMMAND'
      unfunction _NAME_completion
      """),
  FISH(
      """
      function _NAME_completion
        set -l words (commandline -opc)
        env COMP_LINE=(commandline -cp) COMP_POINT= $words[1] --shell-completion query=fish 2>/dev/null
      end
      complete -c 'COMMAND' -f -a '(_NAME_completion)'
      """,
      """
      complete -c 'COMMAND' -e
      functions -e _NAME_completion
      """);

  private final String install;
  private final String uninstall;

  Shell(String install, String uninstall) {
    this.install = install;
    this.uninstall = uninstall;
  }

  static List<String> names() {
    return Arrays.stream(values()).map(shell -> shell.name().toLowerCase(Locale.ROOT)).toList();
  }

  /** What to eval so that a command is completed. */
  String install(String command) {
    return script(install, command);
  }

  /** What to eval so that it is not any more. */
  String uninstall(String command) {
    return script(uninstall, command);
  }

  private static String script(String text, String command) {
    String name = command.replaceAll("\\W", "_");
    return text.replace("NAME", name).replace("COMMAND", command.replace("'", "'\\''"));
  }

  /**
   * A command line as far as it is typed.
   *
   * @param before the finished words, without the command
   * @param word the one at the cursor
   */
  record Typed(List<String> before, String word) {}

  /** Splits a line at blanks, minding quotes and backslashes as shells do. */
  static Typed split(String line) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean any = false;
    char quote = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\\' && quote != '\'' && i + 1 < line.length()) {
        word.append(line.charAt(++i));
        any = true;
      } else if (quote == 0 ? c == '\'' || c == '"' : c == quote) {
        quote = quote == 0 ? c : 0;
        any = true;
      } else if (Character.isWhitespace(c) && quote == 0) {
        if (any) {
          words.add(word.toString());
        }
        word.setLength(0);
        any = false;
      } else {
        word.append(c);
        any = true;
      }
    }
    List<String> before = words.isEmpty() ? List.of() : words.subList(1, words.size());
    return new Typed(List.copyOf(before), words.isEmpty() ? "" : word.toString());
  }

  /** A candidate without what Bash, which splits at these characters, holds for finished words. */
  static String afterBreak(String candidate, String word, String breaks) {
    int from = 0;
    for (int i = 0; i < word.length() && i < candidate.length(); i++) {
      if (breaks.indexOf(word.charAt(i)) >= 0 && word.charAt(i) == candidate.charAt(i)) {
        from = i + 1;
      }
    }
    return candidate.substring(from);
  }
}
