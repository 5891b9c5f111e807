// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.cli;

import java.io.PrintStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import talkdemos.lispy.drawing.Orientation;
import talkdemos.lispy.drawing.Tree;
import talkdemos.lispy.drawing.TreeDrawing;
import talkdemos.lispy.lis.ChainScope;
import talkdemos.lispy.lis.Interpreter;
import talkdemos.lispy.lis.Printer;
import talkdemos.lispy.lis.Scope;
import talkdemos.lispy.lis.Symbol;
import talkdemos.lispy.lis.Token;
import talkdemos.lispy.source.Source;

/**
 * Shows what a program becomes on its way: tokens, trees, and the maps that names are looked up in.
 */
record Stages(Interpreter interpreter, PrintStream out) {
  private static final int WIDTH = 78;

  /** Prints each token of a text with its line and column. */
  void tokens(Source source) {
    for (Token token : interpreter.grammar().tokenize(source)) {
      out.printf("%d:%d\t%s%n", token.place().line(), token.place().column(), token.text());
    }
  }

  /** Prints the tree of each expression of a text. */
  void ast(Source source, Orientation orientation) {
    for (Object expression : interpreter.parse(source)) {
      out.println(TreeDrawing.text(tree(expression), orientation));
    }
  }

  /** Prints the trees of a text as SVG documents, one after the other. */
  void svg(Source source, Orientation orientation) {
    for (Object expression : interpreter.parse(source)) {
      out.println(TreeDrawing.svg(tree(expression), orientation));
    }
  }

  private static Tree tree(Object expression) {
    if (expression instanceof List<?> list) {
      return new Tree.Branch(list.stream().map(Stages::tree).toList());
    } else if (expression instanceof Symbol symbol) {
      return new Tree.Leaf("'" + symbol.name() + "'");
    }
    return new Tree.Leaf(Printer.write(expression));
  }

  /** Prints a scope and those around it, innermost first; of the outermost, only the names. */
  void levels(Scope innermost) {
    int level = 0;
    for (Scope scope = innermost; scope instanceof ChainScope chain; scope = chain.parent()) {
      Map<String, Object> bindings = new TreeMap<>(chain.map());
      if (chain.parent() == null) {
        out.println("level %d, the standard procedures".formatted(level));
        out.println(wrapped(bindings.keySet()));
      } else {
        out.println("level %d%s".formatted(level, bindings.isEmpty() ? ", empty" : ""));
        bindings.forEach((name, value) -> out.println("  " + name + " = " + Printer.write(value)));
      }
      level++;
    }
  }

  private static String wrapped(Collection<String> words) {
    StringBuilder lines = new StringBuilder();
    int column = WIDTH;
    for (String word : words) {
      column += word.length() + 1;
      if (column > WIDTH) {
        lines.append(lines.isEmpty() ? " " : "\n ");
        column = word.length() + 2;
      }
      lines.append(' ').append(word);
    }
    return lines.toString();
  }
}
