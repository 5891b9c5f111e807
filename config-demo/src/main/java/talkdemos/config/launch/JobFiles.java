// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.launch;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import talkdemos.config.tree.Json;
import talkdemos.config.tree.Node;

/**
 * What is kept of a job in its directory: {@code result.json}, and {@code failure.txt} with the
 * stack trace of an exception. A file is there as a whole or not at all.
 */
public final class JobFiles {
  /** The file with the result. */
  public static final String RESULT = "result.json";

  static final String JOB = "job.json";
  static final String OUTPUT = "output.txt";
  private static final String TRACE = "failure.txt";

  private JobFiles() {}

  /** Keeps a result. */
  public static void write(Job job, JobResult result) throws IOException {
    Node.Dict node = result.toNode().with("overrides", Job.texts(job.overrides()));
    write(job.directory().resolve(RESULT), Json.text(node) + "\n");
  }

  /** The result that was kept of a job with the same overrides, if it can be read. */
  public static Optional<JobResult> read(Job job) {
    try {
      Node node = JsonText.parse(Files.readString(job.directory().resolve(RESULT)));
      return node instanceof Node.Dict kept
              && kept.get("overrides") instanceof Node.Items overrides
              && Job.texts(overrides).equals(job.overrides())
          ? Optional.of(JobResult.fromNode(renumbered(kept, job)))
          : Optional.empty();
    } catch (IOException | IllegalArgumentException notThere) {
      return Optional.empty();
    }
  }

  private static Node renumbered(Node.Dict kept, Job job) {
    Map<String, Node> entries = new LinkedHashMap<>(kept.entries());
    entries.put("number", job.toNode().get("number"));
    return new Node.Dict(entries, kept.origin());
  }

  static void writeTrace(Job job, Throwable failure) {
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    try {
      write(job.directory().resolve(TRACE), trace.toString());
    } catch (IOException e) {
      failure.addSuppressed(e); // the result says what failed in any case
    }
  }

  /** Writes a file, which is then there as a whole; makes its directory. */
  static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Path part = file.resolveSibling(file.getFileName() + ".part" + Thread.currentThread().getId());
    Files.writeString(part, text);
    try {
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (NoSuchFileException e) {
      throw new IOException("cannot write " + file, e);
    }
  }
}
