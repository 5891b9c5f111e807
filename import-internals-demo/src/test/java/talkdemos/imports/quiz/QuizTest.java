// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class QuizTest {
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(said, true);

  @Test
  void usage() {
    Quiz quiz = Quiz.waiting(new ByteArrayInputStream("50\n".getBytes()), out);
    String guess = quiz.ask("How many?");
    quiz.tell(guess, "406.");

    assertThat(said.toString().replace("\r", ""))
        .isEqualTo("? How many?\n  your guess (Enter to pass): ! 406. (you said: 50)\n");
  }

  @Test
  void piped_it_prints_and_does_not_wait() {
    Quiz quiz = Quiz.printing(out);
    quiz.tell(quiz.ask("How many?"), "406.");

    assertThat(said.toString().lines()).containsExactly("? How many?", "! 406.");
  }

  @Test
  void silent_it_says_nothing() {
    Quiz quiz = Quiz.silent();
    quiz.tell(quiz.ask("How many?"), "406.");

    assertThat(said.size()).isZero();
  }

  @Test
  void the_end_of_the_input_passes() {
    Quiz quiz = Quiz.waiting(new ByteArrayInputStream(new byte[0]), out);

    assertThat(quiz.ask("How many?")).isEmpty();
    assertThat(said.toString()).as("the answer has a line of its own").endsWith(": \n");
  }
}
