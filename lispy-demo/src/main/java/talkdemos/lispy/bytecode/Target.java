// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.bytecode;

import java.util.HashSet;
import java.util.Set;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import talkdemos.lispy.core.Assumptions;
import talkdemos.lispy.core.Global;
import talkdemos.lispy.machine.Code;

/** What is compiled, and what the code relies on. */
final class Target {
  private final Code code;
  private final int frameSize;
  private final Assumptions assumptions;
  private final int epoch;
  private final String className;
  private final String descriptor;
  private boolean plain;
  private boolean closed;
  private final Set<Global.Cell> relied = new HashSet<>();
  private final Set<Global.Cell> changed = new HashSet<>();

  /**
   * @param code null for a loop alone
   * @param descriptor of the method
   */
  Target(Code code, int frameSize, Assumptions assumptions, String className, String descriptor) {
    this.code = code;
    this.frameSize = frameSize;
    this.assumptions = assumptions;
    this.epoch = assumptions.epoch();
    this.className = className;
    this.descriptor = descriptor;
  }

  Code code() {
    return code;
  }

  /** What the call stack of an error calls it. */
  String name() {
    return code == null || code.name() == null ? "a procedure" : code.name();
  }

  int frameSize() {
    return frameSize;
  }

  /** Pushes the epoch now and the one that the code was compiled in. */
  void pushEpochs(MethodVisitor mv, Constants constants) {
    String type = Type.getInternalName(Assumptions.class);
    constants.push(mv, assumptions, Assumptions.class);
    mv.visitMethodInsn(Opcodes.INVOKEVIRTUAL, type, "epoch", "()I", false);
    mv.visitLdcInsn(epoch);
  }

  String className() {
    return className;
  }

  String descriptor() {
    return descriptor;
  }

  /** True if the procedure always answers one value, never a call that is left to the machine. */
  boolean isPlain() {
    return plain;
  }

  /** True if the code runs no code but its own. */
  boolean isClosed() {
    return closed;
  }

  void setClosed(boolean closed) {
    this.closed = closed;
  }

  void setPlain(boolean plain) {
    this.plain = plain;
  }

  /** Says that the code is right only while the variable, if imported, keeps its cell. */
  void relyOnCell(Global global) {
    if (global.imported()) {
      global.assume(assumptions);
      relied.add(global.cell);
      check();
    }
  }

  /** Says that the code is right only while the variable keeps its closure. */
  void relyOnClosure(Global global) {
    global.assume(assumptions);
    relyOnValue(global);
  }

  /** Says that the code is right only while the variable keeps its value. */
  void relyOnValue(Global global) {
    relied.add(global.cell);
    check();
  }

  /** Says that the code changes a variable: what relied on it, right behind, would not notice. */
  void changes(Global global) {
    changed.add(global.cell);
    check();
  }

  private void check() {
    if (changed.stream().anyMatch(relied::contains)) {
      throw new Emitter.GivenUp("it changes a variable that it relies on");
    }
  }
}
