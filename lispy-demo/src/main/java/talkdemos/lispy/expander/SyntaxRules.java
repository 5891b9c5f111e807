// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.expander;

import java.util.List;
import talkdemos.lispy.source.Place;
import talkdemos.lispy.values.Pair;
import talkdemos.lispy.values.Raised;

/**
 * A macro of {@code syntax-rules} (R7RS 4.3.2).
 *
 * @param rules the first that matches is used
 * @param home where the macro was defined
 */
record SyntaxRules(List<Rule> rules, Scope home) {
  /**
   * The expansion of a use of the macro.
   *
   * @param use the scope of the use
   */
  Object expand(Pair form, Scope use, Place place) {
    for (Rule rule : rules) {
      Object[] found = new Object[rule.slots()];
      if (rule.pattern().matches(form.cdr, use, found)) {
        Template.Filling filling = new Template.Filling(found, rule.names(), home);
        Object filled = rule.template().fill(filling);
        if (filling.uneven()) {
          throw Raised.syntax(
              place,
              "the macro's use repeats unequal numbers of things under one ellipsis:",
              Datum.strip(form));
        }
        return filled;
      }
    }
    throw Raised.syntax(place, "no rule of the macro matches:", Datum.strip(form));
  }
}
