// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.lesson02;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.CALLS_REAL_METHODS;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mockConstruction;
import static org.mockito.Mockito.mockStatic;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mockito.Mock;
import org.mockito.MockedConstruction;
import org.mockito.MockedStatic;
import org.mockito.exceptions.base.MockitoException;
import org.mockito.junit.jupiter.MockitoExtension;
import talkdemos.mocking.drought.Report;
import talkdemos.mocking.fakes.Neighbourhood;
import talkdemos.mocking.lesson02.HardWiredWatch.Network;
import talkdemos.mocking.lesson02.HardWiredWatch.Relay;
import talkdemos.mocking.page.Snippet;

/**
 * What is Python's {@code patch} in Java? Each test is a row of the table in LESSONS.md, and
 * patches {@link HardWiredWatch}, which cannot be tested otherwise; the last test is the twin that
 * needs none. The answer: {@code mockStatic} for functions, {@code mockConstruction} for classes,
 * nothing for what the JDK's core holds; and in all cases a parameter is better.
 */
class Lesson02PatchTest {
  private static final LocalDate LEAP_DAY = LocalDate.of(2024, 2, 29);

  private final HardWiredWatch watch = new HardWiredWatch();

  @Test
  @Row(
      python = "`with patch(\"module.function\")`",
      java = "`try (var network = mockStatic(Network.class))`",
      differs = "All static methods of the class, on this thread alone. It ends with the block.")
  void a_static_method_is_patched() {
    try (MockedStatic<Network> network = mockStatic(Network.class)) {
      network.when(() -> Network.moisture(eq("north"), any())).thenReturn(0.30);
      assertThat(watch.alert("north", "ann@x.org")).isFalse();
      network.verify(() -> Network.moisture(eq("north"), any()));
    }
    assertThatThrownBy(() -> Network.moisture("north", LEAP_DAY))
        .hasMessageContaining("no network");
  }

  @Test
  @Row(
      python = "`with patch(\"module.Class\")`",
      java = "`try (var relays = mockConstruction(Relay.class, (mock, made) -> ...))`",
      differs = "Each `new` gives another mock; they are in `relays.constructed()`.")
  void a_constructor_is_patched() {
    try (MockedStatic<Network> network = mockStatic(Network.class);
        MockedConstruction<Relay> relays =
            mockConstruction(
                Relay.class, (mock, made) -> when(mock.send(any(), any())).thenReturn(true))) {
      network.when(() -> Network.moisture(any(), any())).thenReturn(0.10);
      assertThat(watch.alert("north", "ann@x.org")).isTrue();
      verify(relays.constructed().get(0)).send(eq("ann@x.org"), any());
    }
  }

  @Test
  @Row(
      python = "`Class.call_args` of the patched class",
      java = "`made.arguments()` in the initializer",
      differs = "The constructor's arguments are seen nowhere else.")
  void the_constructors_arguments_are_seen_in_the_initializer() {
    try (MockedConstruction<Relay> relays =
        mockConstruction(
            Relay.class, (mock, made) -> assertThat(made.arguments().get(0)).isEqualTo("x.org"))) {
      new Relay("x.org");
      assertThat(relays.constructed()).hasSize(1);
    }
  }

  @Test
  @Row(
      python = "`patch.object(object, \"method\")`",
      java = "`spy(object)`, then `doReturn(x).when(spy).method()`",
      differs = "The object itself cannot be patched: the code under test must get the spy.")
  void one_method_of_an_object_is_patched() {
    Relay real = new Relay("x.org");
    Relay spy = spy(real);
    doReturn(true).when(spy).send(any(), any());
    assertThat(spy.send("ann@y.org", "")).isTrue();
    assertThat(real.send("ann@y.org", "")).isFalse();
  }

  @Test
  @Row(
      python = "`patch.object(Class, \"function\")`",
      java = "`mockStatic(Class.class, CALLS_REAL_METHODS)`, then `when` for the one",
      differs = "The others stay real, and call the patched one.")
  void one_static_method_is_patched_and_the_others_stay() {
    try (MockedStatic<Network> network = mockStatic(Network.class, CALLS_REAL_METHODS)) {
      network.when(() -> Network.moisture(eq("north"), any())).thenReturn(0.30);
      assertThat(Network.moistureToday("north")).isEqualTo(0.30);
    }
  }

  @Test
  @Row(python = "`patch.multiple(...)`, several `@patch`", java = "several resources in one `try`")
  void several_patches_share_a_block() {
    try (MockedStatic<Network> network = mockStatic(Network.class);
        MockedStatic<LocalDate> date = mockStatic(LocalDate.class, CALLS_REAL_METHODS)) {
      date.when(() -> LocalDate.now()).thenReturn(LEAP_DAY);
      watch.alert("north", "ann@north.example");
      network.verify(() -> Network.moisture("north", LEAP_DAY));
    } catch (IllegalStateException relay) { // unstubbed, the moisture is 0: it wants to send
      assertThat(relay).hasMessage("no network: smtp.example.org");
    }
  }

  @Test
  @Row(
      python = "\"patch where it is looked up\"",
      java = "no such trap",
      differs =
          "Python patches a name, and a module may have its own. `mockStatic` changes the class:"
              + " however it is imported, all see it. Too late is too late in both.")
  void there_is_one_class_wherever_it_is_looked_up() {
    UnaryOperator<String> before = region -> "" + Network.moistureToday(region);
    Supplier<LocalDate> reference = LocalDate::now;
    try (MockedStatic<Network> network = mockStatic(Network.class);
        MockedStatic<LocalDate> date = mockStatic(LocalDate.class, CALLS_REAL_METHODS)) {
      network.when(() -> Network.moistureToday("north")).thenReturn(0.42);
      date.when(() -> LocalDate.now()).thenReturn(LEAP_DAY);
      assertThat(before.apply("north")).isEqualTo("0.42");
      assertThat(reference.get()).isEqualTo(LEAP_DAY);
      assertThat(HardWiredWatch.LOADED).isNotEqualTo(LEAP_DAY); // read when the class was loaded
    }
  }

