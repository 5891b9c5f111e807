// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.workbench;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The other JVM: takes jobs over a connection and runs them, until the connection closes.
 *
 * <p>One argument, the port to connect to; the first line of its standard input is the token that
 * it shows there. Standard output and error stay free for what the JVM itself, or native code, has
 * to say.
 */
final class Worker {
  /** The exit status of a worker that had no memory left to say so. */
  static final int NO_MEMORY = 78;

  private static final byte RUN = 'J';
  private static final byte WHERE = 'W';

  /** Of frameworks, whose warnings are told as remarks. Kept, as a logger may be collected. */
  private final List<Logger> silent =
      List.of(Logger.getLogger("org.junit"), Logger.getLogger("net.jqwik"));

  private final Link link;
  private final DataInputStream from;
  private final BlockingQueue<Job> jobs = new LinkedBlockingQueue<>();
  private final Stage stage;

  private Worker(Socket socket) throws IOException {
    from = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
    link = new Link(socket.getOutputStream());
    silent.forEach(logger -> logger.setLevel(Level.OFF));
    stage = new Stage(link);
  }

  /** Runs jobs. */
  public static void main(String[] args) throws Exception {
    byte[] token = line(System.in).getBytes(StandardCharsets.US_ASCII);
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(args[0]));
    socket.setTcpNoDelay(true);
    socket.getOutputStream().write(token);
    Worker worker = new Worker(socket);
    Thread listener = new Thread(worker::listen, "workbench listener");
    listener.setDaemon(true);
    listener.start();
    worker.work();
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int one = in.read(); one >= 0 && one != '\n'; one = in.read()) line.append((char) one);
    return line.toString();
  }

  static void run(DataOutput to, Job job) throws IOException {
    to.writeByte(RUN);
    job.write(to);
  }

  static void where(DataOutput to) throws IOException {
    to.writeByte(WHERE);
  }

  private void listen() {
    try {
      while (true) {
        byte kind = from.readByte();
        if (kind == RUN) jobs.add(Job.read(from));
        else if (kind == WHERE) stage.tellWhere();
        else throw new IOException("no request starts with " + kind);
      }
    } catch (IOException gone) {
      Runtime.getRuntime().halt(0);
    } catch (Throwable full) {
      Runtime.getRuntime().halt(NO_MEMORY);
    }
  }

  private void work() {
    stage.prepare();
    link.send(new Message.Ready());
    while (true) {
      try {
        stage.play(jobs.take());
      } catch (InterruptedException ignored) {
        // by code that interrupts each thread it finds
      }
    }
  }
}
