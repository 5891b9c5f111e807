// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import talkdemos.lispy.Lispy;
import talkdemos.lispy.drawing.Tree;
import talkdemos.lispy.printer.Printer;
import talkdemos.lispy.reader.DatumReader;
import talkdemos.lispy.source.Place;
import talkdemos.lispy.source.ReadException;
import talkdemos.lispy.source.Source;
import talkdemos.lispy.values.Eof;
import talkdemos.lispy.values.MultipleValues;
import talkdemos.lispy.values.Nil;
import talkdemos.lispy.values.Pair;
import talkdemos.lispy.values.Symbol;
import talkdemos.lispy.values.Unspecified;

/** R7RS-small, on the engine {@code closure}. */
record SchemeLanguage(Lispy lispy) implements Language {

  @Override
  public boolean complete(String text) {
    try {
      data(new Source("", text));
      return true;
    } catch (ReadException e) {
      return !e.incomplete();
    }
  }

  private static List<Object> data(Source text) {
    DatumReader reader = new DatumReader(text);
    List<Object> data = new ArrayList<>();
    for (Object datum = reader.read(); datum != Eof.EOF; datum = reader.read()) {
      data.add(datum);
    }
    return data;
  }

  /** Each form is read, expanded and run before the next is read. */
  @Override
  public void run(Source program, Consumer<String> value) {
    lispy.run(
        program,
        result -> {
          Object[] results =
              result instanceof MultipleValues many ? many.toArray() : new Object[] {result};
          for (Object one : results) {
            if (one != Unspecified.VALUE) {
              value.accept(Printer.write(one));
            }
          }
        });
  }

  @Override
  public List<Place> tokens(Source text) {
    return DatumReader.tokens(text);
  }

  @Override
  public List<Tree> trees(Source text) {
    return data(text).stream().map(SchemeLanguage::tree).toList();
  }

  private static Tree tree(Object datum) {
    if (datum == Nil.NIL || datum instanceof Pair) {
      List<Tree> children = new ArrayList<>();
      Object rest = datum;
      for (; rest instanceof Pair pair; rest = pair.cdr) {
        children.add(tree(pair.car));
      }
      if (rest != Nil.NIL) {
        children.add(new Tree.Leaf("."));
        children.add(tree(rest));
      }
      return new Tree.Branch(children);
    }
    String text = Printer.write(datum);
    return new Tree.Leaf(datum instanceof Symbol ? "'" + text + "'" : text);
  }

  @Override
  public Set<String> names() {
    return lispy.names();
  }

  @Override
  public void environment(Source procedure, PrintStream out) {
    out.println(LisLanguage.wrapped(names()));
  }
}
