package kata.tokenizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TokenizerTest {
  @Test
  void parentheses_are_tokens() {
    assertThat(texts("()")).containsExactly("(", ")");
  }

  @Test
  void words_stand_between_parentheses_and_blanks() {
    assertThat(texts("(add  one)")).containsExactly("(", "add", "one", ")");
  }

  @Test
  void a_token_knows_its_line_and_column() {
    assertThat(Tokenizer.tokens("(add\n  one)"))
        .extracting(token -> token.place().toString())
        .containsExactly("1:1", "1:2", "2:3", "2:6");
  }

  @Test
  void a_comment_is_no_token() {
    assertThat(texts("(add; two words\none)")).containsExactly("(", "add", "one", ")");
  }

  @Test
  void a_token_has_a_kind() {
    assertThat(kinds("(add 12)")).containsExactly("OPEN", "SYMBOL", "NUMBER", "CLOSE");
  }

  @Test
  void a_number_may_have_a_sign_and_a_fraction() {
    assertThat(kinds("-5 +1.25 - 1+")).containsExactly("NUMBER", "NUMBER", "SYMBOL", "SYMBOL");
  }

  @Test
  void quotes_are_tokens() {
    assertThat(texts("'a'b `c`d ,e,f ,@g"))
        .containsExactly("'", "a", "'", "b", "`", "c", "`", "d", ",", "e", ",", "f", ",@", "g");
    assertThat(kinds("'a ,@b")).containsExactly("QUOTE", "SYMBOL", "QUOTE", "SYMBOL");
  }

  @Test
  void a_string_is_one_token() {
    assertThat(texts("(say\"a (b) ; c\")")).containsExactly("(", "say", "a (b) ; c", ")");
    assertThat(kinds("\"a\"")).containsExactly("STRING");
  }

  @Test
  void escapes_stand_for_other_characters() {
    assertThat(texts("\"say \\\"hi\\\"\\n\\t\\\\\"")).containsExactly("say \"hi\"\n\t\\");
  }

  @Test
  void a_string_that_is_never_closed_is_an_error_where_it_opens() {
    assertThatThrownBy(() -> Tokenizer.tokens("(say\n  \"hello)"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("2:3: this string is never closed: got the end, expected \"");
  }

  @Test
  void an_unknown_escape_is_an_error_at_its_place() {
    assertThatThrownBy(() -> Tokenizer.tokens("(say \"good\n day\\!\")"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("2:5: unknown escape \\!: expected \\\" \\\\ \\n or \\t");
  }

  private static List<String> texts(String program) {
    return Tokenizer.tokens(program).stream().map(Token::text).toList();
  }

  private static List<String> kinds(String program) {
    return Tokenizer.tokens(program).stream().map(token -> token.kind().name()).toList();
  }
}
