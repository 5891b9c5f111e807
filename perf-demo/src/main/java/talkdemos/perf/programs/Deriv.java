// SPDX-License-Identifier: Apache-2.0
package talkdemos.perf.programs;

import java.util.List;
import java.util.function.UnaryOperator;

/** The program deriv by hand in Java: lists of cells, operators told apart by identity. */
final class Deriv {
  private record Cell(Object head, Object tail) {
    Object second() {
      return ((Cell) tail).head;
    }

    Object third() {
      return ((Cell) ((Cell) tail).tail).head;
    }
  }

  private enum Name {
    PLUS,
    MINUS,
    TIMES,
    OVER,
    A,
    B,
    X
  }

  private static final Object FORMULA =
      list(
          Name.PLUS,
          list(Name.TIMES, 3L, Name.X, Name.X),
          list(Name.TIMES, Name.A, Name.X, Name.X),
          list(Name.TIMES, Name.B, Name.X),
          5L);

  private Deriv() {}

  static Object run(List<String> arguments) {
    Object result = FORMULA;
    for (long i = Long.parseLong(arguments.get(0)); i > 0; i--) {
      result = deriv(FORMULA);
    }
    return size(result);
  }

  private static Object list(Object... items) {
    Object list = null;
    for (int i = items.length - 1; i >= 0; i--) {
      list = new Cell(items[i], list);
    }
    return list;
  }

  private static Object map(UnaryOperator<Object> each, Object list) {
    return list instanceof Cell cell ? new Cell(each.apply(cell.head), map(each, cell.tail)) : null;
  }

  private static Object deriv(Object a) {
    if (!(a instanceof Cell cell)) {
      return a == Name.X ? 1L : 0L;
    }
    return switch ((Name) cell.head) {
      case PLUS, MINUS -> new Cell(cell.head, map(Deriv::deriv, cell.tail));
      case TIMES ->
          list(
              Name.TIMES,
              a,
              new Cell(Name.PLUS, map(part -> list(Name.OVER, deriv(part), part), cell.tail)));
      case OVER ->
          list(
              Name.MINUS,
              list(Name.OVER, deriv(cell.second()), cell.third()),
              list(
                  Name.OVER,
                  cell.second(),
                  list(Name.TIMES, cell.third(), cell.third(), deriv(cell.third()))));
      default -> throw new IllegalArgumentException("no derivative of the operator " + cell.head);
    };
  }

  private static Long size(Object a) {
    if (a == null) {
      return 0L;
    }
    return a instanceof Cell cell ? size(cell.head) + size(cell.tail) : Long.valueOf(1);
  }
}
