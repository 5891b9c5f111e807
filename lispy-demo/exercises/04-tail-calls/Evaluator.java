package exercise.tailcalls;

import java.util.List;
import talkdemos.lispy.lis.Nothing;
import talkdemos.lispy.lis.Procedure;
import talkdemos.lispy.lis.Symbol;

/** Evaluates what the parser of {@code Lis} makes. */
final class Evaluator {
  private Evaluator() {}

  /** The value of an expression. A tail call takes no more of Java's stack than a loop does. */
  static Object eval(Object x, Environment environment) {
    // gap: this works; let it loop with another x where it calls itself at the very end
    while (x instanceof List<?> form) {
      switch (form.get(0) instanceof Symbol head ? head.name() : "") {
        case "quote": // (quote datum)
          return form.get(1);
        case "if": // (if test then else)
          x = form.get(Boolean.FALSE.equals(eval(form.get(1), environment)) ? 3 : 2);
          break;
        case "begin": // (begin expression ...), at least one
          for (Object one : form.subList(1, form.size() - 1)) eval(one, environment);
          x = form.get(form.size() - 1);
          break;
        case "define": // (define name value)
          return define(form, eval(form.get(2), environment), environment);
        case "lambda": // (lambda (parameter ...) body)
          return lambda(form, environment);
        default: // (procedure argument ...)
          Procedure procedure = (Procedure) eval(form.get(0), environment);
          List<Object> arguments = arguments(form, environment);
          if (!(procedure instanceof Closure closure)) return procedure.apply(arguments);
          x = closure.body();
          environment = closure.bind(arguments);
      }
    }
    return x instanceof Symbol symbol ? lookUp(symbol, environment) : x;
    //| if (x instanceof Symbol symbol) return lookUp(symbol, environment);
    //| if (!(x instanceof List<?> form)) return x;
    //| switch (form.get(0) instanceof Symbol head ? head.name() : "") {
    //|   case "quote": // (quote datum)
    //|     return form.get(1);
    //|   case "if": // (if test then else)
    //|     boolean no = Boolean.FALSE.equals(eval(form.get(1), environment));
    //|     return eval(form.get(no ? 3 : 2), environment);
    //|   case "begin": // (begin expression ...), at least one
    //|     for (Object one : form.subList(1, form.size() - 1)) eval(one, environment);
    //|     return eval(form.get(form.size() - 1), environment);
    //|   case "define": // (define name value)
    //|     return define(form, eval(form.get(2), environment), environment);
    //|   case "lambda": // (lambda (parameter ...) body)
    //|     return lambda(form, environment);
    //|   default: // (procedure argument ...)
    //|     Procedure procedure = (Procedure) eval(form.get(0), environment);
    //|     return procedure.apply(arguments(form, environment));
    //| }
    // end of gap
  }

  private static Object lookUp(Symbol symbol, Environment environment) {
    Object value = environment.get(symbol.name());
    if (value == null) throw new IllegalArgumentException("unknown name " + symbol.name());
    return value;
  }

  private static Object define(List<?> form, Object value, Environment environment) {
    environment.names().put(((Symbol) form.get(1)).name(), value);
    return Nothing.NOTHING;
  }

  private static Closure lambda(List<?> form, Environment environment) {
    List<?> names = (List<?>) form.get(1);
    List<String> parameters = names.stream().map(name -> ((Symbol) name).name()).toList();
    return new Closure(parameters, form.get(2), environment);
  }

  private static List<Object> arguments(List<?> form, Environment environment) {
    return form.stream().skip(1).map(argument -> eval(argument, environment)).toList();
  }
}
