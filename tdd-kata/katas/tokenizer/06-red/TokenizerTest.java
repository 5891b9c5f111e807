package kata.tokenizer;

import static org.assertj.core.api.Assertions.assertThat;

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

  private static List<String> texts(String program) {
    return Tokenizer.tokens(program).stream().map(Token::text).toList();
  }

  private static List<String> kinds(String program) {
    return Tokenizer.tokens(program).stream().map(token -> token.kind().name()).toList();
  }
}
