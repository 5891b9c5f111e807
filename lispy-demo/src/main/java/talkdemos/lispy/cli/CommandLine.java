// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.cli;

import java.util.List;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.MissingArgumentException;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;
import org.apache.commons.cli.UnrecognizedOptionException;

/**
 * The command line, taken apart.
 *
 * @param options what stands before {@code --}
 * @param arguments what follows it, for the program
 */
record CommandLine(org.apache.commons.cli.CommandLine options, List<String> arguments) {
  static final String HELP =
      """
      Usage: lispy [OPTION...] [FILE...] [-- ARGUMENT...]

      Runs Lisp programs: each FILE, then each EXPR. With neither it is a prompt;
      what comes from a pipe is evaluated line by line, and values are all that is
      printed.

            [FILE...]       A program; - is the standard input.
        -e, --eval=EXPR     Evaluate EXPR and print its value; can be repeated.
            --tokens        Print the program's tokens, do not run it.
            --ast           Draw the program's trees, do not run it.
            --expand        Print the program without macros and derived forms, do
                              not run it.
            --core          Print the core forms of the program, do not run it.
            --root-on-top   With --ast: the other way up.
            --svg           With --ast: as SVG, for a program of one expression.
            --engine=NAME   bytecode (the default): R7RS-small Scheme, what runs often
                              compiled for the JVM; closure: the same by closures
                              alone; lis: the readable Lisp that is rung 0.
            --engine-log    Tell what is compiled, and what is not and why.
        -I DIR              A folder of libraries, (a b) in a/b.sld; can be repeated.
            --sandbox       Programs touch no file and see no environment variable.
            --pipe          With lis, chosen by it: read (5 |> double |> add1) as
                              (add1 (double 5)).
        -h, --help          Show this help message and exit.
        -V, --version       Print version information and exit.

      What follows -- is for the program: (command-line) gives it.
      Exit status: 0 fine, 2 wrong command line, 65 text that cannot be read, 70 a
      program that failed.
      """;

  /** Thrown for a command line that means nothing; its message says why. */
  static final class WrongException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WrongException(String problem) {
      super(problem);
    }
  }

  /** All options; {@link #HELP} tells what they do. */
  static Options known() {
    return new Options()
        .addOption(Option.builder("e").longOpt("eval").hasArg().argName("EXPR").get())
        .addOption(Option.builder().longOpt("tokens").get())
        .addOption(Option.builder().longOpt("ast").get())
        .addOption(Option.builder().longOpt("expand").get())
        .addOption(Option.builder().longOpt("core").get())
        .addOption(Option.builder().longOpt("root-on-top").get())
        .addOption(Option.builder().longOpt("svg").get())
        .addOption(Option.builder().longOpt("engine").hasArg().argName("NAME").get())
        .addOption(Option.builder().longOpt("engine-log").get())
        .addOption(Option.builder("I").hasArg().argName("DIR").get())
        .addOption(Option.builder().longOpt("sandbox").get())
        .addOption(Option.builder().longOpt("pipe").get())
        .addOption(Option.builder("h").longOpt("help").get())
        .addOption(Option.builder("V").longOpt("version").get());
  }

  /**
   * Takes a command line apart.
   *
   * @throws WrongException if it has an option that is unknown or lacks its value
   */
  static CommandLine parse(List<String> all) {
    int end = all.contains("--") ? all.indexOf("--") : all.size();
    List<String> arguments = all.subList(Math.min(end + 1, all.size()), all.size());
    DefaultParser parser =
        DefaultParser.builder()
            .setAllowPartialMatching(false)
            .setStripLeadingAndTrailingQuotes(false)
            .get();
    try {
      String[] own = all.subList(0, end).toArray(String[]::new);
      return new CommandLine(parser.parse(known(), own), arguments);
    } catch (UnrecognizedOptionException e) {
      throw new WrongException("Unknown option: '" + e.getOption() + "'");
    } catch (MissingArgumentException e) {
      Option option = e.getOption();
      String name = option.hasLongOpt() ? "--" + option.getLongOpt() : "-" + option.getOpt();
      throw new WrongException(
          "Missing required parameter for option '" + name + "' (" + option.getArgName() + ")");
    } catch (ParseException e) {
      throw new WrongException(e.getMessage());
    }
  }

  boolean has(String option) {
    return options.hasOption(option);
  }

  /** The values of an option, in the order in which they were given. */
  List<String> values(String option) {
    String[] values = options.getOptionValues(option);
    return values == null ? List.of() : List.of(values);
  }

  List<String> files() {
    return options.getArgList();
  }
}
