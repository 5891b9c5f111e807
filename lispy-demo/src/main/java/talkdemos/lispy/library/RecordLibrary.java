// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.library;

import static talkdemos.lispy.library.Arguments.index;
import static talkdemos.lispy.library.Arguments.items;
import static talkdemos.lispy.library.Arguments.symbol;
import static talkdemos.lispy.library.Arguments.vector;

import java.util.Arrays;
import java.util.List;
import talkdemos.lispy.values.Raised;
import talkdemos.lispy.values.Symbol;
import talkdemos.lispy.values.Unspecified;

/** What {@code define-record-type} (R7RS 5.5) is made of. */
public final class RecordLibrary {
  private RecordLibrary() {}

  /** Defines them, all under % names. */
  public static void define(Definitions d) {
    d.two("%make-record-type", RecordLibrary::makeType);
    d.two("%make-record", RecordLibrary::make);
    d.two("%record?", (x, t) -> x instanceof Record r && r.type() == type("%record?", 2, t));
    d.many("%record-ref", 4, 4, RecordLibrary::ref);
    d.many("%record-set!", 5, 5, RecordLibrary::set);
    d.one("record?", x -> x instanceof Record);
  }

  private static RecordType type(String procedure, int position, Object got) {
    if (got instanceof RecordType type) {
      return type;
    }
    throw Raised.wrongType(procedure, position, got, "a record type");
  }

  // (%make-record-type name (field ...))
  private static Object makeType(Object name, Object fields) {
    Object[] names = items("%make-record-type", 2, fields);
    if (!Arrays.stream(names).allMatch(Symbol.class::isInstance)) {
      throw Raised.wrongType("%make-record-type", 2, fields, "a list of symbols");
    }
    List<String> fieldNames = Arrays.stream(names).map(Object::toString).toList();
    return new RecordType(symbol("%make-record-type", 1, name).name(), fieldNames);
  }

  // (%make-record type #(value ...))
  private static Object make(Object t, Object v) {
    RecordType type = type("%make-record", 1, t);
    Object[] values = vector("%make-record", 2, v);
    int count = type.fields().size();
    if (values.length != count) {
      throw Raised.wrongType("%make-record", 2, v, "a vector of %d values".formatted(count));
    }
    return new Record(type, values);
  }

  // (%record-ref record type index procedure)
  private static Object ref(Object[] a) {
    RecordType type = type("%record-ref", 2, a[1]);
    return record(a[0], type, a[3]).get(index("%record-ref", 3, a[2], type.fields().size()));
  }

  // (%record-set! record type index value procedure)
  private static Object set(Object[] a) {
    RecordType type = type("%record-set!", 2, a[1]);
    Record record = record(a[0], type, a[4]);
    record.set(index("%record-set!", 3, a[2], type.fields().size()), a[3]);
    return Unspecified.VALUE;
  }

  /** The procedure that the program called is the one to name. */
  private static Record record(Object got, RecordType type, Object procedure) {
    if (got instanceof Record record && record.type() == type) {
      return record;
    }
    throw Raised.wrongType(
        procedure.toString(), 1, got, "a record of type %s".formatted(type.name()));
  }
}
