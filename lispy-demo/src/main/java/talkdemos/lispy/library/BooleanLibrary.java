// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.library;

import static talkdemos.lispy.library.Arguments.string;
import static talkdemos.lispy.library.Arguments.symbol;
import static talkdemos.lispy.library.Body.one;

import talkdemos.lispy.values.MutableString;
import talkdemos.lispy.values.Symbol;

/** Booleans and symbols (R7RS 6.3, 6.5). */
public final class BooleanLibrary {
  private BooleanLibrary() {}

  /** The body of a procedure; null if there is none of that name. */
  public static Body find(String name) {
    return switch (name) {
      case "not" -> one(x -> Boolean.FALSE.equals(x));
      case "boolean?" -> one(x -> x instanceof Boolean);
      case "boolean=?" -> Comparisons.relation(name, Arguments::bool, Boolean::equals);
      case "symbol?" -> one(x -> x instanceof Symbol);
      case "symbol=?" ->
          Comparisons.relation(name, Arguments::symbol, (Symbol a, Symbol b) -> a == b);
      case "symbol->string" ->
          one(x -> MutableString.literal(symbol("symbol->string", 1, x).name()));
      case "string->symbol" -> one(x -> Symbol.of(string("string->symbol", 1, x).toString()));
      default -> null;
    };
  }
}
