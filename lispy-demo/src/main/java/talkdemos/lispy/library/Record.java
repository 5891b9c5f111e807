// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.library;

import java.util.StringJoiner;
import talkdemos.lispy.printer.Printer;
import talkdemos.lispy.values.Nil;
import talkdemos.lispy.values.Pair;

/** A record of Scheme: a type, and a value for each of its fields. */
public final class Record {
  private static final int DEEPEST = 3;
  private static final int LONGEST = 10;

  private final RecordType type;
  private final Object[] values;

  /** The array is the record's from now on. */
  public Record(RecordType type, Object... values) {
    this.type = type;
    this.values = values;
  }

  public RecordType type() {
    return type;
  }

  /** The value of the field at an index. */
  public Object get(int index) {
    return values[index];
  }

  /** Changes the field at an index. */
  public void set(int index, Object value) {
    values[index] = value;
  }

  /**
   * {@code #<point x: 1 y: 2>}. Records in fields are printed without theirs, and of lists and
   * vectors only the beginning: there may be cycles, through any number of records.
   */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("#<").append(type.name());
    for (int i = 0; i < values.length; i++) {
      text.append(' ').append(type.fields().get(i)).append(": ").append(brief(values[i], DEEPEST));
    }
    return text.append('>').toString();
  }

  private static String brief(Object value, int depth) {
    if (value instanceof Record record) {
      return "#<" + record.type.name() + (record.values.length == 0 ? ">" : " ...>");
    } else if (value instanceof Object[] vector) {
      return "#" + brief(Pair.list(vector), depth);
    } else if (!(value instanceof Pair)) {
      return Printer.write(value);
    } else if (depth == 0) {
      return "(...)";
    }
    StringJoiner items = new StringJoiner(" ", "(", ")");
    Object rest = value;
    for (int i = 0; rest instanceof Pair pair; rest = pair.cdr, i++) {
      if (i == LONGEST) {
        return items.add("...").toString();
      }
      items.add(brief(pair.car, depth - 1));
    }
    if (rest != Nil.NIL) {
      items.add(".").add(brief(rest, depth - 1));
    }
    return items.toString();
  }
}
