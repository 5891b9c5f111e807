// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.runtime;

import java.util.ArrayList;
import java.util.List;
import talkdemos.lispy.library.Definitions;
import talkdemos.lispy.library.Record;
import talkdemos.lispy.library.RecordType;
import talkdemos.lispy.machine.Primitive;
import talkdemos.lispy.values.Pair;
import talkdemos.lispy.values.Raised;
import talkdemos.lispy.values.Unspecified;

/** The procedures that {@code define-record-type} makes: primitives, each for one type. */
final class RecordProcedures {
  private RecordProcedures() {}

  static void define(Definitions d) {
    d.three("%record-constructor", RecordProcedures::constructor);
    d.two(
        "%record-predicate",
        (type, name) ->
            new Primitive(
                name.toString(),
                1,
                1,
                (Definitions.One) x -> x instanceof Record record && record.type() == type));
    d.three("%record-accessor", RecordProcedures::accessor);
    d.three("%record-modifier", RecordProcedures::modifier);
  }

  private static Object constructor(Object t, Object list, Object name) {
    RecordType type = (RecordType) t;
    List<Integer> fields = new ArrayList<>();
    for (Object rest = list; rest instanceof Pair pair; rest = pair.cdr) {
      fields.add(((Long) pair.car).intValue());
    }
    int size = type.fields().size();
    int[] targets = fields.stream().mapToInt(Integer::intValue).toArray();
    Definitions.Many body =
        arguments -> {
          Object[] values = new Object[size];
          java.util.Arrays.fill(values, Unspecified.VALUE);
          for (int i = 0; i < targets.length; i++) {
            values[targets[i]] = arguments[i];
          }
          return new Record(type, values);
        };
    return new Primitive(name.toString(), targets.length, targets.length, body);
  }

  private static Object accessor(Object type, Object index, Object name) {
    int field = ((Long) index).intValue();
    Definitions.One body = x -> record(x, (RecordType) type, name).get(field);
    return new Primitive(name.toString(), 1, 1, body);
  }

  private static Object modifier(Object type, Object index, Object name) {
    int field = ((Long) index).intValue();
    Definitions.Two body =
        (x, value) -> {
          record(x, (RecordType) type, name).set(field, value);
          return Unspecified.VALUE;
        };
    return new Primitive(name.toString(), 2, 2, body);
  }

  private static Record record(Object x, RecordType type, Object procedure) {
    if (x instanceof Record record && record.type() == type) {
      return record;
    }
    throw Raised.wrongType(procedure.toString(), 1, x, "a record of type " + type.name());
  }
}
