package exercise.pipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import talkdemos.lispy.lis.PipeLis;
import talkdemos.lispy.lis.Printer;
import talkdemos.lispy.source.ReadException;
import talkdemos.lispy.source.Source;

class PipeParserTest {
  /** A text's expressions, printed as they were read. */
  private static String read(String text) {
    List<Object> all = new PipeParser().parse(new Source("test", text));
    return String.join(" ", all.stream().map(Printer::write).toList());
  }

  @Test
  void a_name_on_the_right_is_called() {
    assertThat(read("(5 |> double)")).isEqualTo("(double 5)");
    assertThat(read("(5 |> double |> add1)")).isEqualTo("(add1 (double 5))");
  }

  @Test
  void what_has_no_pipe_stays_as_it_is() {
    assertThat(read("(f (g 1) ()) x")).isEqualTo("(f (g 1) ()) x");
  }

  @Test
  void a_call_on_the_right_gets_a_first_argument() {
    assertThat(read("(5 |> (- 2))")).isEqualTo("(- 5 2)");
    assertThat(read("(5 |> (f))")).isEqualTo("(f 5)");
    assertThat(read("(5 |> (- 2) |> (list 1))")).isEqualTo("(list (- 5 2) 1)");
  }

  @Test
  void several_expressions_on_a_side_are_a_call() {
    assertThat(read("(+ 1 2 |> sqrt)")).isEqualTo("(sqrt (+ 1 2))");
    assertThat(read("(5 |> - 2 |> list 1)")).isEqualTo("(list (- 5 2) 1)");
  }

  @Test
  void a_lambda_is_called_and_not_changed() {
    assertThat(read("(5 |> (lambda (x) (* x x)))")).isEqualTo("((lambda (x) (* x x)) 5)");
    assertThat(read("(5 |> lambda (x) x)")).isEqualTo("((lambda (x) x) 5)");
  }

  @Test
  void pipes_stand_in_lists_in_lists() {
    assertThat(read("(f (1 |> g) ((2 |> h) |> (k 3)))")).isEqualTo("(f (g 1) (k (h 2) 3))");
    assertThat(read("(1 |> (2 |> f))")).isEqualTo("(f 1 2)");
  }

  @Test
  void a_pipe_needs_no_blanks() {
    assertThat(read("(5|>double|>(- 2))")).isEqualTo("(- (double 5) 2)");
    assertThat(read("(a|b |> c>)")).as("| and > alone are letters").isEqualTo("(c> a|b)");
    assertThat(read("(a||>b)")).isEqualTo("(b a|)");
  }

  @Test
  void a_pipe_with_nothing_beside_it_is_told_with_its_place() {
    refused("(|> f)", "test:1:2");
    refused("(5 |>)", "test:1:4");
    refused("(5 |> |> f)", "test:1:4");
    refused("(f (|>))", "test:1:5");
  }

  private static void refused(String text, String place) {
    assertThatThrownBy(() -> read(text))
        .as("reading %s", text)
        .isInstanceOf(ReadException.class)
        .hasMessageContaining(place);
  }

  /** With nothing but names on the right, the pipe of {@code PipeLis} reads the same. */
  @Property(tries = 200)
  void it_reads_as_PipeLis_does(
      @ForAll @Size(min = 1, max = 4)
          List<@Size(min = 1, max = 3) List<@IntRange(max = 5) Integer>> sides) {
    StringBuilder text = new StringBuilder("(");
    for (List<Integer> side : sides) {
      boolean left = side == sides.get(0);
      text.append(left ? "" : "|>");
      if (left) for (int item : side) text.append(" ").append(item == 0 ? "(1|>g)" : "x" + item);
      else text.append("f").append(side.get(0));
    }
    String program = text + ")";
    assertThat(read(program))
        .as("the reading of %s", program)
        .isEqualTo(Printer.write(new PipeLis().parse(new Source("test", program)).get(0)));
  }
}
