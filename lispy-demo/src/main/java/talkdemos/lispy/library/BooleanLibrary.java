// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.library;

import static talkdemos.lispy.library.Arguments.string;
import static talkdemos.lispy.library.Arguments.symbol;

import talkdemos.lispy.values.MutableString;
import talkdemos.lispy.values.Symbol;

/** Booleans and symbols (R7RS 6.3, 6.5). */
public final class BooleanLibrary {
  private BooleanLibrary() {}

  /** Defines all of them. */
  public static void define(Definitions d) {
    d.one("not", x -> Boolean.FALSE.equals(x));
    d.one("boolean?", x -> x instanceof Boolean);
    Comparisons.relation(d, "boolean=?", Arguments::bool, Boolean::equals);

    d.one("symbol?", x -> x instanceof Symbol);
    Comparisons.relation(d, "symbol=?", Arguments::symbol, (Symbol a, Symbol b) -> a == b);
    d.one("symbol->string", x -> MutableString.literal(symbol("symbol->string", 1, x).name()));
    d.one("string->symbol", x -> Symbol.of(string("string->symbol", 1, x).toString()));
  }
}
