package exercise.parser;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import talkdemos.lispy.lis.Token;
import talkdemos.lispy.source.Place;
import talkdemos.lispy.source.ReadException;

/** Makes trees of tokens. */
final class Parser {
  private final Iterator<Token> tokens;

  Parser(List<Token> tokens) {
    this.tokens = tokens.iterator();
  }

  /**
   * All expressions of the text.
   *
   * @throws ReadException as {@link #parse(Token)} does
   */
  List<Expression> parseAll() {
    List<Expression> all = new ArrayList<>();
    while (tokens.hasNext()) all.add(parse(tokens.next()));
    return all;
  }

  /**
   * The expression that begins with a token that was taken from {@link #tokens}; takes the rest of
   * it. {@code 'x} is {@code (quote x)}, and this form and the name in it stand where the quote
   * does.
   *
   * @throws ReadException for a ) that closes nothing, at its place; for a ( that is never closed,
   *     at the place of the (; for a ' with nothing after it, at its place. The last two are
   *     incomplete: more text could make them right, so that a prompt asks for another line
   */
  private Expression parse(Token first) {
    // gap: an atom, or a form until it is closed, or what is quoted
    Place place = first.place();
    switch (first.text()) {
      case "(":
        return untilClosed(place);
      case ")":
        throw new ReadException(place, "this ) closes nothing", false);
      case "'":
        if (!tokens.hasNext()) throw new ReadException(place, "this ' quotes nothing", true);
        Expression.Atom quote = new Expression.Atom("quote", place);
        return new Expression.Form(List.of(quote, parse(tokens.next())), place);
      default:
        return new Expression.Atom(first.text(), place);
    }
    //| return new Expression.Atom(first.text(), first.place());
    // end of gap
  }

  /** The form whose ( was just taken; takes its ) as well. */
  private Expression.Form untilClosed(Place open) {
    // gap: expressions, until a ) comes
    List<Expression> items = new ArrayList<>();
    while (tokens.hasNext()) {
      Token token = tokens.next();
      if (token.text().equals(")")) return new Expression.Form(items, open.to(token.place()));
      items.add(parse(token));
    }
    throw new ReadException(open, "this ( is never closed", true);
    //| return new Expression.Form(List.of(), open);
    // end of gap
  }
}
