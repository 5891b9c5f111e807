// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.launch;

import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import talkdemos.config.launch.cluster.Worker;
import talkdemos.config.tree.Node;
import talkdemos.config.tree.Origin;

/** An application whose jobs do what their configuration says. */
public final class TestApplication {
  public static final Fork FORK = new Fork(TestApplication.class.getName(), List.of());
  private static final Origin HERE = new Origin.BuiltIn("test");

  private TestApplication() {}

  public static void main(String[] args) throws Exception {
    if (args[0].equals(ForkedJob.FLAG)) {
      System.exit(ForkedJob.run(Path.of(args[1]), TestApplication::run, System.err));
    } else if (args[0].equals(Worker.COMMAND)) {
      String[] rest = Arrays.copyOfRange(args, 1, args.length);
      System.exit(Worker.run(rest, TestApplication::run, System.out, System.err));
    } else if (args[0].equals("multirun")) {
      multirun(Path.of(args[1]), args[2]);
    }
  }

  /** Eight jobs of a second each, two at a time. */
  private static void multirun(Path directory, String launcher) throws Exception {
    Multirun multirun =
        new Multirun(
            Launcher.named(launcher),
            TestApplication::run,
            FORK,
            settings(
                Map.of("threads", integer(2), "processes", integer(2), "heartbeat", integer(200))),
            directory,
            new Multirun.Options(true, false, 0),
            new Progress(System.out, false));
    multirun.run(jobs(directory, "sleep", 8));
  }

  public static String run(Job job) throws Exception {
    int x = ((Node.Int) job.config().get("x")).value().intValue();
    switch (((Node.Text) job.config().get("do")).value()) {
      case "fail" -> {
        if (x % 2 == 1) {
          throw new IllegalStateException("no luck with " + x);
        }
      }
      case "crash" -> {
        if (x % 2 == 1) {
          System.out.println("about to halt");
          System.out.flush();
          Runtime.getRuntime().halt(3);
        }
      }
      case "error" -> throw new StackOverflowError();
      case "sleep" -> Thread.sleep(1000);
      case "note" -> {
        Files.writeString(
            job.directory().resolveSibling("runs.txt"),
            x + "\n",
            StandardOpenOption.CREATE,
            StandardOpenOption.APPEND);
        Thread.sleep(150);
      }
      case "bad" -> {
        return "not json";
      }
      default -> Thread.sleep(1);
    }
    return "{\"square\": " + x * x + ", \"memory\": " + Runtime.getRuntime().maxMemory() + "}";
  }

  public static List<Job> jobs(Path directory, String what, int count) {
    List<Job> jobs = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Map<String, Node> config = new LinkedHashMap<>();
      config.put("x", integer(i));
      config.put("do", new Node.Text(what, HERE));
      config.put("rate", new Node.Real(Double.POSITIVE_INFINITY, HERE));
      jobs.add(
          new Job(i, List.of("x=" + i), new Node.Dict(config, HERE), directory.resolve("" + i)));
    }
    return jobs;
  }

  public static Settings settings(Map<String, Node> settings) {
    return new Settings(new Node.Dict(settings, HERE));
  }

  public static Node integer(int value) {
    return new Node.Int(BigInteger.valueOf(value), HERE);
  }

  public static Node text(String value) {
    return new Node.Text(value, HERE);
  }
}
