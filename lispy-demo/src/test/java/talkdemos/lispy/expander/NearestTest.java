// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.expander;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class NearestTest {
  @Test
  void usage() {
    assertThat(Nearest.hint("string-mapp", List.of("string-map", "vector-map", "string-copy")))
        .isEqualTo("; did you mean string-map?");
    assertThat(Nearest.hint("caar", List.of("cadr", "caar!", "cdr", "lambda")))
        .isEqualTo("; did you mean caar! or cadr?");
    assertThat(Nearest.hint("x", List.of("lambda"))).isEmpty();
  }

  @Property
  void the_distance_is_a_metric(
      @ForAll @StringLength(max = 6) @CharRange(from = 'a', to = 'c') String a,
      @ForAll @StringLength(max = 6) @CharRange(from = 'a', to = 'c') String b,
      @ForAll @StringLength(max = 6) @CharRange(from = 'a', to = 'c') String c) {
    int ab = Nearest.distance(a, b);
    assertThat(ab == 0).isEqualTo(a.equals(b));
    assertThat(ab).isEqualTo(Nearest.distance(b, a));
    assertThat(ab).isBetween(Math.abs(a.length() - b.length()), Math.max(a.length(), b.length()));
    assertThat(Nearest.distance(a, c)).isLessThanOrEqualTo(ab + Nearest.distance(b, c));
  }
}
