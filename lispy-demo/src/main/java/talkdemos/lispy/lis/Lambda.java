// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.lis;

import java.util.List;

/** A procedure that a program made: its parameters, its body, and the scope it was made in. */
final class Lambda implements Procedure {
  final String name; // for messages; null until it is given one
  final List<String> parameters;
  final Object body;
  final Scope scope;

  Lambda(String name, List<String> parameters, Object body, Scope scope) {
    this.name = name;
    this.parameters = parameters;
    this.body = body;
    this.scope = scope;
  }

  /** This procedure, under a name if it had none. */
  Lambda named(String name) {
    return this.name != null ? this : new Lambda(name, parameters, body, scope);
  }

  /** The scope of a call: inside the one it was made in, not inside the caller's. */
  Scope bind(List<Object> arguments) {
    if (arguments.size() != parameters.size()) {
      throw new IllegalArgumentException(
          "%s: got %s, expected %d: (%s)"
              .formatted(
                  name == null ? "lambda" : name,
                  Primitive.count(arguments.size()),
                  parameters.size(),
                  String.join(" ", parameters)));
    }
    return scope.child(parameters, arguments);
  }

  @Override
  public Object apply(List<Object> arguments) {
    return Lis.eval(body, bind(arguments));
  }
}
