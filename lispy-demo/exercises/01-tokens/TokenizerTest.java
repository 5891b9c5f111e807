package exercise.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import talkdemos.lispy.lis.Lis;
import talkdemos.lispy.source.Source;

class TokenizerTest {
  private static List<String> tokens(String text) {
    return Tokenizer.tokenize(text).stream().map(Token::text).toList();
  }

  private static List<String> places(String text) {
    return Tokenizer.tokenize(text).stream().map(Token::toString).toList();
  }

  @Test
  void parentheses_and_atoms_are_tokens() {
    assertThat(tokens("(define x 10)")).containsExactly("(", "define", "x", "10", ")");
    assertThat(tokens("(f(g x))y")).containsExactly("(", "f", "(", "g", "x", ")", ")", "y");
  }

  @Test
  void a_quote_is_a_token_and_ends_an_atom() {
    assertThat(tokens("'a '(b)")).containsExactly("'", "a", "'", "(", "b", ")");
    assertThat(tokens("a'b")).containsExactly("a", "'", "b");
  }

  @Test
  void a_token_knows_its_line_and_column() {
    assertThat(places("(a\n  bc\n\n d)"))
        .containsExactly("1:1 (", "1:2 a", "2:3 bc", "4:2 d", "4:3 )");
  }

  @Test
  void a_comment_is_no_token_and_ends_with_its_line() {
    assertThat(places("a ; (b\nc;d")).containsExactly("1:1 a", "2:1 c");
  }

  @Test
  void a_string_is_one_token_whatever_is_in_it() {
    assertThat(tokens("(f \"a (b) ;c 'd\" e)"))
        .containsExactly("(", "f", "\"a (b) ;c 'd\"", "e", ")");
    assertThat(tokens("a\"b\"c")).containsExactly("a", "\"b\"", "c");
    assertThat(tokens("\"\" \"\"")).containsExactly("\"\"", "\"\"");
  }

  @Test
  void a_backslash_keeps_a_string_from_ending() {
    assertThat(tokens("\"a\\\"b\" c")).containsExactly("\"a\\\"b\"", "c");
    assertThat(tokens("\"a\\\\\" c")).as("an escaped backslash ends nothing").hasSize(2);
  }

  @Test
  void lines_in_a_string_count_as_well() {
    assertThat(places("\"a\nb\" c")).containsExactly("1:1 \"a\nb\"", "2:4 c");
  }

  @Test
  void a_string_that_is_never_closed_goes_to_the_end() {
    assertThat(tokens("a \"b c\nd")).containsExactly("a", "\"b c\nd");
  }

  @Property(tries = 200)
  void it_cuts_as_Lis_does(
      @ForAll @StringLength(max = 20) @Chars({'a', '1', '(', ')', '\'', ';', '"', '\\', ' ', '\n'})
          String text) {
    String program = text + "\n";
    List<String> expected =
        new Lis()
            .tokenize(new Source("test", program)).stream()
                .map(one -> new Token(one.text(), one.place().line(), one.place().column()))
                .map(Token::toString)
                .toList();
    assertThat(places(program)).as("the tokens of %s", program).isEqualTo(expected);
  }
}
