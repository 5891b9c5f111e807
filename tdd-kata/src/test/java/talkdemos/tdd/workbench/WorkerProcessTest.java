// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class WorkerProcessTest {
  private static final long LONG = TimeUnit.SECONDS.toNanos(60);

  @Test
  void a_worker_waits_for_jobs_until_it_is_closed() throws Exception {
    WorkerProcess worker = WorkerProcess.start(ClassPath.own(), 64);
    assertThat(worker.waits(LONG)).isTrue();
    assertThat(worker.waits(LONG)).isTrue();
    worker.close();
    assertThat(worker.status(10_000)).isNotEqualTo(-1);
    assertThat(worker.waits(LONG)).isFalse();
  }

  @Test
  void a_worker_that_cannot_start_says_why() throws Exception {
    try (WorkerProcess worker = WorkerProcess.start(List.of(Path.of("/nowhere")), 64)) {
      assertThat(worker.waits(LONG)).isFalse();
      assertThat(worker.status(10_000)).isEqualTo(1);
      assertThat(worker.lastWords()).contains("talkdemos.tdd.workbench.Worker");
    }
  }

  @Test
  void strangers_who_knock_first_are_turned_away() throws Exception {
    try (WorkerProcess worker = WorkerProcess.start(ClassPath.own(), 64);
        Socket silent = new Socket(InetAddress.getLoopbackAddress(), worker.port());
        Socket loud = new Socket(InetAddress.getLoopbackAddress(), worker.port())) {
      loud.getOutputStream().write(new byte[64]);
      assertThat(silent.isConnected()).isTrue();
      assertThat(worker.waits(LONG)).isTrue();
    }
  }

  /** Opens a workbench, tells its worker's process, and ends without closing it. */
  static final class Careless {
    public static void main(String[] args) {
      Workbench workbench = new Workbench();
      workbench.run(Bench.test("class ATest { @Test void t() {} }"), Limits.STANDARD);
      System.out.println(ProcessHandle.current().children().findFirst().orElseThrow().pid());
      Runtime.getRuntime().halt(0);
    }
  }

  @Test
  void a_worker_ends_with_the_program_that_started_it() throws Exception {
    Process program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Careless.class.getName())
            .redirectErrorStream(true)
            .start();
    try (BufferedReader said =
        new BufferedReader(new InputStreamReader(program.getInputStream()))) {
      long worker = Long.parseLong(said.readLine());
      ProcessHandle.of(worker).ifPresent(it -> it.onExit().orTimeout(20, TimeUnit.SECONDS).join());
      assertThat(ProcessHandle.of(worker).filter(ProcessHandle::isAlive)).isEmpty();
    }
  }
}
