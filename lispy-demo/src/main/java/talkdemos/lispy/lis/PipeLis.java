// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.lis;

import java.util.List;
import java.util.regex.Pattern;
import talkdemos.lispy.source.ReadException;

/**
 * Lisp with a pipe operator: {@code (5 |> double |> add1)} reads as {@code (add1 (double 5))}.
 *
 * <p>To put an operator into a language takes two changes, and both are made before anything is
 * evaluated: the tokenizer must see the operator, and the parser must make of it something that the
 * evaluator knows already. On either side of {@code |>} stands one expression; several are taken as
 * a list, so that {@code (+ 1 2 |> double)} reads as {@code (double (+ 1 2))}. The idea is from the
 * talk "CPython Internals: implementation with a pipe operator", EuroPython 2022.
 */
public final class PipeLis extends Lis {
  private static final String PIPE = "|>";
  private static final Pattern TOKEN = token("\\|>|(?:(?!\\|>)[^\\s()';\"])+");

  @Override
  Pattern token() {
    return TOKEN;
  }

  @Override
  Object reading(Form form) {
    if (form.stream().noneMatch(PipeLis::isPipe)) {
      return form;
    }
    Object piped = null;
    int from = 0;
    for (int i = 0; i <= form.size(); i++) {
      if (i == form.size() || isPipe(form.get(i))) {
        Object side = side(form, from, i);
        piped = piped == null ? side : new Form(form.place(), List.of(side, piped));
        from = i + 1;
      }
    }
    return piped;
  }

  private static boolean isPipe(Object x) {
    return x instanceof Symbol symbol && symbol.name().equals(PIPE);
  }

  private static Object side(Form form, int from, int to) {
    if (from == to) {
      Symbol pipe = (Symbol) form.get(Math.max(from - 1, 0));
      String side = from == 0 ? "left" : "right";
      throw new ReadException(
          pipe.place(), "|> has nothing on its %s, expected an expression".formatted(side), false);
    }
    return to - from == 1 ? form.get(from) : new Form(form.place(), form.subList(from, to));
  }
}
