// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.library;

import static talkdemos.lispy.library.Arguments.items;
import static talkdemos.lispy.library.Arguments.symbol;
import static talkdemos.lispy.library.Body.one;
import static talkdemos.lispy.library.Body.three;

import talkdemos.lispy.printer.Printer;
import talkdemos.lispy.values.Condition;
import talkdemos.lispy.values.Condition.Kind;
import talkdemos.lispy.values.MutableString;
import talkdemos.lispy.values.Raised;

/** Error objects (R7RS 6.11); raising them is the engine's. */
public final class ErrorLibrary {
  private ErrorLibrary() {}

  /** The body of a procedure; null if there is none of that name. */
  public static Body find(String name) {
    return switch (name) {
      case "error-object?" -> one(x -> x instanceof Condition);
      case "error-object-message" ->
          one(x -> MutableString.of(condition("error-object-message", x).message()));
      case "error-object-irritants" -> one(x -> condition("error-object-irritants", x).irritants());
      case "file-error?" -> one(x -> x instanceof Condition c && c.kind() == Kind.FILE);
      case "read-error?" -> one(x -> x instanceof Condition c && c.kind() == Kind.READ);
      case "make-%condition" -> three(ErrorLibrary::make);
      default -> null;
    };
  }

  private static Condition condition(String procedure, Object got) {
    if (got instanceof Condition condition) {
      return condition;
    }
    throw Raised.wrongType(procedure, 1, got, "an error object");
  }

  /** (make-%condition kind message irritants): a message that is no string is displayed as one. */
  private static Object make(Object kind, Object message, Object irritants) {
    items("make-%condition", 3, irritants);
    return new Condition(kindOf(kind), Printer.display(message), irritants);
  }

  private static Kind kindOf(Object got) {
    return switch (symbol("make-%condition", 1, got).name()) {
      case "error" -> Kind.ERROR;
      case "file" -> Kind.FILE;
      case "read" -> Kind.READ;
      default -> throw Raised.wrongType("make-%condition", 1, got, "error, file or read");
    };
  }
}
