// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
final class SchemeLanguage implements Language {
  private final Lispy lispy;
  private final SchemeInsight insight;

  SchemeLanguage(Lispy lispy) {
    this.lispy = lispy;
    this.insight = new SchemeInsight(lispy);
  }

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
  public void run(Source program) {
    insight.entered();
    lispy.run(program, value -> {});
  }

  /** As {@link #run}, but what is imported stays imported. */
  @Override
  public void enter(Source text, Consumer<String> value) {
    insight.entered();
    lispy.inspect(
        text,
        scheme -> {
          var program = scheme.new Program(text, scheme.interaction(), true);
          for (Object x = program.step(); x != Eof.EOF; x = program.step()) {
            written(x).forEach(value);
          }
        });
  }

  /** What a prompt prints: a line for each of several values, nothing for none. */
  private static List<String> written(Object value) {
    List<String> lines = new ArrayList<>();
    for (Object one :
        value instanceof MultipleValues many ? many.toArray() : new Object[] {value}) {
      if (one != Unspecified.VALUE) {
        lines.add(Printer.write(one));
      }
    }
    return lines;
  }

  @Override
  public void tokens(Source text, Consumer<Place> token) {
    DatumReader.tokens(text, token);
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
  public void environment(Source procedure, Consumer<String> line) {
    insight.environment(procedure, line);
  }

  @Override
  public Optional<Insight> insight() {
    return Optional.of(insight);
  }
}
