// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.runtime;

import static talkdemos.lispy.library.Body.many;
import static talkdemos.lispy.library.Body.one;
import static talkdemos.lispy.library.Body.three;
import static talkdemos.lispy.library.Body.two;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import talkdemos.lispy.library.Body;
import talkdemos.lispy.library.Record;
import talkdemos.lispy.library.RecordType;
import talkdemos.lispy.machine.Primitive;
import talkdemos.lispy.values.Pair;
import talkdemos.lispy.values.Raised;
import talkdemos.lispy.values.Unspecified;

/** The procedures that {@code define-record-type} makes: primitives, each for one type. */
final class RecordProcedures {
  private RecordProcedures() {}

  /** The body of a procedure; null if there is none of that name. */
  static Body find(String name) {
    return switch (name) {
      case "record?" -> one(x -> x instanceof Record);
      case "%make-record-type" -> two(RecordProcedures::type);
      case "%record-constructor" -> three(RecordProcedures::constructor);
      case "%record-predicate" ->
          two(
              (type, of) ->
                  new Primitive(
                      of.toString(),
                      one(x -> x instanceof Record record && record.type() == type)));
      case "%record-accessor" -> three(RecordProcedures::accessor);
      case "%record-modifier" -> three(RecordProcedures::modifier);
      default -> null;
    };
  }

  // (%make-record-type name (field ...))
  private static Object type(Object name, Object list) {
    List<String> fields = new ArrayList<>();
    for (Object rest = list; rest instanceof Pair pair; rest = pair.cdr) {
      fields.add(pair.car.toString());
    }
    return new RecordType(name.toString(), fields);
  }

  private static Object constructor(Object t, Object list, Object name) {
    RecordType type = (RecordType) t;
    List<Integer> fields = new ArrayList<>();
    for (Object rest = list; rest instanceof Pair pair; rest = pair.cdr) {
      fields.add(((Long) pair.car).intValue());
    }
    int size = type.fields().size();
    if (fields.equals(IntStream.range(0, size).boxed().toList())) {
      return new Primitive(name.toString(), inOrder(type, size));
    }
    int[] targets = fields.stream().mapToInt(Integer::intValue).toArray();
    Body.Many body =
        arguments -> {
          Object[] values = new Object[size];
          java.util.Arrays.fill(values, Unspecified.VALUE);
          for (int i = 0; i < targets.length; i++) {
            values[targets[i]] = arguments[i];
          }
          return new Record(type, values);
        };
    return new Primitive(name.toString(), many(targets.length, targets.length, body));
  }

  /** The body of a constructor that takes all fields as they are. */
  private static Body inOrder(RecordType type, int size) {
    return switch (size) {
      case 1 -> one(a -> new Record(type, a));
      case 2 -> two((a, b) -> new Record(type, a, b));
      case 3 -> three((a, b, c) -> new Record(type, a, b, c));
      default -> many(size, size, arguments -> new Record(type, arguments.clone()));
    };
  }

  private static Object accessor(Object type, Object index, Object name) {
    int field = ((Long) index).intValue();
    Body.One body = x -> record(x, (RecordType) type, name).get(field);
    return new Primitive(name.toString(), one(body));
  }

  private static Object modifier(Object type, Object index, Object name) {
    int field = ((Long) index).intValue();
    Body.Two body =
        (x, value) -> {
          record(x, (RecordType) type, name).set(field, value);
          return Unspecified.VALUE;
        };
    return new Primitive(name.toString(), two(body));
  }

  private static Record record(Object x, RecordType type, Object procedure) {
    if (x instanceof Record record && record.type() == type) {
      return record;
    }
    throw Raised.wrongType(procedure.toString(), 1, x, "a record of type " + type.name());
  }
}
