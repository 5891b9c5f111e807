// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.lis;

import static talkdemos.lispy.lis.Syntax.MANY;
import static talkdemos.lispy.lis.Syntax.body;
import static talkdemos.lispy.lis.Syntax.check;
import static talkdemos.lispy.lis.Syntax.distinct;
import static talkdemos.lispy.lis.Syntax.fail;
import static talkdemos.lispy.lis.Syntax.keyword;
import static talkdemos.lispy.lis.Syntax.list;
import static talkdemos.lispy.lis.Syntax.name;
import static talkdemos.lispy.lis.Syntax.names;
import static talkdemos.lispy.lis.Syntax.procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.ListIterator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import talkdemos.lispy.source.Place;
import talkdemos.lispy.source.ProgramException;
import talkdemos.lispy.source.ReadException;
import talkdemos.lispy.source.Source;

/**
 * Lisp, whole: text becomes tokens, tokens become nested lists, and {@link #eval} walks the lists.
 *
 * <p>Read it from top to bottom, the way a program travels. Another grammar, as {@link PipeLis},
 * overrides {@link #token()} and {@link #reading}; what the lists mean is the same for all. The
 * language is that of Peter Norvig's lis.py, "(How to Write a (Lisp) Interpreter (in Python))",
 * norvig.com/lispy.html.
 */
public class Lis {

  // ---------------------------------------------------------------- text -> tokens

  private static final Pattern TOKEN = token("[^\\s()';\"]+");

  static Pattern token(String atom) {
    String blankOrComment = "\\s+|;[^\n]*";
    // the possessive *+ keeps no way back, so that a long string needs no stack
    String string = "\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\"?";
    return Pattern.compile("(?s)%s|(?<token>[()']|%s|%s)".formatted(blankOrComment, string, atom));
  }

  Pattern token() {
    return TOKEN;
  }

  /** The tokens of a text: parentheses, quotes, and atoms, which are names, numbers and strings. */
  public final List<Token> tokenize(Source source) {
    List<Token> tokens = new ArrayList<>();
    for (Matcher matcher = token().matcher(source.text()); matcher.find(); ) {
      if (matcher.group("token") != null) {
        tokens.add(new Token(matcher.group(), source.place(matcher.start(), matcher.end())));
      }
    }
    return tokens;
  }

  // ---------------------------------------------------------------- tokens -> nested lists

  /**
   * The expressions of a text: a list as a {@link Form}, a name as a {@link Symbol}, and a number,
   * a string or a boolean as the Java value that it stands for.
   *
   * @throws ReadException if the text is no program
   */
  public final List<Object> parse(Source source) {
    List<Object> expressions = new ArrayList<>();
    for (var tokens = tokenize(source).listIterator(); tokens.hasNext(); ) {
      expressions.add(parse(tokens));
    }
    return expressions;
  }

  private Object parse(ListIterator<Token> tokens) {
    Token token = tokens.next();
    return switch (token.text()) {
      case "(" -> reading(untilClosed(token.place(), tokens));
      case ")" -> throw new ReadException(token.place(), "this ) closes nothing", false);
      case "'" -> quoted(token.place(), tokens);
      default -> Atom.parse(token);
    };
  }

  private Form untilClosed(Place open, ListIterator<Token> tokens) {
    List<Object> items = new ArrayList<>();
    while (tokens.hasNext()) {
      Token token = tokens.next();
      if (token.text().equals(")")) {
        return new Form(open.to(token.place()), items);
      }
      tokens.previous();
      items.add(parse(tokens));
    }
    throw new ReadException(open, "this ( is never closed: got the end, expected )", true);
  }

  private Form quoted(Place quote, ListIterator<Token> tokens) {
    if (!tokens.hasNext()) {
      throw new ReadException(quote, "this ' quotes nothing: got the end", true);
    }
    return new Form(quote, List.of(new Symbol("quote", quote), parse(tokens)));
  }

  /** What a list is read as: itself, unless a grammar says otherwise. */
  Object reading(Form form) {
    return form;
  }

  // ---------------------------------------------------------------- nested lists -> value

