// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import talkdemos.lispy.source.ProgramException;

class ThreadsTest {
  private static final int THREADS = 4;

  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

  @AfterEach
  void end() {
    threads.shutdownNow();
  }

  @Test
  void usage() throws Exception {
    Lispy lispy = Lispy.builder().build();
    threads.submit(() -> lispy.eval("(define x 42)")).get();
    assertThat(threads.submit(() -> lispy.eval("x")).get()).isEqualTo(42L);
  }

  @Test
  void a_call_from_a_second_thread_fails_while_a_program_runs() throws Exception {
    Lispy lispy = Lispy.builder().build();
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    lispy.define(
        "wait",
        0,
        a -> {
          begun.countDown();
          end.await();
          return "waited";
        });
    Lispy.Callable car = (Lispy.Callable) lispy.eval("car");
    Future<Object> first = threads.submit(() -> lispy.eval("(wait)"));
    begun.await();
    for (Runnable call :
        List.<Runnable>of(
            () -> lispy.eval("1"),
            () -> lispy.define("x", 1),
            () -> car.call(List.of(1)),
            lispy::names)) {
      assertThatThrownBy(call::run)
          .isInstanceOf(IllegalStateException.class)
          .hasMessage(
              "this interpreter runs a program in another thread; build one for each thread");
    }
    end.countDown();
    assertThat(first.get()).isEqualTo("waited");
    assertThat(car.call(List.of(1))).isEqualTo(1L);
  }

  @Test
  void interrupting_the_thread_ends_a_program_that_waits_in_a_function() throws Exception {
    Lispy lispy = Lispy.builder().build();
    CountDownLatch begun = new CountDownLatch(1);
    lispy.define(
        "wait",
        0,
        a -> {
          begun.countDown();
          new CountDownLatch(1).await();
          return "never";
        });
    Future<Object> program =
        threads.submit(() -> lispy.eval("(guard (e (#t (let loop () (loop)))) (wait))"));
    begun.await();
    threads.shutdownNow();
    assertThatThrownBy(program::get)
        .isInstanceOf(ExecutionException.class)
        .cause()
        .isInstanceOf(ProgramException.class)
        .hasMessageContaining("interrupted");
    assertThat(lispy.eval("(+ 1 1)")).isEqualTo(2L);
  }

  /** Every thread gives the same names meanings of its own, all at the same time. */
  @Test
  void interpreters_in_several_threads_share_nothing() throws Exception {
    String program =
        """
        (define (square x) (+ x id))
        (define-syntax twice (syntax-rules () ((_ x) (+ x x id))))
        (define-record-type thing (make-thing x) thing? (x thing-x))
        (define p (make-parameter id))
        (let loop ((i 0) (sum 0))
          (if (< i 20000)
              (let ((name (string->symbol (string-append "name-" (number->string (modulo i 1000))))))
                (hash-table-set! table name id)
                (if (= (modulo i 1000) 0) (begin (display id) (newline)))
                (loop (+ i 1)
                      (+ sum (- (square 1) 1) (- (twice 0) id)
                         (parameterize ((p (+ (p) 1))) (- (p) 1))
                         (hash-table-ref/default table name 0) (thing-x (make-thing id)))))
              (list (quotient sum 20000) (eq? 'name-7 (string->symbol "name-7")))))
        """;
    List<Future<Object>> results = new ArrayList<>();
    List<StringWriter> outs = new ArrayList<>();
    CountDownLatch ready = new CountDownLatch(THREADS);
    for (long id = 1; id <= THREADS; id++) {
      StringWriter out = new StringWriter();
      outs.add(out);
      Lispy lispy = Lispy.builder().out(out).build();
      lispy.define("id", id);
      lispy.define("table", Map.of());
      results.add(
          threads.submit(
              () -> {
                ready.countDown();
                ready.await();
                return lispy.eval(program);
              }));
    }
    for (int i = 0; i < THREADS; i++) {
      long id = i + 1;
      assertThat(results.get(i).get()).isEqualTo(List.of(4 * id, true));
      assertThat(outs.get(i)).hasToString((id + "\n").repeat(20));
    }
  }
}
