package exercise.holder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class DirectoryTest {
  private static final int THREADS = 6;

  private final Fresh fresh = new Fresh();

  @Test
  void to_look_at_the_class_opens_nothing() throws Throwable {
    Class.forName("exercise.holder.Directory", true, fresh);
    assertThat(fresh.opened()).as("connections opened by an initialiser").isZero();
  }

  @Test
  void nor_does_what_needs_no_connection() throws Throwable {
    assertThat(fresh.call("Directory", "normal", " Ann ")).isEqualTo("ann");
    Class<?> directory = fresh.loadClass("exercise.holder.Directory");
    assertThat(directory.getField("LONGEST").get(null)).isEqualTo(64);
    assertThat(fresh.opened()).as("connections opened").isZero();
  }

  @Test
  void the_first_call_opens_one_and_the_next_has_the_same() throws Throwable {
    for (String method : List.of("shared", "retrying")) {
      Fresh loader = new Fresh();
      Object first = loader.call("Directory", method);
      assertThat(loader.opened()).as("opened by the first " + method + "()").isEqualTo(1);
      assertThat(loader.call("Directory", method)).isNotNull().isSameAs(first);
      assertThat(loader.opened()).as("opened by two calls of " + method + "()").isEqualTo(1);
    }
  }

  @Test
  void the_two_are_not_the_same() throws Throwable {
    Object shared = fresh.call("Directory", "shared");
    assertThat(fresh.call("Directory", "retrying")).isNotSameAs(shared);
    assertThat(fresh.opened()).isEqualTo(2);
  }

  @Test
  void many_threads_open_one() throws Throwable {
    for (String method : List.of("shared", "retrying")) {
      Fresh loader = new Fresh();
      assertThat(atTheSameTime(loader, method)).as("connections from " + method + "()").hasSize(1);
      assertThat(loader.opened()).as("opened by " + THREADS + " threads").isEqualTo(1);
    }
  }

  @Test
  void a_failure_is_not_for_ever() throws Throwable {
    fresh.call("Connection", "fail", 2);
    for (int i = 0; i < 2; i++)
      assertThat(catchThrowable(() -> fresh.call("Directory", "retrying")))
          .as("what retrying() throws while nothing can be opened")
          .isInstanceOf(IllegalStateException.class);
    Object connection = fresh.call("Directory", "retrying");
    assertThat(connection).as("when it can be opened again").isNotNull();
    assertThat(fresh.call("Directory", "retrying")).isSameAs(connection);
    assertThat(fresh.opened()).isEqualTo(3);
  }

  private static Set<Object> atTheSameTime(Fresh loader, String method) throws Throwable {
    loader.opened(); // so that the class is loaded before the threads run
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      CyclicBarrier start = new CyclicBarrier(THREADS);
      List<Future<Object>> results = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        results.add(
            threads.submit(
                () -> {
                  start.await();
                  try {
                    return loader.call("Directory", method);
                  } catch (Throwable thrown) {
                    throw new IllegalStateException(thrown);
                  }
                }));
      }
      Set<Object> connections = Collections.newSetFromMap(new IdentityHashMap<>());
      for (Future<Object> result : results) connections.add(result.get());
      return connections;
    } finally {
      threads.shutdownNow();
    }
  }
}