  @Nested
  class StartedAndStopped {
    private MockedStatic<Network> network;

    @BeforeEach
    void start() {
      network = mockStatic(Network.class);
    }

    @AfterEach
    void stop() {
      network.close();
    }

    @Test
    @Row(
        python = "`patcher.start()`, `addCleanup(patcher.stop)`",
        java = "`mockStatic` in `@BeforeEach`, `close()` in `@AfterEach`",
        differs = "What is not closed stays on its thread for the tests that follow.")
    void a_patch_lasts_from_start_to_stop() {
      network.when(() -> Network.moistureToday("north")).thenReturn(0.42);
      assertThat(Network.moistureToday("north")).isEqualTo(0.42);
    }
  }

  @Nested
  @ExtendWith(MockitoExtension.class)
  class Decorated {
    @Mock private MockedStatic<Network> network;

    @Test
    @Row(
        python = "`@patch(\"module.function\")` on a test",
        java = "`@Mock MockedStatic<Network> network`, as a field or a parameter",
        differs = "`MockitoExtension` opens and closes it, and there is no order to get wrong.")
    void a_patch_is_a_field() {
      network.when(() -> Network.moistureToday("north")).thenReturn(0.42);
      assertThat(Network.moistureToday("north")).isEqualTo(0.42);
    }
  }

  @Test
  @Row(
      python = "`patch(\"module.datetime\")`",
      java = "`mockStatic(LocalDate.class, CALLS_REAL_METHODS)`; better a `Clock`",
      differs = "Each overload of `now` is another method. Lesson 5.")
  void the_day_is_patched_for_one_overload_alone() {
    try (MockedStatic<LocalDate> date = mockStatic(LocalDate.class, CALLS_REAL_METHODS)) {
      date.when(() -> LocalDate.now()).thenReturn(LEAP_DAY);
      assertThat(LocalDate.now()).isEqualTo(LEAP_DAY);
      assertThat(LocalDate.now(Clock.systemUTC())).isNotEqualTo(LEAP_DAY);
    }
  }

  @Test
  @Row(
      python = "`patch(\"time.time\")`, `patch(\"time.sleep\")`",
      java = "none: `System` and `Thread` are refused",
      differs = "Pass a `Clock` and a `Pause`. Lessons 5 and 7.")
  void system_and_thread_are_refused() {
    assertThatThrownBy(() -> mockStatic(System.class))
        .isInstanceOf(MockitoException.class)
        .hasMessageStartingWith("It is not possible to mock static methods of java.lang.System");
    assertThatThrownBy(() -> mockStatic(Thread.class))
        .hasMessageStartingWith("It is not possible to mock static methods of java.lang.Thread");
  }

  @Test
  @Row(
      python = "`patch.dict(os.environ, {...})`",
      java = "none: the environment cannot be changed",
      differs = "Pass it: `UnaryOperator<String>` or a `Map`. Lesson 5.")
  void the_environment_cannot_be_changed() {
    assertThatThrownBy(() -> System.getenv().put("SMTP_HOST", "x.org"))
        .isInstanceOf(UnsupportedOperationException.class);
    UnaryOperator<String> environment = Map.of("SMTP_HOST", "x.org")::get;
    assertThat(environment.apply("SMTP_HOST")).isEqualTo("x.org");
  }

  @Test
  @Row(
      python = "`patch.dict(d, {...})`",
      java = "`new HashMap<>(d)`",
      differs = "A copy is changed; nothing has to be put back.")
  void a_map_is_copied() {
    Map<String, Integer> attempts = Map.of("north", 3);
    Map<String, Integer> changed = new HashMap<>(attempts);
    changed.put("north", 5);
    assertThat(attempts).containsEntry("north", 3);
    assertThat(changed).containsEntry("north", 5);
  }

  @Test
  @Row(
      python = "`patch(target, new=object)`",
      java = "`network.when(...).thenAnswer(call -> own(call.getArgument(0)))`",
      differs = "A static method can be replaced, a static field cannot.")
  void ones_own_code_takes_the_place() {
    try (MockedStatic<Network> network = mockStatic(Network.class)) {
      network
          .when(() -> Network.moistureToday(any()))
          .thenAnswer(call -> call.<String>getArgument(0).length() / 10.0);
      assertThat(Network.moistureToday("north")).isEqualTo(0.5);
    }
  }

  @Test
  @Row(python = "`patch(..., create=True)`", java = "none: what is not there does not compile")
  void there_is_nothing_to_create() {
    String source =
        "package talkdemos.mocking.lesson02; class S { { HardWiredWatch.Network.%s; } }";
    assertThat(Snippet.errors(source.formatted("moistureToday(\"north\")"))).isEmpty();
    assertThat(Snippet.errors(source.formatted("rain(\"north\")")).get(0))
        .startsWith("cannot find symbol");
  }

  /** The twin: the service of this module gets its neighbours, and nothing has to be patched. */
  @Test
  void what_is_passed_in_needs_no_patch() {
    Neighbourhood around = new Neighbourhood().station("n1", "north").measures("n1", 0.10);
    around.subscribe("ann@x.org", "north");
    Report report = around.watch("north").run();
    assertThat(report.sent()).hasSize(1);
  }
}
