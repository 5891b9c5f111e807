package exercise.pipe;

import java.util.ArrayList;
import java.util.List;
import java.util.ListIterator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import talkdemos.lispy.lis.Symbol;
import talkdemos.lispy.source.Place;
import talkdemos.lispy.source.ReadException;
import talkdemos.lispy.source.Source;

/**
 * Reads Lisp with a pipe operator as Elixir has it: what is on the left of {@code |>} becomes the
 * first argument of the call on the right.
 *
 * <p>A list becomes a {@link List}, a whole number a Long, and all else is a {@link Symbol}. The
 * grammar has no strings, quotes and comments.
 */
final class PipeParser {
  private static final String PIPE = "|>";

  /** A token: a parenthesis, a pipe, or an atom; blanks are what is left over. */
  private static final Pattern TOKEN =
      Pattern.compile(
          // gap: the pipe is a token of its own wherever it stands, and ends an atom before it
          "[()]|\\|>|(?:(?!\\|>)[^\\s()])+"
          //| "[()]|[^\\s()]+"
          // end of gap
          );

  private record Token(String text, Place place) {}

  /**
   * The expressions of a text.
   *
   * @throws ReadException if the text is no program
   */
  List<Object> parse(Source source) {
    List<Token> tokens = new ArrayList<>();
    for (Matcher matcher = TOKEN.matcher(source.text()); matcher.find(); )
      tokens.add(new Token(matcher.group(), source.place(matcher.start(), matcher.end())));
    List<Object> all = new ArrayList<>();
    for (ListIterator<Token> rest = tokens.listIterator(); rest.hasNext(); ) all.add(next(rest));
    return all;
  }

  private Object next(ListIterator<Token> tokens) {
    Token token = tokens.next();
    if (token.text().equals(")")) throw new ReadException(token.place(), "closes nothing", false);
    if (token.text().matches("-?\\d{1,18}")) return Long.valueOf(token.text());
    if (!token.text().equals("(")) return new Symbol(token.text(), token.place());
    List<Object> items = new ArrayList<>();
    while (tokens.hasNext()) {
      if (tokens.next().text().equals(")")) return reading(items);
      tokens.previous();
      items.add(next(tokens));
    }
    throw new ReadException(token.place(), "is never closed", true);
  }

  /**
   * What a list is read as: without pipes itself. With pipes it is cut into sides, and the first of
   * them is put into the second, what comes out into the third, and so on.
   *
   * @throws ReadException at the place of a pipe that has nothing on its left or on its right
   */
  private static Object reading(List<Object> items) {
    // gap: go over the items, and put a side into the next one whenever it is complete
    if (items.stream().noneMatch(PipeParser::isPipe)) return items;
    Object piped = null;
    int from = 0;
    for (int i = 0; i <= items.size(); i++) {
      if (i < items.size() && !isPipe(items.get(i))) continue;
      if (i == from) {
        Symbol pipe = (Symbol) items.get(Math.max(i - 1, 0));
        throw new ReadException(pipe.place(), "|> has nothing on one side", false);
      }
      List<Object> side = items.subList(from, i);
      Object expression = side.size() == 1 ? side.get(0) : side;
      piped = piped == null ? expression : into(piped, expression);
      from = i + 1;
    }
    return piped;
    //| return items;
    // end of gap
  }

  /**
   * A call with a first argument more: {@code (- 2)} becomes {@code (- piped 2)}. What is no call,
   * such as a name, and a {@code (lambda ...)}, is called with the one argument.
   */
  private static Object into(Object piped, Object side) {
    // gap: build the list for the call
    List<Object> call = new ArrayList<>();
    if (side instanceof List<?> list && !list.isEmpty() && !isNamed(list.get(0), "lambda"))
      call.addAll(list);
    else call.add(side);
    call.add(1, piped);
    return call;
    //| return side;
    // end of gap
  }

  private static boolean isPipe(Object x) {
    return isNamed(x, PIPE);
  }

  private static boolean isNamed(Object x, String name) {
    return x instanceof Symbol symbol && symbol.name().equals(name);
  }
}
