// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.library;

import static talkdemos.lispy.library.Arguments.items;
import static talkdemos.lispy.library.Arguments.symbol;

import talkdemos.lispy.printer.Printer;
import talkdemos.lispy.values.Condition;
import talkdemos.lispy.values.Condition.Kind;
import talkdemos.lispy.values.MutableString;
import talkdemos.lispy.values.Raised;

/** Error objects (R7RS 6.11); raising them is the engine's. */
public final class ErrorLibrary {
  private ErrorLibrary() {}

  /** Defines all but those that call procedures. */
  public static void define(Definitions d) {
    d.one("error-object?", x -> x instanceof Condition);
    d.one(
        "error-object-message",
        x -> MutableString.of(condition("error-object-message", x).message()));
    d.one("error-object-irritants", x -> condition("error-object-irritants", x).irritants());
    d.one("file-error?", x -> x instanceof Condition c && c.kind() == Kind.FILE);
    d.one("read-error?", x -> x instanceof Condition c && c.kind() == Kind.READ);
    d.three("make-%condition", ErrorLibrary::make);
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
