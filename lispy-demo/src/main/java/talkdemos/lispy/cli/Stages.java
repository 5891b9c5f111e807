// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.cli;

import talkdemos.lispy.drawing.Orientation;
import talkdemos.lispy.drawing.Tree;
import talkdemos.lispy.drawing.TreeDrawing;
import talkdemos.lispy.source.Place;
import talkdemos.lispy.source.Source;

/** Shows what a program becomes on its way: tokens and trees. */
record Stages(Language language, Streams streams) {

  /** Prints each token of a text with its line and column. */
  void tokens(Source source) {
    for (Place token : language.tokens(source)) {
      streams.print(token.line() + ":" + token.column() + "\t" + token.text() + "\n");
    }
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
}
