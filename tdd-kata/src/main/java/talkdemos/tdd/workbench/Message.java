// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.workbench;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What a worker tells. */
sealed interface Message {
  /** It waits for a job. */
  record Ready() implements Message {}

  /** A test, or a class of tests, starts. */
  record Began(TestName test) implements Message {}

  /** A test ended. */
  record Finished(TestOutcome outcome) implements Message {}

  /** The code printed; {@code cut} when the rest will not come. */
  record Printed(boolean err, byte[] text, boolean cut) implements Message {}

  /**
   * All tests ended.
   *
   * @param fit whether the worker can take another job
   */
  record Done(List<String> remarks, boolean fit, List<Probes> probes) implements Message {}

  /** Which of a class's probes were passed, and the class's id, as JaCoCo has it. */
  record Probes(long id, String className, boolean[] passed) {}

  /** Where the tests are just now, on request; {@code remark} is empty or a sentence. */
  record Here(List<Position> stack, String remark) implements Message {}

  /** It should not take another job: most of its memory is in use for good. */
  record Tired() implements Message {}

  /** The JVM is going down; {@code stack} says where exit was called, if it was. */
  record Exiting(boolean called, List<Position> stack) implements Message {}

  /** Memory ran out. */
  record NoMemory(String what, List<Position> stack) implements Message {}

  /** What runs the tests failed. */
  record Broken(String what, List<Position> stack) implements Message {}

  /** No more will come: the connection is closed. Never sent. */
  record Gone() implements Message {}

  /** Writes a message. */
  static void write(DataOutput to, Message message) throws IOException {
    if (message instanceof Ready) {
      to.writeByte('R');
    } else if (message instanceof Began began) {
      to.writeByte('B');
      name(to, began.test());
    } else if (message instanceof Finished finished) {
      to.writeByte('F');
      outcome(to, finished.outcome());
    } else if (message instanceof Printed printed) {
      to.writeByte('P');
      to.writeBoolean(printed.err());
      Wire.bytes(to, printed.text());
      to.writeBoolean(printed.cut());
    } else if (message instanceof Done done) {
      to.writeByte('D');
      Wire.list(to, done.remarks(), Wire::text);
      to.writeBoolean(done.fit());
      Wire.list(to, done.probes(), Message::probes);
    } else if (message instanceof Tired) {
      to.writeByte('T');
    } else if (message instanceof Here here) {
      to.writeByte('H');
      stack(to, here.stack());
      Wire.text(to, here.remark());
    } else if (message instanceof Exiting exiting) {
      to.writeByte('E');
      to.writeBoolean(exiting.called());
      stack(to, exiting.stack());
    } else if (message instanceof NoMemory full) {
      to.writeByte('M');
      Wire.text(to, full.what());
      stack(to, full.stack());
    } else if (message instanceof Broken broken) {
      to.writeByte('X');
      Wire.text(to, broken.what());
      stack(to, broken.stack());
    } else {
      throw new IllegalArgumentException("never sent: " + message);
    }
  }

  /** Reads a message. */
  static Message read(DataInput from) throws IOException {
    byte kind = from.readByte();
    return switch (kind) {
      case 'R' -> new Ready();
      case 'B' -> new Began(name(from));
      case 'F' -> new Finished(outcome(from));
      case 'P' -> new Printed(from.readBoolean(), Wire.bytes(from), from.readBoolean());
      case 'D' ->
          new Done(
              Wire.list(from, Wire::text), from.readBoolean(), Wire.list(from, Message::probes));
      case 'T' -> new Tired();
      case 'H' -> new Here(stack(from), Wire.text(from));
      case 'E' -> new Exiting(from.readBoolean(), stack(from));
      case 'M' -> new NoMemory(Wire.text(from), stack(from));
      case 'X' -> new Broken(Wire.text(from), stack(from));
      default -> throw new IOException("no message starts with " + kind);
    };
  }

  private static void name(DataOutput to, TestName test) throws IOException {
    Wire.text(to, test.className());
    Wire.text(to, test.method());
    Wire.text(to, test.display());
  }

  private static TestName name(DataInput from) throws IOException {
    return new TestName(Wire.text(from), Wire.text(from), Wire.text(from));
  }

  private static void outcome(DataOutput to, TestOutcome outcome) throws IOException {
    name(to, outcome.test());
    to.writeByte(outcome.status().ordinal());
    Wire.text(to, outcome.message());
    stack(to, outcome.stack());
    to.writeLong(outcome.nanos());
  }

  private static TestOutcome outcome(DataInput from) throws IOException {
    return new TestOutcome(
        name(from),
        TestOutcome.Status.values()[from.readByte()],
        Wire.text(from),
        stack(from),
        from.readLong());
  }

  private static void stack(DataOutput to, List<Position> stack) throws IOException {
    Wire.list(
        to,
        stack,
        (out, one) -> {
          Wire.text(out, one.file());
          out.writeInt(one.line());
        });
  }

  private static List<Position> stack(DataInput from) throws IOException {
    return Wire.list(from, in -> new Position(Wire.text(in), in.readInt()));
  }

  private static void probes(DataOutput to, Probes probes) throws IOException {
    to.writeLong(probes.id());
    Wire.text(to, probes.className());
    List<Boolean> passed = new ArrayList<>();
    for (boolean one : probes.passed()) passed.add(one);
    Wire.list(to, passed, DataOutput::writeBoolean);
  }

  private static Probes probes(DataInput from) throws IOException {
    long id = from.readLong();
    String className = Wire.text(from);
    List<Boolean> passed = Wire.list(from, DataInput::readBoolean);
    boolean[] flags = new boolean[passed.size()];
    for (int i = 0; i < flags.length; i++) flags[i] = passed.get(i);
    return new Probes(id, className, flags);
  }
}
