// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.cache;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/** Something that outlives the use of a plugin, and so keeps its class loader. */
enum Leftover {
  NOTHING("nothing") {
    @Override
    AutoCloseable leave(Function<String, Object> plugin, ExecutorService pool) {
      return () -> {};
    }
  },
  INSTANCE("one instance in a list") {
    @Override
    AutoCloseable leave(Function<String, Object> plugin, ExecutorService pool) {
      return held(plugin);
    }
  },
  CLASS("its Class object in a list") {
    @Override
    AutoCloseable leave(Function<String, Object> plugin, ExecutorService pool) {
      return held(plugin.getClass());
    }
  },
  LAMBDA("a lambda that its code made") {
    @Override
    AutoCloseable leave(Function<String, Object> plugin, ExecutorService pool) {
      return held(plugin.apply("lambda"));
    }
  },
  EXCEPTION("an IllegalStateException that it threw") {
    @Override
    AutoCloseable leave(Function<String, Object> plugin, ExecutorService pool) {
      try {
        return held(plugin.apply("failure"));
      } catch (IllegalStateException thrown) {
        return held(thrown);
      }
    }
  },
  THREAD_LOCAL("a thread local in a pool's thread") {
    @Override
    AutoCloseable leave(Function<String, Object> plugin, ExecutorService pool) throws Exception {
      pool.submit(() -> plugin.apply("enter")).get();
      return ended(pool); // the plugin could still call remove(), but in that thread only
    }

    private AutoCloseable ended(ExecutorService pool) {
      return pool::shutdownNow;
    }
  },
  THREAD("a thread that runs its code") {
    @Override
    AutoCloseable leave(Function<String, Object> plugin, ExecutorService pool) {
      return running(new Thread((Runnable) plugin.apply("wait"), "plugin"));
    }
  },
  CONTEXT("a thread started while it was the context loader") {
    @Override
    AutoCloseable leave(Function<String, Object> plugin, ExecutorService pool) {
      Thread caller = Thread.currentThread();
      ClassLoader before = caller.getContextClassLoader();
      caller.setContextClassLoader(plugin.getClass().getClassLoader());
      try {
        return running(new Thread(Leftover::waitForInterrupt, "context"));
      } finally {
        caller.setContextClassLoader(before);
      }
    }
  },
  SHUTDOWN_HOOK("a shutdown hook that it registered") {
    @Override
    AutoCloseable leave(Function<String, Object> plugin, ExecutorService pool) {
      Thread hook = (Thread) plugin.apply("hook");
      return () -> Runtime.getRuntime().removeShutdownHook(hook);
    }
  };

  /** It talks to the demo by an interface of the JDK only: that one is the same for both. */
  static final String SOURCE =
      """
      package demo;

      import java.util.concurrent.locks.LockSupport;
      import java.util.function.Function;

      public class Plugin implements Function<String, Object> {
        private static final ThreadLocal<Plugin> CURRENT = new ThreadLocal<>();

        public Object apply(String what) {
          switch (what) {
            case "lambda":
              return (Runnable) () -> {};
            case "enter":
              CURRENT.set(this);
              return null;
            case "wait":
              return (Runnable)
                  () -> {
                    while (!Thread.currentThread().isInterrupted()) LockSupport.park();
                  };
            case "hook":
              Thread hook = new Thread(() -> {});
              Runtime.getRuntime().addShutdownHook(hook);
              return hook;
            default:
              throw new IllegalStateException(what);
          }
        }
      }
      """;

  private final String words;

  Leftover(String words) {
    this.words = words;
  }

  /**
   * Leaves it behind.
   *
   * @return takes it away again
   */
  abstract AutoCloseable leave(Function<String, Object> plugin, ExecutorService pool)
      throws Exception;

  @Override
  public String toString() {
    return words;
  }

  private static AutoCloseable held(Object object) {
    List<Object> list = new ArrayList<>(List.of(object));
    return list::clear;
  }

  private static AutoCloseable running(Thread thread) {
    thread.setDaemon(true);
    thread.start();
    return () -> {
      thread.interrupt();
      thread.join();
    };
  }

  private static void waitForInterrupt() {
    while (!Thread.currentThread().isInterrupted()) LockSupport.park();
  }
}
