// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.minimock;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** All calls of one mock come here. */
final class Calls implements InvocationHandler {
  private static final Object[] NONE = {};

  /** A call that was made. Two calls are never the same, though they may look alike. */
  static final class Call {
    final Method method;
    final Object[] arguments;

    Call(Method method, Object[] arguments) {
      this.method = method;
      this.arguments = arguments;
    }

    @Override
    public String toString() {
      return Arrays.stream(arguments)
          .map(Pattern::text)
          .collect(Collectors.joining(", ", method.getName() + "(", ")"));
    }
  }

  /** The last call of a thread, which a {@code when} may take back. */
  record Last(Calls mock, Call call, Pattern pattern) {
    List<Answer> stub() {
      mock.made.remove(call);
      return mock.stub(pattern);
    }
  }

  private record Stub(Pattern pattern, List<Answer> answers, AtomicInteger used) {
    Answer next() {
      return answers.get(Math.min(used.getAndIncrement(), answers.size() - 1));
    }
  }

  private final String name;
  private final List<Call> made = new CopyOnWriteArrayList<>();
  private final List<Stub> stubs = new CopyOnWriteArrayList<>(); // the newest first: it wins
  private Consumer<Pattern> next; // what the next call is for; null: it is simply a call

  Calls(String name) {
    this.name = name;
  }

  static Calls of(Object mock) {
    if (mock != null
        && Proxy.isProxyClass(mock.getClass())
        && Proxy.getInvocationHandler(mock) instanceof Calls calls) return calls;
    throw new IllegalArgumentException("got " + Pattern.text(mock) + ", expected a mock");
  }

  void next(Consumer<Pattern> purpose) {
    next = purpose;
  }

  List<Answer> stub(Pattern pattern) {
    Stub stub = new Stub(pattern, new CopyOnWriteArrayList<>(), new AtomicInteger());
    stubs.add(0, stub);
    return stub.answers;
  }

  @Override
  public Object invoke(Object mock, Method method, Object[] given) throws Throwable {
    Call call = new Call(method, given == null ? NONE : given);
    if (method.getDeclaringClass() == Object.class) return ofEveryObject(mock, call);
    MiniMock.Said said = MiniMock.SAID.get();
    Pattern pattern = Pattern.of(call, said.matchers);
    if (next != null) {
      Consumer<Pattern> purpose = next;
      next = null;
      purpose.accept(pattern);
      return Defaults.of(method.getReturnType());
    }
    made.add(call);
    said.last = new Last(this, call, pattern);
    for (Stub stub : stubs)
      if (!stub.answers.isEmpty() && stub.pattern.meets(call))
        return stub.next().to(call.arguments);
    return Defaults.of(method.getReturnType());
  }

  void check(Pattern pattern, int times) {
    long count = made.stream().filter(pattern::meets).count();
    if (count == times) return;
    throw new AssertionError(
        "%s.%s: expected %d %s, got %d. All calls of this mock: %s"
            .formatted(name, pattern, times, times == 1 ? "call" : "calls", count, made));
  }

  private Object ofEveryObject(Object mock, Call call) {
    return switch (call.method.getName()) {
      case "equals" -> mock == call.arguments[0];
      case "hashCode" -> System.identityHashCode(mock);
      default -> "mock of " + name;
    };
  }
}
