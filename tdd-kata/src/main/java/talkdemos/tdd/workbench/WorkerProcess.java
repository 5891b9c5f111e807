// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.workbench;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A worker as this JVM sees it: a process, and the messages that come from it. */
final class WorkerProcess implements AutoCloseable {
  private static final int TOKEN = 32;
  private static final int WORDS = 4000; // of what the JVM itself says

  private final Process process;
  private final int port;
  private final int heapMegabytes;
  private final BlockingQueue<Message> inbox = new LinkedBlockingQueue<>();
  private final StringBuffer said = new StringBuffer();
  private volatile DataOutputStream to;
  private boolean ready;

  private WorkerProcess(Process process, int port, int heapMegabytes) {
    this.process = process;
    this.port = port;
    this.heapMegabytes = heapMegabytes;
  }

  /** Starts a worker and does not wait for it: its first message is {@link Message.Ready}. */
  static WorkerProcess start(List<Path> classPath, int heapMegabytes) {
    try {
      ServerSocket door = new ServerSocket(0, 4, InetAddress.getLoopbackAddress());
      String token = token();
      Process process;
      try {
        process = process(classPath, heapMegabytes, door.getLocalPort());
        process.getOutputStream().write((token + "\n").getBytes(StandardCharsets.US_ASCII));
        process.getOutputStream().close();
      } catch (IOException wrong) {
        door.close();
        throw wrong;
      }
      WorkerProcess worker = new WorkerProcess(process, door.getLocalPort(), heapMegabytes);
      daemon("workbench: what a worker's JVM says", worker::drain);
      daemon("workbench: a worker's messages", () -> worker.receive(door, token));
      return worker;
    } catch (IOException wrong) {
      throw new NoWorkerException(
          "cannot start a JVM to run tests in: " + wrong.getMessage(), wrong);
    }
  }

  private static Process process(List<Path> classPath, int heapMegabytes, int port)
      throws IOException {
    String path =
        classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx" + heapMegabytes + "m",
            "-XX:+UseSerialGC", // one job at a time: less to start, less memory
            "-XX:TieredStopAtLevel=1", // most tests end before the second compiler pays
            "-XX:-UsePerfData",
            "-Xshare:auto",
            "-XX:+ErrorFileToStdout",
            "-XX:-CreateCoredumpOnCrash",
            "-ea",
            "-Dfile.encoding=UTF-8",
            "-Djava.awt.headless=true",
            "-cp",
            path,
            Worker.class.getName(),
            Integer.toString(port));
    // options meant for one JVM, such as a debugger's port, would stop the second
    List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS")
        .forEach(builder.environment()::remove);
    return builder.redirectErrorStream(true).start();
  }

  /** Where the worker connects, and nobody else once it has. */
  int port() {
    return port;
  }

  int heapMegabytes() {
    return heapMegabytes;
  }

  /** Waits until it can take a job; false if it is gone, tired, or takes longer than that. */
  boolean waits(long nanos) throws InterruptedException {
    long end = System.nanoTime() + nanos;
    while (!ready || !inbox.isEmpty()) {
      Message message = next(end - System.nanoTime());
      if (message instanceof Message.Ready) ready = true;
      else if (message == null || message instanceof Message.Gone) return false;
      else if (message instanceof Message.Tired) return false;
    }
    return process.isAlive();
  }

  /** {@code : } and what the JVM said, or nothing. */
  String lastWords() {
    return said().isEmpty() ? "" : ": " + said();
  }

  /** The next message, or null if none comes in time. */
  Message next(long nanos) throws InterruptedException {
    return inbox.poll(Math.max(0, nanos), TimeUnit.NANOSECONDS);
  }

  /** Sends a job; a worker that is gone shows by its messages. */
  void run(Job job) {
    try {
      Worker.run(to, job);
      to.flush();
    } catch (IOException gone) {
      close();
    }
  }

  /** Asks where the tests are. */
  void where() {
    try {
      Worker.where(to);
      to.flush();
    } catch (IOException gone) {
      close();
    }
  }

  /** The exit status, or -1 if it has not ended in time. */
  int status(long millis) throws InterruptedException {
    return process.waitFor(millis, TimeUnit.MILLISECONDS) ? process.exitValue() : -1;
  }

  /** What the JVM itself said, as when it crashes; the first of it if that is much. */
  String said() {
    return said.toString().strip();
  }

  /** Kills it, and what its code has started. */
  @Override
  public void close() {
    List<ProcessHandle> children = process.descendants().toList();
    process.destroyForcibly();
    children.forEach(ProcessHandle::destroyForcibly);
  }

  private void drain() {
    byte[] piece = new byte[4096];
    try (InputStream from = process.getInputStream()) {
      for (int read = from.read(piece); read >= 0; read = from.read(piece)) {
        if (said.length() < WORDS) said.append(new String(piece, 0, read, StandardCharsets.UTF_8));
      }
    } catch (IOException gone) {
      // the process was ended
    }
  }

  private void receive(ServerSocket door, String token) {
    try (door;
        Socket socket = accept(door, token)) {
      door.close();
      socket.setTcpNoDelay(true);
      to = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream()));
      DataInputStream from =
          new DataInputStream(new BufferedInputStream(socket.getInputStream(), 1 << 16));
      while (true) inbox.add(Message.read(from));
    } catch (IOException gone) {
      process.destroyForcibly();
    } finally {
      inbox.add(new Message.Gone());
    }
  }

  private Socket accept(ServerSocket door, String token) throws IOException {
    door.setSoTimeout(100);
    while (process.isAlive()) {
      Socket socket;
      try {
        socket = door.accept();
      } catch (SocketTimeoutException notYet) {
        continue;
      }
      if (shows(socket, token)) return socket;
      socket.close(); // somebody else on this machine
    }
    throw new IOException("the worker ended before it connected");
  }

  private static boolean shows(Socket socket, String token) {
    try {
      socket.setSoTimeout(1000);
      byte[] shown = socket.getInputStream().readNBytes(TOKEN);
      socket.setSoTimeout(0);
      return MessageDigest.isEqual(shown, token.getBytes(StandardCharsets.US_ASCII));
    } catch (IOException silent) {
      return false;
    }
  }

  private static String token() {
    byte[] random = new byte[TOKEN / 2];
    new SecureRandom().nextBytes(random);
    return HexFormat.of().formatHex(random);
  }

  private static void daemon(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
  }
}
