package kata.tokenizer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TokenizerTest {
  @Test
  void parentheses_are_tokens() {
    assertThat(texts("()")).containsExactly("(", ")");
  }

  private static List<String> texts(String program) {
    return Tokenizer.tokens(program).stream().map(Token::text).toList();
  }
}
