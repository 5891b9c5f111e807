// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.cli;

import java.util.List;
import java.util.Optional;
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
   * Runs a program that was read from a file.
   *
   * @throws LispyException if it cannot be read or fails
   */
  void run(Source program);

  /**
   * Runs what is entered at a prompt.
   *
   * @param value is given each value that a prompt prints, as it is written
   * @throws LispyException if it cannot be read or fails
   */
  void enter(Source text, Consumer<String> value);

  /**
   * Finds the tokens of a text, finished or not.
   *
   * @throws LispyException at the first that is none, after those before it were given
   */
  void tokens(Source text, Consumer<Place> token);

  /**
   * The trees of the expressions of a text.
   *
   * @throws LispyException if it cannot be read
   */
  List<Tree> trees(Source text);

  /** The names that a program can use now. */
  Set<String> names();

  /**
   * Prints where names are looked up, or if the text is not blank, what that procedure brought from
   * where it was made.
   */
  void environment(Source procedure, Consumer<String> line);

  /** What can be seen of programs and procedures, if the engine shows more than the above. */
  default Optional<Insight> insight() {
    return Optional.empty();
  }
}
