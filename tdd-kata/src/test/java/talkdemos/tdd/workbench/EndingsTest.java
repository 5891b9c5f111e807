// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static talkdemos.tdd.workbench.Bench.IMPATIENT;
import static talkdemos.tdd.workbench.Bench.LIMITS;
import static talkdemos.tdd.workbench.Bench.test;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import talkdemos.tdd.workbench.Verdict.Ended;
import talkdemos.tdd.workbench.Verdict.Reason;
import talkdemos.tdd.workbench.Verdict.Tested;

/** Each way for a run to end badly, and after each a run that works. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EndingsTest {
  private final Bench bench = new Bench();

  @AfterAll
  void close() {
    bench.close();
  }

  @AfterEach
  void the_next_run_works() {
    Tested next =
        bench.tested(test("class ATest { @Test void works() { System.out.print(\"fine\"); } }"));
    assertThat(next.passed()).isTrue();
    assertThat(next.output()).isEqualTo(new Output("fine", "", false));
    assertThat(next.remarks()).isEmpty();
  }

  @Test
  void an_endless_loop_is_cut_short_and_placed() {
    Ended ended =
        bench.ended(
            test(
                "class ATest {",
                "  @Test void first() {}",
                "  @Test void loops() {",
                "    System.out.println(\"started\");",
                "    for (int i = 0; ; ) i++;",
                "  }",
                "}"),
            IMPATIENT,
            Reason.TIMED_OUT);
    assertThat(ended.message())
        .isEqualTo("ATest.loops did not end within 2 seconds at ATest.java:6.");
    assertThat(ended.running()).map(TestName::reference).contains("ATest.loops");
    assertThat(ended.stack()).containsExactly(new Position("ATest.java", 6));
    assertThat(ended.output().out()).isEqualTo("started\n");
  }

  @Test
  void an_endless_loop_in_a_static_initializer_is_placed() {
    Ended ended =
        bench.ended(
            test(
                "class ATest {",
                "  static int n;",
                "  static { while (n < 1) n--; n++; while (n != 0) n |= 1; }",
                "  @Test void never() {}",
                "}"),
            IMPATIENT,
            Reason.TIMED_OUT);
    assertThat(ended.message()).contains("ATest").contains("2 seconds at ATest.java:4.");
  }

  @Test
  void one_test_may_have_less_time_than_all() {
    Limits limits = new Limits(LIMITS.run(), Duration.ofMillis(700), 100, LIMITS.heapMegabytes());
    Ended ended =
        bench.ended(
            test(
                "class ATest {",
                "  @Test void a() throws Exception { Thread.sleep(500); }",
                "  @Test void b() throws Exception { Thread.sleep(500); }",
                "  @Test void sleeps() throws Exception { Thread.sleep(50000); }",
                "}"),
            limits,
            Reason.TIMED_OUT);
    assertThat(ended.message())
        .isEqualTo("ATest.sleeps did not end within 700 ms at ATest.java:5.");
    assertThat(ended.before()).hasSizeLessThanOrEqualTo(2);
  }

  @Test
  void a_loop_that_holds_the_output_is_placed() {
    Ended ended =
        bench.ended(
            test(
                "class ATest { @Test void loops() {",
                "  synchronized (System.out) { System.out.print(\"mine\");",
                "    while (true) Thread.onSpinWait(); }",
                "} }"),
            IMPATIENT,
            Reason.TIMED_OUT);
    assertThat(ended.message()).contains("at ATest.java:4.");
    assertThat(ended.output().out()).isEqualTo("mine");
  }

  @Test
  void processes_that_the_code_started_end_with_it() {
    Ended ended =
        bench.ended(
            test(
                "class ATest { @Test void starts() throws Exception {",
                "  Process child = new ProcessBuilder(\"sleep\", \"100\").start();",
                "  System.out.print(child.pid());",
                "  child.waitFor();",
                "} }"),
            IMPATIENT,
            Reason.TIMED_OUT);
    assertThat(ended.stack()).containsExactly(new Position("ATest.java", 5));
    ProcessHandle.of(Long.parseLong(ended.output().out()))
        .ifPresent(child -> child.onExit().orTimeout(20, TimeUnit.SECONDS).join());
  }

  @Test
  void a_deadlock_is_named() {
    Ended ended =
        bench.ended(
            test(
                "class ATest {",
                "  static final Object A = new Object(), B = new Object();",
                "  static final CountDownLatch BOTH = new CountDownLatch(2);",
                "  static void take(Object one, Object other) {",
                "    synchronized (one) {",
                "      BOTH.countDown();",
                "      try { BOTH.await(); } catch (InterruptedException e) {}",
                "      synchronized (other) { BOTH.countDown(); }",
                "    }",
                "  }",
                "  @Test void locks() {",
                "    new Thread(() -> take(B, A), \"rival\").start();",
                "    take(A, B);",
                "  }",
                "}"),
            IMPATIENT,
            Reason.TIMED_OUT);
    assertThat(ended.message())
        .startsWith("ATest.locks did not end within 2 seconds at ATest.java:9. A deadlock: ")
        .contains("'main' at ATest.java:9 waits for a Object that 'rival' holds")
        .contains("'rival' at ATest.java:9 waits for a Object that 'main' holds");
  }

  @Test
  void exit_is_said_with_its_status_and_place() {
    Ended ended =
        bench.ended(
            test(
                "class ATest {",
                "  @Test void exits() {",
                "    System.out.print(\"last words\");",
                "    System.exit(3);",
                "  }",
                "}"),
            LIMITS,
            Reason.EXITED);
    assertThat(ended.message())
        .isEqualTo("In ATest.exits System.exit(3) was called at ATest.java:5.");
    assertThat(ended.output().out()).isEqualTo("last words");
  }

  @Test
  void exit_in_another_thread_is_placed() {
    Ended ended =
        bench.ended(
            test(
                "class ATest {",
                "  @Test void exits() throws Exception {",
                "    Thread t = new Thread(() ->",
                "      System.exit(0));",
                "    t.start(); t.join();",
                "  }",
                "}"),
            LIMITS,
            Reason.EXITED);
    assertThat(ended.message()).contains("System.exit(0)").contains("at ATest.java:5.");
  }

  @Test
  void halt_is_said_with_its_status() {
    Ended ended =
        bench.ended(
            test("class ATest { @Test void halts() { Runtime.getRuntime().halt(9); } }"),
            LIMITS,
            Reason.EXITED);
    assertThat(ended.message())
        .isEqualTo("In ATest.halts the code ended the JVM with status 9, by Runtime.halt.");
  }

  @Test
  void a_process_killed_from_outside_is_a_crash() {
    Ended ended =
        bench.ended(
            test(
                "class ATest { @Test void dies() throws Exception {",
                "  String pid = Long.toString(ProcessHandle.current().pid());",
                "  new ProcessBuilder(\"kill\", \"-9\", pid).start().waitFor();",
                "  Thread.sleep(5000);",
                "} }"),
            LIMITS,
            Reason.CRASHED);
    assertThat(ended.message())
        .isEqualTo("In ATest.dies the JVM that runs the tests died, with exit status 137.");
  }

  @Test
  void a_crash_of_the_jvm_is_told_in_its_words() {
    Ended ended =
        bench.ended(
            test(
                "class ATest { @Test void crashes() throws Exception {",
                "  var field = Class.forName(\"sun.misc.Unsafe\").getDeclaredField(\"theUnsafe\");",
                "  field.setAccessible(true);",
                "  var unsafe = field.get(null);",
                "  unsafe.getClass().getMethod(\"putAddress\", long.class, long.class)",
                "    .invoke(unsafe, 0L, 0L);",
                "} }"),
            LIMITS,
            Reason.CRASHED);
    assertThat(ended.message()).contains("ATest.crashes").contains("SIGSEGV");
  }

  @Test
  void memory_that_runs_out_is_placed() {
    Ended ended =
        bench.ended(
            test(
                "class ATest {",
                "  static final List<byte[]> ALL = new ArrayList<>();",
                "  @Test void hoards() {",
                "    while (true) ALL.add(new byte[100_000]);",
                "  }",
                "}"),
            LIMITS,
            Reason.OUT_OF_MEMORY);
    assertThat(ended.message())
        .isEqualTo(
            "In ATest.hoards memory ran out (Java heap space) at ATest.java:5."
                + " The heap is limited to 64 MB.");
  }

  @Test
  void memory_that_runs_out_in_small_pieces_is_said() {
    Ended ended =
        bench.ended(
            test(
                "class ATest {",
                "  record Node(Node next) {}",
                "  static Node all;",
                "  @Test void hoards() { while (true) all = new Node(all); }",
                "}"),
            LIMITS,
            Reason.OUT_OF_MEMORY);
    assertThat(ended.message()).contains("ATest.hoards");
  }

  @Test
  void memory_that_runs_out_in_a_thread_is_said() {
    Ended ended =
        bench.ended(
            test(
                "class ATest {",
                "  static final List<byte[]> ALL = new ArrayList<>();",
                "  @Test void hoards() throws Exception {",
                "    Thread t = new Thread(() -> { while (true) ALL.add(new byte[100_000]); });",
                "    t.start(); t.join(); Thread.sleep(60_000);",
                "  }",
                "}"),
            LIMITS,
            Reason.OUT_OF_MEMORY);
    assertThat(ended.stack()).contains(new Position("ATest.java", 5));
  }

  @Test
  void a_stack_overflow_is_an_ordinary_failure() {
    Tested tested =
        bench.tested(
            test(
                "class ATest {",
                "  int depth(int n) { return 1 + depth(n + 1); }",
                "  @Test void recurses() { depth(0); }",
                "  @Test void passes() {}",
                "}"));
    assertThat(tested.outcomes()).hasSize(2);
    TestOutcome failure = tested.failures().get(0);
    assertThat(failure.message()).isEqualTo("StackOverflowError");
    assertThat(failure.position()).contains(new Position("ATest.java", 3));
  }

  @Test
  void a_million_lines_are_cut() {
    Tested tested =
        bench.tested(
            test(
                "class ATest { @Test void prints() {",
                "  for (int i = 0; i < 1_000_000; i++) System.out.println(\"line \" + i);",
                "  System.err.print(\"heard\");",
                "} }"));
    assertThat(tested.passed()).isTrue();
    assertThat(tested.output().cut()).isTrue();
    assertThat(tested.output().out())
        .startsWith("line 0\nline 1\n")
        .endsWith(Output.MARK)
        .hasSizeBetween(LIMITS.outputBytes(), LIMITS.outputBytes() + 30);
    assertThat(tested.output().err()).isEqualTo("heard");
  }

  @Test
  void threads_left_running_are_named() {
    Tested tested =
        bench.tested(
            test(
                "class ATest { @Test void starts() {",
                "  Thread t = new Thread(() -> {",
                "    while (true) Thread.onSpinWait(); }, \"spinner\");",
                "  t.setDaemon(true); t.start();",
                "  Executors.newFixedThreadPool(1).submit(() -> 1);",
                "} }"));
    assertThat(tested.passed()).isTrue();
    assertThat(tested.remarks())
        .containsExactly(
            "2 threads were left running: 'pool-1-thread-1', 'spinner' at ATest.java:4.");
  }

  @Test
  void a_thread_that_ends_soon_is_not_left_running() {
    Tested tested =
        bench.tested(
            test(
                "class ATest { @Test void starts() {",
                "  new Thread(() -> { try { Thread.sleep(20); } catch (Exception e) {} }).start();",
                "  List.of(1, 2, 3).parallelStream().map(n -> n + 1).toList();",
                "} }"));
    assertThat(tested.remarks()).isEmpty();
  }

  @Test
  void input_is_at_its_end() {
    Tested tested =
        bench.tested(
            test(
                "class ATest {",
                "  @Test void reads() throws Exception {",
                "    assertThat(System.in.read()).isEqualTo(-1);",
                "    assertThat(new java.io.FileInputStream(java.io.FileDescriptor.in).read())",
                "      .isEqualTo(-1);",
                "  }",
                "  @Test void scans() { new Scanner(System.in).nextLine(); }",
                "}"));
    assertThat(tested.failures())
        .extracting(TestOutcome::message)
        .containsExactly("NoSuchElementException: No line found");
  }

  @Test
  void streams_that_the_code_replaces_or_closes_come_back() {
    Tested tested =
        bench.tested(
            test(
                "class ATest { @Test void meddles() throws Exception {",
                "  System.out.close();",
                "  System.setOut(null); System.setErr(null); System.setIn(null);",
                "} }"));
    assertThat(tested.passed()).isTrue();
  }

  @Test
  void bytes_on_the_real_standard_output_disturb_nothing() {
    Tested tested =
        bench.tested(
            test(
                "class ATest { @Test void shouts() throws Exception {",
                "  var raw = new java.io.FileOutputStream(java.io.FileDescriptor.out);",
                "  for (int i = 0; i < 5000; i++) raw.write(new byte[] {'D', 0, 0, 0, 'X', '\\n'});",
                "} }"));
    assertThat(tested.passed()).isTrue();
  }

  @Test
  void interrupts_of_each_thread_disturb_nothing() {
    Tested tested =
        bench.tested(
            test(
                "class ATest { @Test void interrupts() {",
                "  for (int i = 0; i < 50; i++) {",
                "    Thread.getAllStackTraces().keySet().forEach(Thread::interrupt);",
                "    System.out.println(i);",
                "  }",
                "} }"));
    assertThat(tested.passed()).isTrue();
    assertThat(tested.output().out()).startsWith("0\n1\n").endsWith("49\n");
  }

  @Test
  void an_interrupted_virtual_thread_that_prints_disturbs_nothing() {
    Assumptions.assumeTrue(Runtime.version().feature() >= 21, "virtual threads are final in 21");
    Tested tested =
        bench.tested(
            test(
                "class ATest { @Test void prints() throws Exception {",
                "  Thread.ofVirtual().start(() -> {",
                "    Thread.currentThread().interrupt();",
                "    for (int i = 0; i < 100; i++) System.out.println(i); }).join();",
                "} }"));
    assertThat(tested.output().out()).endsWith("99\n");
  }

  @Test
  void what_a_run_changes_in_its_jvm_is_put_back() {
    Tested first =
        bench.tested(
            test(
                "class ATest { static int runs;",
                "  @Test void meddles() {",
                "    System.setProperty(\"meddled\", \"yes\"); Locale.setDefault(Locale.CHINA);",
                "    TimeZone.setDefault(TimeZone.getTimeZone(\"Asia/Kathmandu\")); runs++;",
                "    Thread.setDefaultUncaughtExceptionHandler((t, e) -> Runtime.getRuntime().halt(1));",
                "} }"));
    assertThat(first.passed()).isTrue();
    Tested second =
        bench.tested(
            test(
                "class ATest { static int runs;",
                "  @Test void looks() throws Exception {",
                "    assertThat(System.getProperty(\"meddled\")).isNull();",
                "    assertThat(Locale.getDefault()).isNotEqualTo(Locale.CHINA);",
                "    assertThat(TimeZone.getDefault().getID()).isNotEqualTo(\"Asia/Kathmandu\");",
                "    assertThat(runs).isZero();",
                "    Thread t = new Thread(() -> { throw new IllegalStateException(\"lost\"); }, \"thrower\");",
                "    t.start(); t.join();",
                "} }"));
    assertThat(second.failures()).isEmpty();
    assertThat(second.output().err())
        .startsWith("Exception in thread \"thrower\" java.lang.IllegalStateException: lost\n");
  }

  @Test
  void what_was_logged_in_a_later_run_is_heard_in_it() {
    Workpiece logs =
        test(
            "class ATest { @Test void logs() {",
            "  java.util.logging.Logger.getLogger(\"kata\").warning(\"beware\");",
            "} }");
    bench.tested(logs);
    assertThat(bench.tested(logs).output().err()).contains("WARNING: beware");
  }

  @Test
  void a_worker_that_died_while_idle_is_replaced() throws Exception {
    bench.tested(test("class ATest { @Test void passes() {} }"));
    List<ProcessHandle> workers = ProcessHandle.current().children().toList();
    assertThat(workers).isNotEmpty();
    for (ProcessHandle worker : workers) {
      boolean ours = worker.info().commandLine().orElse("").contains("workbench.Worker");
      if (ours) worker.destroyForcibly();
    }
  }
}
