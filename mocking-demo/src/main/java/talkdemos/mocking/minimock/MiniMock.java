// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.minimock;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * Mocks of interfaces, with Mockito's words and Mockito's meaning.
 *
 * <pre>{@code
 * SoilMoisture soil = mock(SoilMoisture.class);
 * when(soil.stations("Alb")).thenReturn(List.of(station));
 * doThrow(failure).when(soil).reportFault(eq(station), any(), any());
 * ...
 * verify(soil, 1).stations("Alb");
 * }</pre>
 *
 * <p>{@code when(soil.stations("Alb"))} looks like magic: {@code when} is given a list, and knows
 * the call. There is none: the call came first, and the mock wrote it down where {@code when} finds
 * it. Matchers are found in the same way. That place belongs to the thread, so a thread sets up its
 * own mocks; called they may be by any.
 */
public final class MiniMock {
  /** What this thread said last. {@code when} has to find it with nothing in its hand: static. */
  static final ThreadLocal<Said> SAID = ThreadLocal.withInitial(Said::new);

  static final class Said {
    final List<Pattern.Matcher> matchers = new ArrayList<>(); // of the call that comes next
    Calls.Last last; // the call of a mock that came last; null: none, or it was used
  }

  private MiniMock() {}

  /** A mock of an interface. It answers zero, false, an empty collection or null, as Mockito's. */
  public static <T> T mock(Class<T> type) {
    if (!type.isInterface() || type.isSealed())
      throw new IllegalArgumentException(
          "mock(...): got " + type.getName() + ", expected an interface that is not sealed");
    SAID.get().last = null;
    Calls calls = new Calls(type.getSimpleName());
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, calls));
  }

  /** Goes on with what the call in the brackets shall do from now on; that call is forgotten. */
  public static <T> Stubbing<T> when(T call) {
    Calls.Last last = SAID.get().last;
    SAID.get().last = null;
    if (last == null)
      throw new IllegalStateException(
          "when(...): got no call of a mock, expected one in the brackets");
    return new Stubbing<>(last.stub());
  }

  /** Goes on with the call that shall throw from now on: the form for methods that return void. */
  public static To doThrow(Throwable failure) {
    return doAnswer(arguments -> thrown(failure));
  }

  /** Goes on with the call that shall answer so from now on, whatever it returns. */
  public static To doAnswer(Answer answer) {
    return new To(answer);
  }

  /** Goes on with a call that must have been made once; if not, an AssertionError says so. */
  public static <T> T verify(T mock) {
    return verify(mock, 1);
  }

  /** Goes on with a call that must have been made so many times. */
  public static <T> T verify(T mock, int times) {
    Calls calls = Calls.of(mock);
    calls.next(pattern -> calls.check(pattern, times));
    return mock;
  }

  /** Stands for any argument, null included. */
  public static <T> T any() {
    return matcher("any()", argument -> true, null);
  }

  /** Stands for any argument of that type; the one for primitive types, too. */
  public static <T> T any(Class<T> type) {
    Class<T> boxed = Defaults.boxed(type);
    return matcher("any(" + type.getSimpleName() + ")", boxed::isInstance, zero(type));
  }

  /** Stands for an equal argument, where another argument needs a matcher. */
  @SuppressWarnings("unchecked") // the class of a T is a Class<T>, as far as a zero or null goes
  public static <T> T eq(T value) {
    return matcher(
        Pattern.text(value),
        argument -> Objects.deepEquals(argument, value),
        value == null ? null : zero((Class<T>) value.getClass()));
  }

  /** Stands for an argument of that type which passes the test. */
  public static <T> T argThat(Class<T> type, Predicate<T> test) {
    Class<T> boxed = Defaults.boxed(type);
    return matcher(
        "argThat(" + type.getSimpleName() + ")",
        argument -> boxed.isInstance(argument) && test.test(boxed.cast(argument)),
        zero(type));
  }

  private static <T> T matcher(String text, Predicate<Object> test, T inItsPlace) {
    SAID.get().matchers.add(new Pattern.Matcher(text, test));
    return inItsPlace;
  }

  /** What stands in a matcher's place in the call, as Java wants a value there. */
  private static <T> T zero(Class<T> type) {
    return Defaults.primitive(type) ? Defaults.boxed(type).cast(Defaults.of(type)) : null;
  }

  private static Object thrown(Throwable failure) throws Throwable {
    throw failure;
  }

  /**
   * What a call shall do. Of several answers each serves one call, and the last all that follow.
   */
  public static final class Stubbing<T> {
    private final List<Answer> answers;

    private Stubbing(List<Answer> answers) {
      this.answers = answers;
    }

    /** Returns these, one after another. */
    @SafeVarargs
    public final Stubbing<T> thenReturn(T first, T... others) {
      answers.add(arguments -> first);
      for (T other : others) answers.add(arguments -> other);
      return this;
    }

    /** Throws. */
    public Stubbing<T> thenThrow(Throwable failure) {
      return thenAnswer(arguments -> thrown(failure));
    }

    /** Does what the answer does. */
    public Stubbing<T> thenAnswer(Answer answer) {
      answers.add(answer);
      return this;
    }
  }

  /** An answer that has no call yet. */
  public static final class To {
    private final Answer answer;

    private To(Answer answer) {
      this.answer = answer;
    }

    /** The next call of this mock is not made, but answered so from now on. */
    public <T> T when(T mock) {
      Calls calls = Calls.of(mock);
      calls.next(pattern -> calls.stub(pattern).add(answer));
      return mock;
    }
  }
}