  /** The names that {@link #eval} gives a meaning of their own at the head of a list. */
  public static final List<String> KEYWORDS =
      List.of("begin", "define", "if", "lambda", "let", "quote", "set!");

  /**
   * The value of an expression. A tail call takes another turn of the loop, not a Java frame.
   *
   * @throws ProgramException if the program fails
   */
  public static Object eval(Object x, Scope scope) {
    while (x instanceof Form form) {
      switch (keyword(form)) {
        case "quote" -> { // (quote datum)
          check(form, 2, 2, "(quote datum)");
          return form.get(1);
        }
        case "if" -> { // (if test then [else])
          check(form, 3, 4, "(if test then [else])");
          boolean yes = !Boolean.FALSE.equals(eval(form.get(1), scope));
          x = yes ? form.get(2) : form.size() == 4 ? form.get(3) : Nothing.NOTHING;
        }
        case "define" -> { // (define name value) or (define (name parameter ...) body ...)
          check(form, 2, MANY, "(define name value)");
          if (form.get(1) instanceof Form head && !head.isEmpty()) {
            check(form, 3, MANY, "(define (name parameter ...) body ...)");
            String name = name(form, head.get(0));
            scope.define(name, new Lambda(name, names(form, head.from(1)), body(form), scope));
          } else {
            check(form, 3, 3, "(define name value)");
            String name = name(form, form.get(1));
            Object value = eval(form.get(2), scope);
            scope.define(name, value instanceof Lambda lambda ? lambda.named(name) : value);
          }
          return Nothing.NOTHING;
        }
        case "set!" -> { // (set! name value)
          check(form, 3, 3, "(set! name value)");
          String name = name(form, form.get(1));
          if (!scope.change(name, eval(form.get(2), scope))) {
            throw unknown((Symbol) form.get(1));
          }
          return Nothing.NOTHING;
        }
        case "lambda" -> { // (lambda (parameter ...) body ...)
          check(form, 3, MANY, "(lambda (parameter ...) body ...)");
          return new Lambda(null, names(form, list(form, form.get(1))), body(form), scope);
        }
        case "let" -> { // (let ((name value) ...) body ...)
          check(form, 3, MANY, "(let ((name value) ...) body ...)");
          List<String> names = new ArrayList<>();
          List<Object> values = new ArrayList<>();
          for (Object binding : list(form, form.get(1))) {
            Form pair = list(form, binding);
            check(pair, 2, 2, "(name value)");
            names.add(name(pair, pair.get(0)));
            values.add(eval(pair.get(1), scope));
          }
          scope = scope.child(distinct(form, names), values);
          x = body(form);
        }
        case "begin" -> { // (begin expression ...)
          for (int i = 1; i < form.size() - 1; i++) {
            eval(form.get(i), scope);
          }
          x = form.size() > 1 ? form.get(form.size() - 1) : Nothing.NOTHING;
        }
        default -> { // (procedure argument ...)
          Object procedure = eval(form.get(0), scope);
          List<Object> arguments = new ArrayList<>(form.size());
          for (Object argument : form.from(1)) {
            arguments.add(eval(argument, scope));
          }
          if (Thread.interrupted()) { // by Ctrl-C, say: every loop comes past here
            throw fail(form, "interrupted");
          }
          try {
            if (!(procedure instanceof Lambda lambda)) {
              return procedure(form, procedure).apply(arguments);
            }
            scope = lambda.bind(arguments);
            x = lambda.body;
          } catch (IllegalArgumentException e) {
            throw fail(form, e.getMessage());
          }
        }
      }
    }
    return x instanceof Symbol symbol ? lookUp(symbol, scope) : x;
  }

  private static Object lookUp(Symbol symbol, Scope scope) {
    Object value = scope.get(symbol.name());
    if (value == null) {
      throw unknown(symbol);
    }
    return value;
  }

  private static ProgramException unknown(Symbol symbol) {
    String problem = "unknown name '%s', define it first".formatted(symbol.name());
    return new ProgramException(symbol.place(), problem);
  }
}
