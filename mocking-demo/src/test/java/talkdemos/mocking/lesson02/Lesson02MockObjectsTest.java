// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.lesson02;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.RETURNS_MOCKS;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.mockito.Mockito.withSettings;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import talkdemos.mocking.drought.History;
import talkdemos.mocking.drought.Reading;
import talkdemos.mocking.drought.SoilMoisture;
import talkdemos.mocking.drought.Station;
import talkdemos.mocking.fakes.FakeHistory;
import talkdemos.mocking.page.Snippet;

/**
 * What are Python's {@code Mock} and {@code MagicMock} in Java? Each test is a row of the table in
 * LESSONS.md. The answer: one {@code mock}, which has a type. The type takes away what a {@code
 * Mock} is notorious for: it answers no call that its class does not have.
 */
class Lesson02MockObjectsTest {
  private static final LocalDate DAY = LocalDate.of(2024, 7, 1);
  private static final Station N1 = new Station("n1", "Nord", "north");

  private static List<String> errors(String call) {
    return Snippet.errors(
        "class Snippet { { talkdemos.mocking.drought.History history = null; " + call + "; } }");
  }

  @Test
  @Row(
      python = "`Mock()`",
      java = "`SoilMoisture soil = mock()`",
      differs = "It has a type, and only its methods. They return null, 0, false, an empty list.")
  void a_mock_has_a_type() {
    SoilMoisture soil = mock();
    assertThat(soil.stations("north")).isEmpty();
    assertThat(soil.reading(N1, DAY)).isEmpty();
    assertThat(soil).isInstanceOf(SoilMoisture.class);
  }

  @Test
  @Row(
      python = "`Mock(name=\"soil\")`",
      java = "`mock(SoilMoisture.class, \"soil\")`",
      differs = "Without one, the name of the class.")
  void a_mock_may_have_a_name() {
    assertThat(mock(SoilMoisture.class, "soil")).hasToString("soil");
    assertThat(mock(SoilMoisture.class).toString()).startsWith("Mock for SoilMoisture");
  }

  @Test
  @Row(
      python = "`MagicMock()`",
      java = "`mock()`",
      differs =
          "`toString`, `equals` and `hashCode` work. What is iterated does not: the iterator is"
              + " null.")
  void no_magic_an_iterator_is_stubbed_or_null() {
    Iterable<Station> stations = mock();
    assertThat(stations.iterator()).isNull();
    Iterator<Station> one = List.of(N1).iterator();
    when(stations.iterator()).thenReturn(one);
    for (Station station : stations) assertThat(station).isEqualTo(N1);
    assertThat(one.hasNext()).isFalse();
  }

  @Test
  @Row(
      python = "`mock.a.b()` makes mocks as it goes",
      java = "`mock(RETURNS_DEEP_STUBS)`, or one level: `mock(RETURNS_MOCKS)`",
      differs = "By name, not by accident: the default ends the chain with null.")
  void chains_are_asked_for() {
    Callable<Station> plain = mock();
    assertThatThrownBy(() -> plain.call().region()).isInstanceOf(NullPointerException.class);
    SoilMoisture deep = mock(RETURNS_DEEP_STUBS);
    assertThat(deep.stations("north").get(0)).isNotNull();
    History mocks = mock(RETURNS_MOCKS);
    assertThat(mocks.readings("n1")).isNotNull();
  }

  @Test
  @Row(
      python = "`Mock(spec=T)`, `create_autospec(T)`, `autospec=True`",
      java = "the compiler",
      differs =
          "A mock is a `T`: another name or number of arguments does not compile, a value of"
              + " another type is refused when stubbing. Meaning is not checked: lesson 3.")
  void another_name_does_not_compile_and_another_type_is_refused() {
    assertThat(errors("history.readings(\"n1\")")).isEmpty();
    assertThat(errors("history.reedings(\"n1\")").get(0)).startsWith("cannot find symbol");
    assertThat(errors("history.readings()").get(0)).contains("cannot be applied to given types");
    History history = mock();
    assertThatThrownBy(() -> when((Object) history.readings("n1")).thenReturn("no list"))
        .hasMessageContaining("String cannot be returned by readings()")
        .hasMessageContaining("readings() should return List");
  }

  @Test
  @Row(
      python = "`Mock(wraps=real)`",
      java = "`mock(T.class, delegatesTo(real))`; a copy of it: `spy(real)`",
      differs = "A spy copies the fields: what it changes in its own fields, `real` never sees.")
  void a_wrapper_passes_its_calls_on() {
    History real = new FakeHistory();
    History wrapper = mock(History.class, delegatesTo(real));
    wrapper.keep(new Reading("n1", DAY, 0.2));
    assertThat(real.readings("n1")).hasSize(1);
    verify(wrapper).keep(any());
  }

  @Test
  @Row(
      python = "`seal(mock)`",
      java = "`mock(T.class, call -> { throw ...; })`",
      differs =
          "A default answer that throws; what is stubbed later needs `doReturn(x).when(mock)`.")
  void what_was_not_stubbed_throws() {
    History sealed =
        mock(
            History.class,
            call -> {
              throw new AssertionError("not stubbed: " + call);
            });
    assertThatThrownBy(() -> sealed.readings("n1"))
        .hasMessageContaining("not stubbed: history.readings(\"n1\")");
    doReturn(List.of()).when(sealed).readings("n1");
    assertThat(sealed.readings("n1")).isEmpty();
  }

  @Test
  @Row(
      python = "`configure_mock(**settings)`",
      java = "`mock(T.class, withSettings().name(\"soil\").stubOnly())`",
      differs = "Settings are of the mock; what its methods return is stubbed one by one.")
  void settings_are_of_the_mock() {
    History history = mock(History.class, withSettings().name("history").stubOnly());
    assertThat(history).hasToString("history");
    assertThatThrownBy(() -> verify(history)).hasMessageContaining("is a stubOnly() mock");
  }

  @Test
  @Row(
      python = "`PropertyMock`",
      java = "`when(station.name()).thenReturn(\"Nord\")`",
      differs = "Java has no properties: an accessor is a method. A field cannot be mocked.")
  void an_accessor_is_a_method() {
    Station station = mock();
    when(station.name()).thenReturn("Nord").thenReturn("Nord, moved");
    assertThat(List.of(station.name(), station.name())).containsExactly("Nord", "Nord, moved");
    verify(station, times(2)).name();
  }

  @Test
  @Row(
      python = "`NonCallableMock()`, `create_autospec(T, instance=True)`",
      java = "none needed",
      differs =
          "An object is not called, its methods are; a class is mocked by `mockConstruction`.")
  void an_object_is_not_called() {
    assertThat(errors("history()").get(0)).startsWith("cannot find symbol");
  }

  @Test
  @Row(
      python = "`sentinel.station`",
      java = "`new Object()`, or for a type `mock(T.class, \"station\")`",
      differs = "Equal to itself alone, and it says its name.")
  void a_sentinel_is_equal_to_itself_alone() {
    Station sentinel = mock(Station.class, "station");
    assertThat(sentinel).isEqualTo(sentinel).hasToString("station");
    assertThat(sentinel).isNotEqualTo(mock(Station.class, "station"));
    assertThat(Optional.of(sentinel)).containsSame(sentinel);
  }
}
