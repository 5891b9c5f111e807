// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.minimock;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.time.Duration;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.stream.BaseStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.mockito.stubbing.OngoingStubbing;
import org.mockito.stubbing.Stubber;

/**
 * Is it right? Another library is the judge: whatever a script does with two mocks, one of {@link
 * MiniMock} and one of Mockito, both answer the same and verify the same.
 */
class AsMockitoTest {
  interface Ledger {
    int add(int amount, String account);

    String name(String account);

    Optional<String> owner(int number, String account);

    void close(String account);
  }

  /** How an argument is written: {@code 1}, {@code eq(1)} or {@code any()}. */
  enum Form {
    PLAIN,
    EQ,
    ANY
  }

  /** A call as it stands in a script. Arguments are plain, or matchers all. */
  record Line(int method, int number, String text, Form numberForm, Form textForm) {}

  /** What a stub does with a call: it throws if there is a failure. */
  record Outcome(int number, String text, RuntimeException failure) {
    Object of(int method) {
      return switch (method) {
        case 0 -> number;
        case 1 -> text;
        case 2 -> Optional.of(text);
        default -> null;
      };
    }
  }

  sealed interface Step {
    record Call(Line line) implements Step {}

    record When(Line line, List<Outcome> outcomes) implements Step {}

    record Do(Line line, Outcome outcome) implements Step {}

    record Verify(Line line, int times) implements Step {}
  }

  /** The words of a mock library. */
  interface Words {
    <T> T any();

    int anyInt();

    <T> T eq(T value);

    void when(Object call, int method, List<Outcome> outcomes);

    Ledger doing(Outcome outcome, int method, Ledger mock);

    Ledger verify(Ledger mock, int times);
  }

  @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
  @StatisticsReport(onFailureOnly = true)
  void it_answers_and_verifies_as_mockito_does(@ForAll("scripts") List<Step> script) {
    List<String> theirs = play(script, Mockito.mock(Ledger.class), new MockitosWords());
    List<String> ours = play(script, MiniMock.mock(Ledger.class), new MiniMocksWords());
    assertThat(ours).isEqualTo(theirs);
    often("passes", theirs.contains("verified"));
    often("fails", theirs.contains("not verified"));
    often("a stub answers", theirs.stream().anyMatch(AsMockitoTest::stubbed));
  }

  /** A script that shows nothing would agree, too: each thing has to come in one of five. */
  private static void often(String what, boolean happened) {
    Statistics.label(what)
        .collect(happened)
        .coverage(coverage -> coverage.check(true).percentage(share -> share >= 20));
  }

  private static boolean stubbed(String heard) {
    return heard.startsWith("threw") || heard.matches("(Optional\\[)?s[123]]?|[789]");
  }

  @Provide
  Arbitrary<List<Step>> scripts() {
    Arbitrary<Line> calls = lines(Arbitraries.of(false), 4);
    Arbitrary<Line> patterns = lines(Arbitraries.of(true, false), 4);
    Arbitrary<Line> valued = lines(Arbitraries.of(true, false), 3);
    Arbitrary<Outcome> outcomes =
        Combinators.combine(
                Arbitraries.integers().between(7, 9),
                Arbitraries.of("s1", "s2", "s3"),
                Arbitraries.of(true, false, false))
            .as((n, s, fails) -> new Outcome(n, s, fails ? new IllegalStateException(s) : null));
    return Arbitraries.<Step>oneOf(
            calls.map(Step.Call::new),
            calls.map(Step.Call::new),
            Combinators.combine(valued, outcomes.list().ofMinSize(1).ofMaxSize(3))
                .as(Step.When::new),
            Combinators.combine(patterns, outcomes).as(Step.Do::new),
            Combinators.combine(patterns, Arbitraries.integers().between(0, 2))
                .as(Step.Verify::new))
        .list()
        .ofMinSize(1)
        .ofMaxSize(20);
  }

  private static Arbitrary<Line> lines(Arbitrary<Boolean> matchers, int methods) {
    Arbitrary<Form> forms = Arbitraries.of(Form.EQ, Form.ANY);
    return Combinators.combine(
            Arbitraries.integers().between(0, methods - 1),
            Arbitraries.integers().between(0, 2),
            Arbitraries.of("a", "b", "").injectNull(0.2),
            matchers,
            forms,
            forms)
        .as(
            (method, number, text, matched, one, other) ->
                matched
                    ? new Line(method, number, text, one, other)
                    : new Line(method, number, text, Form.PLAIN, Form.PLAIN));
  }

  /** What was heard of each step. */
  private static List<String> play(List<Step> script, Ledger mock, Words words) {
    List<String> heard = new ArrayList<>();
    for (Step step : script) {
      try {
        heard.add(play(step, mock, words));
      } catch (IllegalStateException stubbed) {
        heard.add("threw " + stubbed.getMessage());
      } catch (AssertionError failure) {
        heard.add("not verified");
      }
    }
    return heard;
  }

