package exercise.eval;

import java.util.List;
import talkdemos.lispy.lis.Procedure;

/**
 * What a lambda evaluates to.
 *
 * @param made the environment in which it was made
 */
record Closure(List<String> parameters, Object body, Environment made) implements Procedure {

  /**
   * Calls it.
   *
   * @throws IllegalArgumentException if there are more or fewer arguments than parameters
   */
  @Override
  public Object apply(List<Object> arguments) {
    // gap: evaluate the body, where the parameters have values
    if (arguments.size() != parameters.size())
      throw new IllegalArgumentException(
          "got " + arguments.size() + " arguments, expected " + parameters.size());
    return Evaluator.eval(body, made.child(parameters, arguments));
    //| return body;
    // end of gap
  }
}
