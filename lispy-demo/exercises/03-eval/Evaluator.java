package exercise.eval;

import java.util.List;
import talkdemos.lispy.lis.Nothing;
import talkdemos.lispy.lis.Procedure;
import talkdemos.lispy.lis.Symbol;

/**
 * The heart of a Lisp. An expression is what the parser of {@code Lis} makes: a {@link List} for
 * what stood in parentheses, a {@link Symbol} for a name, and a Java value for a number, a string
 * or a boolean.
 */
final class Evaluator {
  private Evaluator() {}

  /**
   * The value of an expression.
   *
   * @throws IllegalArgumentException if a name has no value, or a procedure refuses its arguments
   */
  static Object eval(Object x, Environment environment) {
    if (x instanceof Symbol symbol) {
      Object value = environment.get(symbol.name());
      if (value == null) throw new IllegalArgumentException("unknown name " + symbol.name());
      return value;
    }
    if (!(x instanceof List<?> form)) return x;
    switch (form.get(0) instanceof Symbol head ? head.name() : "") {
      case "quote": // (quote datum)
        return form.get(1);
      // gap: if, define and lambda, a case each
      case "if": // (if test then else): only #f is false
        boolean no = Boolean.FALSE.equals(eval(form.get(1), environment));
        return eval(form.get(no ? 3 : 2), environment);
      case "define": // (define name value), which evaluates to nothing
        Object value = eval(form.get(2), environment);
        environment.names().put(((Symbol) form.get(1)).name(), value);
        return Nothing.NOTHING;
      case "lambda": // (lambda (parameter ...) body)
        List<String> parameters =
            ((List<?>) form.get(1)).stream().map(name -> ((Symbol) name).name()).toList();
        return new Closure(parameters, form.get(2), environment);
      //| case "if": // (if test then else): only #f is false
      //|   return Nothing.NOTHING;
      //| case "define": // (define name value), which evaluates to nothing
      //|   return Nothing.NOTHING;
      //| case "lambda": // (lambda (parameter ...) body)
      //|   return Nothing.NOTHING;
      // end of gap
      default: // (procedure argument ...)
        // gap: evaluate the procedure and its arguments, and apply the one to the others
        Procedure procedure = (Procedure) eval(form.get(0), environment);
        List<Object> arguments =
            form.stream().skip(1).map(argument -> eval(argument, environment)).toList();
        return procedure.apply(arguments);
        //| return Nothing.NOTHING;
        // end of gap
    }
  }
}
