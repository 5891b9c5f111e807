// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.bytecode;

import java.util.function.Consumer;
import org.objectweb.asm.ClassTooLargeException;
import org.objectweb.asm.MethodTooLargeException;
import talkdemos.lispy.closure.Interpreted;
import talkdemos.lispy.closure.Loop;
import talkdemos.lispy.closure.Tier;
import talkdemos.lispy.core.Assumptions;
import talkdemos.lispy.machine.Code;
import talkdemos.lispy.machine.Entry;

/** Compiles what runs often to the JVM's code. */
public final class BytecodeTier implements Tier {
  private final Assumptions assumptions;
  private final int worthIt;
  private final Consumer<String> log;

  /**
   * @param worthIt the number of calls or turns after which something is compiled
   * @param log is told what was compiled and what was given up
   */
  public BytecodeTier(Assumptions assumptions, int worthIt, Consumer<String> log) {
    this.assumptions = assumptions;
    this.worthIt = worthIt;
    this.log = log;
  }

  @Override
  public int worthIt() {
    return worthIt;
  }

  @Override
  public void compile(Interpreted procedure) {
    Code code = procedure.code();
    String name = code.name() == null ? "a procedure" : code.name();
    String what = code.place() == null ? name : name + " of " + code.place();
    try {
      Generator.Made made = Generator.procedure(procedure, assumptions);
      procedure.code().entry = (Entry) made.load();
      log.accept("compiled %s: %d bytes".formatted(what, made.bytes().length));
    } catch (Emitter.GivenUp | MethodTooLargeException | ClassTooLargeException e) {
      log.accept("given up %s: %s".formatted(what, e.getMessage()));
    }
  }

  @Override
  public void compile(Loop loop, int frameSize) {
    try {
      Generator.Made made = Generator.loop(loop, frameSize, assumptions);
      loop.become((Loop.Body) made.load());
      log.accept("compiled a loop: %d bytes".formatted(made.bytes().length));
    } catch (Emitter.GivenUp | MethodTooLargeException | ClassTooLargeException e) {
      log.accept("given up a loop: %s".formatted(e.getMessage()));
    }
  }
}
