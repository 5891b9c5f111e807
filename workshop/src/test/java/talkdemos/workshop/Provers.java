// SPDX-License-Identifier: Apache-2.0
package talkdemos.workshop;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import talkdemos.workshop.verify.Judge;
import talkdemos.workshop.verify.Prover;

/** Two provers that work at the same time, to save time. */
final class Provers implements AutoCloseable {
  private static final int AT_A_TIME = 2;

  private final ExecutorService threads = Executors.newFixedThreadPool(AT_A_TIME);
  private final BlockingQueue<Judge> judges = new LinkedBlockingQueue<>();

  Provers() {
    for (int i = 0; i < AT_A_TIME; i++) judges.add(new Judge());
  }

  /** What is to be proved of one exercise. */
  interface Work<T> {
    T with(Prover prover) throws Exception;
  }

  <T> Future<T> submit(Work<T> work) {
    Callable<T> call =
        () -> {
          Judge judge = judges.take();
          try {
            return work.with(new Prover(judge));
          } finally {
            judges.add(judge);
          }
        };
    return threads.submit(call);
  }

  @Override
  public void close() {
    threads.shutdownNow();
    judges.forEach(Judge::close);
  }
}
