package exercise.specialforms;

import java.util.List;
import talkdemos.lispy.lis.Nothing;
import talkdemos.lispy.lis.Procedure;
import talkdemos.lispy.lis.Symbol;

/** Evaluates what the parser of {@code Lis} makes. */
final class Evaluator {
  private Evaluator() {}

  /** The value of an expression. A tail call takes another turn of the loop. */
  static Object eval(Object x, Environment environment) {
    while (x instanceof List<?> form) {
      switch (form.get(0) instanceof Symbol head ? head.name() : "") {
        case "quote": // (quote datum)
          return form.get(1);
        case "if": // (if test then else)
          x = form.get(isTrue(eval(form.get(1), environment)) ? 2 : 3);
          break;
        case "begin": // (begin expression ...), at least one
          evalAllButLast(form.subList(1, form.size()), environment);
          x = form.get(form.size() - 1);
          break;
        case "and": // (and expression ...): the first that is false, or the last; #t without any
          // gap: ask one after the other; the last is in tail position
          if (form.size() == 1) return true;
          for (Object one : form.subList(1, form.size() - 1))
            if (!isTrue(eval(one, environment))) return false;
          x = form.get(form.size() - 1);
          break;
        //| return Nothing.NOTHING;
        // end of gap
        case "or": // (or expression ...): the first that is not false, or the last; #f without any
          // gap: the same the other way round; nothing is evaluated twice
          if (form.size() == 1) return false;
          for (Object one : form.subList(1, form.size() - 1)) {
            Object value = eval(one, environment);
            if (isTrue(value)) return value;
          }
          x = form.get(form.size() - 1);
          break;
        //| return Nothing.NOTHING;
        // end of gap
        case "cond": // (cond (test expression ...) ... (else expression ...)), else may be missing
          // gap: find the clause whose test is true; its last expression is in tail position
          List<?> chosen = null;
          Object tested = Nothing.NOTHING;
          for (int i = 1; chosen == null && i < form.size(); i++) {
            List<?> clause = (List<?>) form.get(i);
            boolean otherwise = clause.get(0) instanceof Symbol test && test.name().equals("else");
            tested = otherwise ? true : eval(clause.get(0), environment);
            if (isTrue(tested)) chosen = clause;
          }
          if (chosen == null) return Nothing.NOTHING;
          if (chosen.size() == 1) return tested;
          evalAllButLast(chosen.subList(1, chosen.size()), environment);
          x = chosen.get(chosen.size() - 1);
          break;
        //| return Nothing.NOTHING;
        // end of gap
        case "define": // (define name value)
          environment.names().put(((Symbol) form.get(1)).name(), eval(form.get(2), environment));
          return Nothing.NOTHING;
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
  }

  /** Only #f is false. */
  private static boolean isTrue(Object value) {
    return !Boolean.FALSE.equals(value);
  }

  private static void evalAllButLast(List<?> expressions, Environment environment) {
    for (Object one : expressions.subList(0, expressions.size() - 1)) eval(one, environment);
  }

  private static Object lookUp(Symbol symbol, Environment environment) {
    Object value = environment.get(symbol.name());
    if (value == null) throw new IllegalArgumentException("unknown name " + symbol.name());
    return value;
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
