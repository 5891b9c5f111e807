// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.lis;

import java.util.List;
import talkdemos.lispy.source.Place;
import talkdemos.lispy.source.ProgramException;
import talkdemos.lispy.source.ReadException;
import talkdemos.lispy.source.Source;

/**
 * A grammar and a scope: what a prompt or a host program keeps from one expression to the next.
 *
 * <p>Not thread-safe: one thread at a time may use an interpreter. Interrupting that thread ends
 * the expression that is running, with a {@link ProgramException}.
 *
 * @param grammar how text is read
 * @param scope where definitions go
 */
public record Interpreter(Lis grammar, Scope scope) {

  /**
   * The expressions of a text, as {@link Lis#parse} gives them.
   *
   * @throws ReadException if the text is no program
   */
  public List<Object> parse(Source source) {
    try {
      return grammar.parse(source);
    } catch (StackOverflowError e) {
      throw new ReadException(source.place(0, 1), "lists are nested too deep to be read", false);
    }
  }

  /**
   * The value of an expression.
   *
   * @throws ProgramException if the program fails. Running out of stack or memory is a failure of
   *     the program as well: the interpreter can still be used
   */
  public Object eval(Object expression) {
    try {
      return Lis.eval(expression, scope);
    } catch (StackOverflowError e) {
      throw new ProgramException(
          place(expression),
          "recursion too deep: the Java stack is used up (a tail call uses none)");
    } catch (OutOfMemoryError e) {
      throw new ProgramException(place(expression), "out of memory");
    }
  }

  /**
   * The value of the last expression of a text, or {@link Nothing}. All of the text is read before
   * anything is evaluated.
   *
   * @throws ReadException if the text is no program
   * @throws ProgramException if the program fails
   */
  public Object run(Source source) {
    Object value = Nothing.NOTHING;
    for (Object expression : parse(source)) {
      value = eval(expression);
    }
    return value;
  }

  /** The scope that a procedure of the program was made in; for any other value, the global one. */
  public Scope scopeOf(Object value) {
    return value instanceof Lambda lambda ? lambda.scope : scope;
  }

  private static Place place(Object expression) {
    return expression instanceof Form form ? form.place() : ((Symbol) expression).place();
  }
}
