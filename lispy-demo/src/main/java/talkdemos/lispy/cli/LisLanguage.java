// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.cli;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import talkdemos.lispy.drawing.Tree;
import talkdemos.lispy.lis.ChainScope;
import talkdemos.lispy.lis.Interpreter;
import talkdemos.lispy.lis.Lis;
import talkdemos.lispy.lis.Nothing;
import talkdemos.lispy.lis.Printer;
import talkdemos.lispy.lis.Scope;
import talkdemos.lispy.lis.Symbol;
import talkdemos.lispy.lis.Token;
import talkdemos.lispy.source.Place;
import talkdemos.lispy.source.ReadException;
import talkdemos.lispy.source.Source;

/** Rung 0. */
record LisLanguage(Interpreter interpreter) implements Language {
  @Override
  public boolean complete(String text) {
    try {
      interpreter.parse(new Source("", text));
      return true;
    } catch (ReadException e) {
      return !e.incomplete();
    }
  }

  @Override
  public void run(Source program) {
    enter(program, value -> {});
  }

  /** All of the text is read before anything is run. */
  @Override
  public void enter(Source program, Consumer<String> value) {
    for (Object expression : interpreter.parse(program)) {
      Object result = interpreter.eval(expression);
      if (result != Nothing.NOTHING) {
        value.accept(Printer.write(result));
      }
    }
  }

  @Override
  public void tokens(Source text, Consumer<Place> token) {
    interpreter.grammar().tokenize(text).stream().map(Token::place).forEach(token);
  }

  @Override
  public List<Tree> trees(Source text) {
    return interpreter.parse(text).stream().map(LisLanguage::tree).toList();
  }

  private static Tree tree(Object expression) {
    if (expression instanceof List<?> list) {
      return new Tree.Branch(list.stream().map(LisLanguage::tree).toList());
    } else if (expression instanceof Symbol symbol) {
      return new Tree.Leaf("'" + symbol.name() + "'");
    }
    return new Tree.Leaf(Printer.write(expression));
  }

  @Override
  public Set<String> names() {
    Set<String> names = new TreeSet<>(Lis.KEYWORDS);
    for (Scope s = interpreter.scope(); s instanceof ChainScope chain; s = chain.parent()) {
      names.addAll(chain.map().keySet());
    }
    return names;
  }

  /** Prints the chain of maps, innermost first; of the outermost, only the names. */
  @Override
  public void environment(Source procedure, Consumer<String> line) {
    int level = 0;
    Scope scope = interpreter.scopeOf(interpreter.run(procedure));
    for (; scope instanceof ChainScope chain; scope = chain.parent()) {
      Map<String, Object> bindings = new TreeMap<>(chain.map());
      if (chain.parent() == null) {
        line.accept("level %d, the standard procedures".formatted(level));
        line.accept(Columns.wrapped(bindings.keySet()));
      } else {
        line.accept("level %d%s".formatted(level, bindings.isEmpty() ? ", empty" : ""));
        bindings.forEach((name, value) -> line.accept("  " + name + " = " + Printer.write(value)));
      }
      level++;
    }
  }
}
