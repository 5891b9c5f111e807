package exercise.parser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import exercise.parser.Expression.Form;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import talkdemos.lispy.lis.Lis;
import talkdemos.lispy.lis.Symbol;
import talkdemos.lispy.source.ReadException;
import talkdemos.lispy.source.Source;

class ParserTest {
  private static List<Expression> parse(Source source) {
    return new Parser(new Lis().tokenize(source)).parseAll();
  }

  private static List<Expression> parse(String text) {
    return parse(new Source("test", text));
  }

  private static String printed(String text) {
    return String.join(" ", parse(text).stream().map(Expression::toString).toList());
  }

  private static ReadException refusal(String text) {
    ReadException refusal = catchThrowableOfType(ReadException.class, () -> parse(text));
    assertThat(refusal).as("what the parser throws for %s", text).isNotNull();
    return refusal;
  }

  @Test
  void a_form_is_one_tree() {
    assertThat(parse("(define x 10)")).as("the trees of (define x 10)").hasSize(1);
    assertThat(printed("(define x 10)")).isEqualTo("(define x 10)");
    assertThat(((Form) parse("(a b c)").get(0)).items()).hasSize(3);
  }

  @Test
  void forms_stand_in_forms() {
    assertThat(printed("( a (b (c) ())\n(d) )")).isEqualTo("(a (b (c) ()) (d))");
    assertThat(((Form) parse("(a (b c))").get(0)).items()).hasSize(2);
  }

  @Test
  void a_text_may_hold_several_expressions() {
    assertThat(parse("1 (f) x")).hasSize(3);
    assertThat(parse("")).isEmpty();
  }

  @Test
  void a_quote_is_short_for_a_form() {
    assertThat(printed("'x")).isEqualTo("(quote x)");
    assertThat(printed("(f '(a 'b) c)")).isEqualTo("(f (quote (a (quote b))) c)");
  }

  @Test
  void each_node_knows_its_place() {
    Form form = (Form) parse("  (a (b\n c))").get(0);
    assertThat(form.place().text()).isEqualTo("(a (b\n c))");
    assertThat(form.items().get(1).place().text()).isEqualTo("(b\n c)");
    assertThat(form.items().get(1).place()).hasToString("test:1:6");
  }

  @Test
  void a_parenthesis_that_closes_nothing_is_refused_at_its_place() {
    ReadException refusal = refusal("(a)\n )");
    assertThat(refusal.place()).hasToString("test:2:2");
    assertThat(refusal.incomplete()).as("whether more text could make it right").isFalse();
  }

  @Test
  void a_parenthesis_that_is_never_closed_is_told_where_it_was_opened() {
    ReadException refusal = refusal("(a (b) (c d");
    assertThat(refusal.place()).as("the innermost open parenthesis").hasToString("test:1:8");
    assertThat(refusal.incomplete()).as("whether more text could make it right").isTrue();
  }

  @Test
  void a_quote_needs_something_to_quote() {
    assertThat(refusal("(a) '").incomplete()).isTrue();
    assertThat(refusal("(a ')").place())
        .as("here it is the ) that is wrong")
        .hasToString("test:1:5");
  }

  /** Any tokens at all: most of these texts are no program, and then that must be said. */
  @Property(tries = 200)
  void it_reads_what_Lis_reads_and_refuses_what_Lis_refuses(
      @ForAll @Size(max = 14) List<@IntRange(max = 7) Integer> tokens) {
    StringBuilder text = new StringBuilder();
    for (int token : tokens) text.append("(()))'xy".charAt(token)).append(' ');
    Source source = new Source("test", text.toString());
    List<Object> expected;
    try {
      expected = new Lis().parse(source);
    } catch (ReadException right) {
      ReadException refusal = refusal(source.text());
      assertThat(refusal.place()).hasToString(right.place().toString());
      assertThat(refusal.incomplete()).as("incomplete: %s", text).isEqualTo(right.incomplete());
      return;
    }
    List<Expression> got = parse(source);
    assertThat(got).as("the trees of %s", text).hasSameSizeAs(expected);
    for (int i = 0; i < got.size(); i++) compare(got.get(i), expected.get(i));
  }

  private static void compare(Expression got, Object expected) {
    if (expected instanceof talkdemos.lispy.lis.Form right) {
      assertThat(got).isInstanceOf(Form.class);
      assertThat(got.place()).as("the place of %s", got).isEqualTo(right.place());
      List<Expression> items = ((Form) got).items();
      assertThat(items).as("the items of %s", got).hasSameSizeAs(right);
      for (int i = 0; i < items.size(); i++) compare(items.get(i), right.get(i));
    } else {
      Symbol right = (Symbol) expected;
      assertThat(got).hasToString(right.name());
      assertThat(got.place()).isEqualTo(right.place());
    }
  }
}
