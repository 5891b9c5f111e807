package exercise.inlinecache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CallSiteTest {
  private static final List<Object> RECEIVERS =
      List.of("text", 1, 2L, 3.0, 'c', (short) 5, (byte) 6);

  private final Table table = new Table();
  private final CallSite site = new CallSite(table);

  CallSiteTest() {
    for (Object one : RECEIVERS) define(one.getClass(), "");
  }

  private void define(Class<?> type, String mark) {
    table.define(type, receiver -> type.getSimpleName() + " " + receiver + mark);
  }

  private void calls(Object... receivers) {
    for (Object one : receivers)
      assertThat(site.call(one)).isEqualTo(one.getClass().getSimpleName() + " " + one);
  }

  private void questions(int expected) {
    assertThat(table.questions()).as("questions to the table").isEqualTo(expected);
  }

  @Test
  void a_site_that_sees_one_class_asks_once() {
    calls("a", "b", "c", "d");
    questions(1);
  }

  @Test
  void a_site_that_sees_four_asks_four_times() {
    for (int i = 0; i < 5; i++) calls("a", 1, 2L, 3.0);
    questions(4);
  }

  @Test
  void a_fifth_class_makes_it_ask_each_time() {
    calls("a", 1, 2L, 3.0);
    calls('c');
    questions(5);
    calls("a", 1, 'c', "a");
    questions(9);
    calls("a", "a", "a");
    questions(12);
  }

  @Test
  void a_new_definition_is_heeded() {
    calls("a", 1, "a");
    define(String.class, "!");
    assertThat(site.call("a")).isEqualTo("String a!");
    assertThat(site.call("b")).isEqualTo("String b!");
    questions(3);
    calls(1, 2, 3);
    questions(4);
  }

  @Test
  void after_a_new_definition_it_begins_anew() {
    calls("a", 1, 2L, 3.0, 'c', "a");
    questions(6);
    define(String.class, "");
    calls("a", "b", 1, 2, "c");
    questions(8);
  }

  @Test
  void a_class_without_a_method_is_not_remembered() {
    assertThatThrownBy(() -> site.call(List.of())).hasMessageContaining("no method");
    assertThatThrownBy(() -> site.call(List.of())).hasMessageContaining("no method");
    calls("a", 1, 2L, 3.0, "a", 1, 2L, 3.0);
    questions(6);
  }

  @Property(tries = 200)
  void it_asks_as_often_as_it_should(
      @ForAll @Size(max = 60) List<@IntRange(max = 8) Integer> steps,
      @ForAll @IntRange(min = 1, max = 7) int classes) {
    Table table = new Table();
    for (Object one : RECEIVERS) table.define(one.getClass(), Object::toString);
    CallSite site = new CallSite(table);
    Set<Class<?>> seen = new LinkedHashSet<>();
    int expected = 0;
    for (int step : steps) {
      if (step == 8) {
        table.define(String.class, Object::toString);
        seen.clear();
        continue;
      }
      Object receiver = RECEIVERS.get(step % classes);
      boolean isNew = seen.add(receiver.getClass());
      if (isNew || seen.size() > CallSite.MOST) expected++;
      assertThat(site.call(receiver)).isEqualTo(receiver.toString());
      assertThat(table.questions()).as("questions to the table").isEqualTo(expected);
    }
  }

  @Property(tries = 100)
  void in_order_each_class_comes_once(
      @ForAll @Size(max = 30) List<@IntRange(max = 6) Integer> indexes) {
    List<Object> receivers = new ArrayList<>();
    for (int i : indexes) receivers.add(RECEIVERS.get(i));
    List<Class<?>> first = receivers.stream().<Class<?>>map(Object::getClass).distinct().toList();
    List<Object> expected = new ArrayList<>(receivers);
    expected.sort(Comparator.comparing(one -> first.indexOf(one.getClass())));
    assertThat(CallSite.inOrder(receivers)).isEqualTo(expected);
  }

  @Test
  void in_order_receivers_of_a_class_come_as_they_came() {
    assertThat(CallSite.inOrder(List.of(3, "b", 1, "a", 2))).isEqualTo(List.of(3, 1, 2, "b", "a"));
  }
}