  private static String play(Step step, Ledger mock, Words words) {
    if (step instanceof Step.Call call) return String.valueOf(made(mock, call.line, words));
    if (step instanceof Step.When when) {
      words.when(made(mock, when.line, words), when.line.method, when.outcomes);
      return "stubbed";
    }
    if (step instanceof Step.Do doing) {
      Ledger next = words.doing(doing.outcome, doing.line.method, mock);
      made(next, doing.line, words);
      return "stubbed";
    }
    Step.Verify verify = (Step.Verify) step;
    made(words.verify(mock, verify.times), verify.line, words);
    return "verified";
  }

  private static Object made(Ledger ledger, Line line, Words words) {
    switch (line.method) {
      case 0:
        return ledger.add(number(line, words), text(line, words));
      case 1:
        return ledger.name(text(line, words));
      case 2:
        return ledger.owner(number(line, words), text(line, words));
      default:
        ledger.close(text(line, words));
        return "nothing";
    }
  }

  private static int number(Line line, Words words) {
    return switch (line.numberForm) {
      case PLAIN -> line.number;
      case EQ -> words.eq(line.number);
      case ANY -> words.anyInt();
    };
  }

  private static String text(Line line, Words words) {
    return switch (line.textForm) {
      case PLAIN -> line.text;
      case EQ -> words.eq(line.text);
      case ANY -> words.any();
    };
  }

  private static final class MiniMocksWords implements Words {
    @Override
    public <T> T any() {
      return MiniMock.any();
    }

    @Override
    public int anyInt() {
      return MiniMock.any(int.class);
    }

    @Override
    public <T> T eq(T value) {
      return MiniMock.eq(value);
    }

    @Override
    public void when(Object call, int method, List<Outcome> outcomes) {
      MiniMock.Stubbing<Object> stubbing = MiniMock.when(call);
      for (Outcome outcome : outcomes) {
        if (outcome.failure != null) stubbing.thenThrow(outcome.failure);
        else stubbing.thenReturn(outcome.of(method));
      }
    }

    @Override
    public Ledger doing(Outcome outcome, int method, Ledger mock) {
      if (outcome.failure != null) return MiniMock.doThrow(outcome.failure).when(mock);
      return MiniMock.doAnswer(arguments -> outcome.of(method)).when(mock);
    }

    @Override
    public Ledger verify(Ledger mock, int times) {
      return MiniMock.verify(mock, times);
    }
  }

  private static final class MockitosWords implements Words {
    @Override
    public <T> T any() {
      return Mockito.any();
    }

    @Override
    public int anyInt() {
      return Mockito.anyInt();
    }

    @Override
    public <T> T eq(T value) {
      return Mockito.eq(value);
    }

    @Override
    public void when(Object call, int method, List<Outcome> outcomes) {
      OngoingStubbing<Object> stubbing = Mockito.when(call);
      for (Outcome outcome : outcomes)
        stubbing =
            outcome.failure != null
                ? stubbing.thenThrow(outcome.failure)
                : stubbing.thenReturn(outcome.of(method));
    }

    @Override
    public Ledger doing(Outcome outcome, int method, Ledger mock) {
      Stubber stubber =
          outcome.failure != null
              ? Mockito.doThrow(outcome.failure)
              : Mockito.doAnswer(invocation -> outcome.of(method));
      return stubber.when(mock);
    }

    @Override
    public Ledger verify(Ledger mock, int times) {
      return Mockito.verify(mock, Mockito.times(times));
    }
  }

  /**
   * A method for each type that Mockito has an empty answer for, and a few that it has none for.
   */
  interface Everything {
    boolean flag();

    char letter();

    byte small();

    long large();

    double real();

    Integer boxed();

    Boolean boxedFlag();

    String text();

    Object object();

    int[] numbers();

    void nothing();

    Optional<String> optional();

    OptionalInt optionalInt();

    OptionalLong optionalLong();

    OptionalDouble optionalDouble();

    Stream<String> stream();

    IntStream intStream();

    Duration duration();

    Period period();

    Iterable<String> iterable();

    Collection<String> collection();

    List<String> list();

    Set<String> set();

    SortedSet<String> sortedSet();

    Map<String, String> map();

    SortedMap<String, String> sortedMap();

    Function<String, String> function();
  }

  @Test
  void what_nobody_stubbed_is_as_empty_as_mockitos() throws ReflectiveOperationException {
    Everything ours = MiniMock.mock(Everything.class);
    Everything theirs = Mockito.mock(Everything.class);
    for (Method method : Everything.class.getDeclaredMethods())
      assertThat(shown(method.invoke(ours)))
          .as(method.getName())
          .isEqualTo(shown(method.invoke(theirs)));
  }

  private static Object shown(Object value) {
    if (value instanceof BaseStream<?, ?> stream) return "stream " + stream.iterator().hasNext();
    return value instanceof Iterable<?> || value instanceof Map<?, ?>
        ? value.getClass() + " " + value
        : value;
  }
}
