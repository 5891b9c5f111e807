package exercise.characterise;

import static org.assertj.core.api.Assertions.assertThat;

import exercise.characterise.Cases.Case;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CasesTest {
  /** In the order of the numbers in the code. */
  private static final List<String> CHANGES =
      List.of(
          "a country in small letters is taken for another one",
          "the Netherlands (NL) become far away",
          "500 grams cost what 501 cost",
          "2001 grams cost what 2000 cost",
          "a parcel of 0 grams costs what a light one costs",
          "a neighbour costs 401 more, not 400",
          "far away costs 900 more, not three times as much",
          "far away, 2001 grams get no reduction",
          "far away, nothing heavy gets a reduction",
          "express costs 700 more everywhere",
          "express to a neighbour costs 1301 more, not 1300",
          "express to far away costs nothing more",
          "101 euros are insured for nothing",
          "the second step of the insurance begins at 502 euros, not at 501",
          "an insurance costs far away what it costs at home",
          "a price that ends in 5 is not rounded");

  @Test
  void every_case_is_what_the_code_does() {
    for (Case one : Cases.all())
      assertThat(cents(new Postage(), one)).as(one + ": the code says").isEqualTo(one.cents());
  }

  @Test
  void a_change_of_any_rule_is_noticed() {
    List<String> unnoticed = new ArrayList<>();
    for (int i = 0; i < CHANGES.size(); i++) {
      int change = i;
      Postage changed = new Postage(number -> number == change);
      if (Cases.all().stream().allMatch(one -> cents(changed, one) == one.cents()))
        unnoticed.add(CHANGES.get(i));
    }
    assertThat(unnoticed).as("no case notices when").isEmpty();
  }

  @Test
  void the_cases_are_few() {
    assertThat(Cases.all()).hasSizeLessThanOrEqualTo(25);
  }

  private static int cents(Postage postage, Case one) {
    return postage.cents(one.grams(), one.country(), one.express(), one.euros());
  }
}
