package exercise.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RecorderTest {
  interface Till {
    void add(String name, int cents);

    void close();

    int total();

    long number();

    double tax();

    boolean isOpen();

    char currency();

    byte drawer();

    String receipt(List<String> lines);

    boolean equals(Till other, int digits);
  }

  private final Till till = Recorder.mock(Till.class);

  @Test
  void it_remembers_the_calls_in_their_order() {
    till.add("tea", 250);
    till.add("bread", 310);
    till.receipt(List.of("a", "b"));
    assertThat(Recorder.calls(till))
        .as("the calls of the mock")
        .containsExactly("add(tea, 250)", "add(bread, 310)", "receipt([a, b])");
  }

  @Test
  void a_call_may_have_no_arguments_and_an_argument_may_be_null() {
    till.close();
    till.receipt(null);
    assertThat(Recorder.calls(till)).containsExactly("close()", "receipt(null)");
  }

  @Test
  void it_answers_zero_or_false_or_null() {
    assertThat(till.total()).isZero();
    assertThat(till.number()).isZero();
    assertThat(till.tax()).isZero();
    assertThat(till.isOpen()).isFalse();
    assertThat(till.currency()).isEqualTo('\0');
    assertThat(till.drawer()).isZero();
    assertThat(till.receipt(List.of())).isNull();
  }

  @Test
  void mocks_may_be_put_into_a_set() {
    Till other = Recorder.mock(Till.class);
    Set<Till> tills = new HashSet<>(List.of(till, other));
    assertThat(tills).hasSize(2);
    assertThat(tills.contains(till)).isTrue();
    assertThat(till.equals(other)).isFalse();
    assertThat(till.equals(null)).isFalse();
    assertThat(till.toString()).isNotNull();
    assertThat(Recorder.calls(till)).as("calls, but for those of every object").isEmpty();
  }

  @Test
  void a_method_of_the_same_name_as_every_objects_is_a_call_as_others() {
    till.equals(null, 2);
    assertThat(Recorder.calls(till)).containsExactly("equals(null, 2)");
  }

  @Test
  void each_mock_remembers_its_own() {
    Till other = Recorder.mock(Till.class);
    till.close();
    assertThat(Recorder.calls(other)).isEmpty();
  }

  @Property(tries = 100)
  void as_many_calls_as_there_were(@ForAll @Size(max = 20) List<Integer> amounts) {
    Till mock = Recorder.mock(Till.class);
    List<String> expected = new ArrayList<>();
    for (int cents : amounts) {
      if (cents % 2 == 0) mock.add("n" + cents, cents);
      else mock.total();
      expected.add(cents % 2 == 0 ? "add(n" + cents + ", " + cents + ")" : "total()");
      assertThat(Recorder.calls(mock)).isEqualTo(expected);
    }
  }
}
