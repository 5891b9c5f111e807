// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.instantiate;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A call that waits for its last arguments, what {@code _partial_} gives where nothing asks for a
 * functional interface. Each {@link #call} calls the target anew; the arguments that the
 * configuration gave were made once.
 */
public final class Partial {
  private final String name;
  private final Signature signature;
  private final Object[] arguments;
  private final List<Integer> free;

  Partial(String name, Signature signature, Object[] arguments, List<Integer> free) {
    this.name = name;
    this.signature = signature;
    this.arguments = arguments;
    this.free = free;
  }

  /** The names of the arguments that are still to be given, in order. */
  public List<String> missing() {
    return free.stream().map(i -> String.valueOf(signature.slots().get(i).name())).toList();
  }

  /**
   * Calls the target with the arguments that were missing.
   *
   * @throws IllegalArgumentException when they are too many or too few, or of a wrong type
   */
  public Object call(Object... rest) {
    try {
      return invoke(rest);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("call of " + name + " failed: " + e, e);
    }
  }

  /**
   * This call as a functional interface, whose method takes the missing arguments.
   *
   * @throws IllegalArgumentException when the interface is not functional, or its method takes
   *     another number of arguments
   */
  public <F> F as(Class<F> type) {
    Method method =
        method(type)
            .orElseThrow(
                () -> new IllegalArgumentException(type.getName() + " is no functional interface"));
    if (method.getParameterCount() != free.size()) {
      throw new IllegalArgumentException(
          type.getSimpleName()
              + "."
              + method.getName()
              + " takes "
              + method.getParameterCount()
              + " arguments, but "
              + this
              + " waits for "
              + free.size());
    }
    ClassLoader loader =
        type.getClassLoader() == null ? Partial.class.getClassLoader() : type.getClassLoader();
    return type.cast(Proxy.newProxyInstance(loader, new Class<?>[] {type}, handler(method)));
  }

  private InvocationHandler handler(Method functional) {
    return (proxy, method, given) -> {
      if (method.isDefault()) {
        return InvocationHandler.invokeDefault(proxy, method, given);
      }
      if (method.getDeclaringClass() == Object.class) {
        return switch (method.getName()) {
          case "equals" -> proxy == given[0];
          case "hashCode" -> System.identityHashCode(proxy);
          default -> this + " as " + functional.getDeclaringClass().getSimpleName();
        };
      }
      Object result = invoke(given == null ? new Object[0] : given);
      return method.getReturnType() == void.class
          ? null
          : result == null ? null : fitted(result, method.getReturnType());
    };
  }

  private Object fitted(Object value, Class<?> type) {
    Object fitted = Invoking.fitted(value, type);
    if (fitted == null) {
      throw new ClassCastException(
          name + " gave a " + value.getClass().getName() + ", expected a " + type.getName());
    }
    return fitted;
  }

  private Object invoke(Object... rest) throws Throwable {
    if (rest.length != free.size()) {
      throw new IllegalArgumentException(
          this + " waits for " + free.size() + " arguments, got " + rest.length);
    }
    Object[] all = arguments.clone();
    for (int i = 0; i < rest.length; i++) {
      Signature.Slot slot = signature.slots().get(free.get(i));
      Object value = rest[i] == null ? null : Invoking.fitted(rest[i], slot.raw());
      if (value == null && (rest[i] != null || slot.raw().isPrimitive())) {
        throw new IllegalArgumentException(
            "argument '"
                + slot.name()
                + "' of "
                + name
                + ": got "
                + rest[i]
                + ", expected a "
                + slot.raw().getSimpleName());
      }
      all[free.get(i)] = value;
    }
    return Invoking.invoke(signature.callable(), all);
  }

  /** The one abstract method of an interface. */
  static Optional<Method> method(Class<?> type) {
    if (!type.isInterface() || type.isSealed()) {
      return Optional.empty();
    }
    List<Method> found =
        Arrays.stream(type.getMethods())
            .filter(method -> Modifier.isAbstract(method.getModifiers()))
            .filter(method -> !ofObject(method))
            .toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  private static boolean ofObject(Method method) {
    return Arrays.stream(Object.class.getMethods())
        .anyMatch(
            own ->
                own.getName().equals(method.getName())
                    && Arrays.equals(own.getParameterTypes(), method.getParameterTypes()));
  }

  @Override
  public String toString() {
    return name + missing().stream().collect(Collectors.joining(", ", "(.., ", ")"));
  }
}
