package exercise.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class IslandTest {
  private static final String TEA = Tea.class.getName();
  private static final String CUP = Tea.Cup.class.getName();

  private final ConcurrentLinkedQueue<String> asked = new ConcurrentLinkedQueue<>();

  private Island island() {
    return new Island("island", getClass().getClassLoader(), this::bytes);
  }

  @Test
  void a_class_is_loaded_once() throws Exception {
    Island island = island();
    Class<?> first = island.loadClass(TEA);
    assertThat(first.getClassLoader()).as("the loader of Tea").isSameAs(island);
    assertThat(island.loadClass(TEA)).isSameAs(first);
    assertThat(asked.stream().filter(TEA::equals)).as("asked for the bytes of Tea").hasSize(1);
  }

  @Test
  void its_own_class_comes_before_the_parents() throws Exception {
    assertThat(island().loadClass(TEA)).isNotSameAs(Tea.class);
    assertThat(island().loadClass(TEA)).isNotSameAs(island().loadClass(TEA));
  }

  @Test
  void what_it_does_not_have_is_the_parents() throws Exception {
    assertThat(island().loadClass("java.lang.String")).isSameAs(String.class);
    assertThat(island().loadClass(getClass().getName())).isSameAs(getClass());
    assertThatThrownBy(() -> island().loadClass("acme.Gone"))
        .isInstanceOf(ClassNotFoundException.class)
        .hasMessageContaining("acme.Gone");
  }

  @Test
  void classes_find_their_neighbours_on_the_island() throws Exception {
    Island island = island();
    Class<?> tea = island.loadClass(TEA);
    Object cup = tea.getMethod("cup").invoke(tea.getConstructor().newInstance());
    assertThat(cup.getClass()).isSameAs(island.loadClass(CUP)).isNotSameAs(Tea.Cup.class);
    assertThat(asked.stream().filter(CUP::equals)).as("asked for the bytes of Cup").hasSize(1);
  }

  @Test
  void two_threads_have_the_same_class() throws Exception {
    for (int i = 0; i < 20; i++) {
      Island island =
          new Island(
              "island",
              getClass().getClassLoader(),
              name -> {
                byte[] bytes = bytes(name);
                if (bytes != null) sleep(1);
                return bytes;
              });
      CyclicBarrier start = new CyclicBarrier(2);
      List<Class<?>> classes =
          inTwoThreads(
              () -> {
                start.await();
                return island.loadClass(TEA);
              },
              () -> {
                start.await();
                return island.loadClass(TEA);
              });
      assertThat(classes.get(0)).isSameAs(classes.get(1));
    }
  }

  @Test
  void who_loads_another_class_need_not_wait() throws Exception {
    CountDownLatch teaIsOnItsWay = new CountDownLatch(1);
    CountDownLatch cupIsThere = new CountDownLatch(1);
    Island island =
        new Island(
            "island",
            getClass().getClassLoader(),
            name -> {
              if (name.equals(TEA)) {
                teaIsOnItsWay.countDown();
                if (!await(cupIsThere))
                  fail("Cup cannot be loaded while the bytes of Tea are on their way");
              }
              return bytes(name);
            });
    inTwoThreads(
        () -> island.loadClass(TEA),
        () -> {
          await(teaIsOnItsWay);
          Class<?> cup = island.loadClass(CUP);
          cupIsThere.countDown();
          return cup;
        });
  }

  private interface Loading {
    Class<?> load() throws Exception;
  }

  private static List<Class<?>> inTwoThreads(Loading one, Loading other) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      Future<Class<?>> first = threads.submit(one::load);
      Future<Class<?>> second = threads.submit(other::load);
      return List.of(first.get(), second.get());
    } catch (ExecutionException thrown) {
      if (thrown.getCause() instanceof Error error) throw error;
      throw thrown;
    } finally {
      threads.shutdownNow();
    }
  }

  private static boolean await(CountDownLatch latch) {
    try {
      return latch.await(3, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static void sleep(int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** The class files of Tea and Cup; null for all others. */
  private byte[] bytes(String name) {
    if (!name.equals(TEA) && !name.equals(CUP)) return null;
    asked.add(name);
    try (InputStream in = Tea.class.getResourceAsStream("/" + name.replace('.', '/') + ".class")) {
      return in.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
