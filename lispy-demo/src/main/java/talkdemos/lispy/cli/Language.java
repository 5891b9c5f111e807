// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import talkdemos.lispy.drawing.Tree;
import talkdemos.lispy.source.LispyException;
import talkdemos.lispy.source.Place;
import talkdemos.lispy.source.Source;

/** What the command line and the prompt need of an engine. */
interface Language {

  /** True unless more lines could make the text right that is not yet. */
  boolean complete(String text);

  /**
   * Runs a program.
   *
   * @param value is given each value that a prompt prints, as it is written
   * @throws LispyException if it cannot be read or fails
   */
  void run(Source program, Consumer<String> value);

  /** The tokens of a text, finished or not. */
  List<Place> tokens(Source text);

  /** The trees of the expressions of a text. */
  List<Tree> trees(Source text);

  /** The names that a program can use now. */
  Set<String> names();

  /** Prints where names are looked up, or if the text is not blank, where that procedure does. */
  void environment(Source procedure, PrintStream out);
}
