package exercise.specialforms;

import java.util.List;
import talkdemos.lispy.lis.Procedure;

/** What a lambda evaluates to: its code, and the environment in which it was made. */
record Closure(List<String> parameters, Object body, Environment made) implements Procedure {

  /** The environment of a call. */
  Environment bind(List<Object> arguments) {
    if (arguments.size() != parameters.size())
      throw new IllegalArgumentException(
          "got " + arguments.size() + " arguments, expected " + parameters.size());
    return made.child(parameters, arguments);
  }

  @Override
  public Object apply(List<Object> arguments) {
    return Evaluator.eval(body, bind(arguments));
  }
}
