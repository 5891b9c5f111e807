// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A mail server on loopback that does to each command what a test told it: answers as servers do,
 * refuses, or cuts the line. A command is known by its first word; the end of a mail is {@link
 * #END}.
 */
public final class ScriptedSmtpServer implements AutoCloseable {
  /** The lone point after a mail. */
  public static final String END = ".";

  /** Instead of a reply, the connection is closed. */
  public static final String CUT = "";

  private final ServerSocket server;
  private final Map<String, String> replies = new ConcurrentHashMap<>();
  private final List<String> commands = Collections.synchronizedList(new ArrayList<>());
  private final List<String> taken = Collections.synchronizedList(new ArrayList<>());

  private volatile Runnable happens = () -> {};
  private volatile String when = "";

  private ScriptedSmtpServer(ServerSocket server) {
    this.server = server;
  }

  /** Starts a server that takes every mail. */
  public static ScriptedSmtpServer start() throws IOException {
    ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    ScriptedSmtpServer started = new ScriptedSmtpServer(socket);
    Thread thread = new Thread(started::accept, "scripted-smtp");
    thread.setDaemon(true);
    thread.start();
    return started;
  }

  /** From now on this command gets this reply, which may be {@link #CUT}. */
  public ScriptedSmtpServer on(String command, String reply) {
    replies.put(command, reply);
    return this;
  }

  /** From now on something happens before this command is answered. */
  public ScriptedSmtpServer before(String command, Runnable what) {
    happens = what;
    when = command;
    return this;
  }

  /** From now on each command is answered as servers do. */
  public void works() {
    replies.clear();
    when = "";
  }

  /** Where it listens. */
  public SmtpServer address(Duration timeout) {
    return new SmtpServer("localhost", server.getLocalPort(), timeout);
  }

  /** The commands that came, in their order. */
  public List<String> commands() {
    return List.copyOf(commands);
  }

  /** The mails that it took: those whose end it did not refuse, whether or not it said so. */
  public List<String> taken() {
    return List.copyOf(taken);
  }

  @Override
  public void close() throws IOException {
    server.close();
  }

  private void accept() {
    while (!server.isClosed()) {
      try (Socket client = server.accept()) {
        serve(client);
      } catch (IOException gone) { // the client or this server: go on, or end
      }
    }
  }

  private void serve(Socket client) throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
    OutputStream out = client.getOutputStream();
    if (!says(out, "", "220 ready")) return;
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      commands.add(line);
      String command = line.split(" ")[0].toUpperCase();
      if (!says(out, command, command.equals("DATA") ? "354 go on" : "250 fine")) return;
      boolean goesOn = replies.getOrDefault("DATA", "354").startsWith("354");
      if (command.equals("DATA") && goesOn && !mail(in, out)) return;
      if (command.equals("QUIT")) return;
    }
  }

  private boolean mail(BufferedReader in, OutputStream out) throws IOException {
    StringBuilder mail = new StringBuilder();
    for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine())
      mail.append(line).append('\n');
    String reply = replies.getOrDefault(END, "250");
    if (reply.equals(CUT) || reply.startsWith("2")) taken.add(mail.toString());
    return says(out, END, "250 taken");
  }

  /** Whether the line is still there. */
  private boolean says(OutputStream out, String command, String usual) throws IOException {
    String reply = replies.getOrDefault(command, usual);
    if (!when.isEmpty() && command.equals(when)) happens.run();
    if (reply.equals(CUT)) return false;
    out.write((reply + "\r\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
    return true;
  }
}
