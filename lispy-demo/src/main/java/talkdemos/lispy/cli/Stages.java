// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.cli;

import talkdemos.lispy.drawing.Orientation;
import talkdemos.lispy.drawing.Tree;
import talkdemos.lispy.drawing.TreeDrawing;
import talkdemos.lispy.source.Source;

/** Shows what a program becomes on its way: tokens, trees, and what the expander makes of them. */
record Stages(Language language, Streams streams) {

  /** Prints each token of a text with its line and column, up to the first that is none. */
  void tokens(Source source) {
    language.tokens(
        source,
        token -> streams.print(token.line() + ":" + token.column() + "\t" + token.text() + "\n"));
  }

  /** Prints the tree of each expression of a text. */
  void ast(Source source, Orientation orientation) {
    for (Tree tree : language.trees(source)) {
      streams.print(TreeDrawing.text(tree, orientation) + "\n");
    }
  }

  /** Prints the trees of a text as SVG documents, one after the other. */
  void svg(Source source, Orientation orientation) {
    for (Tree tree : language.trees(source)) {
      streams.print(TreeDrawing.svg(tree, orientation));
    }
  }

  /**
   * Prints what the expander makes of the forms of a text.
   *
   * @param lasting true if what it defines counts for the texts after it
   */
  void expansion(Source source, Insight.View view, boolean lasting) {
    Insight insight =
        language
            .insight()
            .orElseThrow(() -> new Refusal("this engine expands nothing; try ,engine closure"));
    insight.expand(source, view, lasting, text -> streams.print(text + "\n"));
  }
}
