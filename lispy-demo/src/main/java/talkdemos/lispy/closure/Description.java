// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.closure;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import talkdemos.lispy.core.Core;
import talkdemos.lispy.core.Variable;
import talkdemos.lispy.machine.Closure;
import talkdemos.lispy.source.Place;

/**
 * What is known of a procedure that is written in Scheme.
 *
 * @param parameters their names
 * @param rest true if the last one takes all arguments that are left
 * @param place where its lambda stands, null for the system's own
 * @param captured the variables of the outside that it uses, with their values; null stands for one
 *     that has no value yet
 */
public record Description(
    List<String> parameters, boolean rest, Place place, Map<String, Object> captured) {

  /** One for each clause of a procedure; none if it is not written in Scheme. */
  public static List<Description> of(Object procedure) {
    if (procedure instanceof Closure closure && closure.code.nodes() instanceof Interpreted code) {
      return List.of(of(closure, code));
    } else if (procedure instanceof CaseClosure cases) {
      return Arrays.stream(cases.clauses).flatMap(clause -> of(clause).stream()).toList();
    }
    return List.of();
  }

  private static Description of(Closure closure, Interpreted code) {
    Map<String, Object> captured = new LinkedHashMap<>();
    for (int i = 0; i < closure.free.length; i++) {
      Object value = closure.free[i] instanceof Box box ? box.value : closure.free[i];
      captured.put(code.captured().get(i).name(), value == Box.UNASSIGNED ? null : value);
    }
    Core.Lambda lambda = code.lambda();
    List<String> parameters = lambda.parameters().stream().map(Variable::name).toList();
    return new Description(parameters, lambda.rest() != null, lambda.place(), captured);
  }
}
