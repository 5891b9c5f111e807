// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.bytecode;

import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.ARETURN;
import static org.objectweb.asm.Opcodes.ASTORE;
import static org.objectweb.asm.Opcodes.DUP;
import static org.objectweb.asm.Opcodes.GETFIELD;
import static org.objectweb.asm.Opcodes.GETSTATIC;
import static org.objectweb.asm.Opcodes.GOTO;
import static org.objectweb.asm.Opcodes.IADD;
import static org.objectweb.asm.Opcodes.ICONST_1;
import static org.objectweb.asm.Opcodes.IFEQ;
import static org.objectweb.asm.Opcodes.IF_ACMPNE;
import static org.objectweb.asm.Opcodes.ILOAD;
import static org.objectweb.asm.Opcodes.INSTANCEOF;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.INVOKEVIRTUAL;
import static org.objectweb.asm.Opcodes.POP;

import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;
import talkdemos.lispy.closure.Calls;
import talkdemos.lispy.closure.CaseClosure;
import talkdemos.lispy.closure.Nodes;
import talkdemos.lispy.machine.Closure;
import talkdemos.lispy.machine.Code;
import talkdemos.lispy.machine.Machine;
import talkdemos.lispy.source.CallSite;

/**
 * Writes the instructions for calls of procedures: of the one that they are in, of one that a
 * variable of the top level is known to keep, or of whatever it may be.
 */
record ProcedureCalls(Emitter emitter, Target target, MethodVisitor mv, Constants constants) {
  private static final String OBJECT = "Ljava/lang/Object;";
  private static final String MACHINE_DESCRIPTOR = Type.getDescriptor(Machine.class);
  private static final String SITE = Type.getDescriptor(CallSite.class);
  private static final String CODE = Type.getInternalName(Code.class);
  private static final String CLOSURE = Type.getInternalName(Closure.class);

  /** The most arguments that an entry takes without an array. */
  private static final int FEW = 4;

  /** Leaves the value of a call on the stack. */
  void call(Calls call) {
    Label general = new Label();
    Label end = new Label();
    Label from = new Label();
    Label to = new Label();
    int[] arguments = prepare(call);
    mv.visitLabel(from);
    emitter.line(call.site.place(), from);
    if (isOwn(call)) {
      ownVariables(call);
      body(arguments);
    } else {
      boolean known = known(call) != null;
      if (!known) {
        callee(call);
        mv.visitTypeInsn(INSTANCEOF, CLOSURE);
        mv.visitJumpInsn(IFEQ, general);
      }
      closure(call, arguments);
      finishTail();
      if (!known) {
        mv.visitJumpInsn(GOTO, end);
        mv.visitLabel(general);
        callee(call);
        mv.visitVarInsn(ALOAD, Emitter.MACHINE);
        mv.visitVarInsn(ILOAD, Emitter.DEPTH);
        constants.push(mv, call.site, CallSite.class);
        emitter.ops("call", generalDescriptor(pushArguments(arguments)));
      }
    }
    mv.visitLabel(end);
    mv.visitLabel(to);
    emitter.through(from, to, call.site);
  }

  /** The variables of the closure whose method this is, which a call calls. */
  private void ownVariables(Calls call) {
    if (isItself(call)) {
      mv.visitVarInsn(ALOAD, Emitter.FREE);
    } else {
      constants.push(mv, known(call).free, Object[].class);
    }
  }

  /** The value of a call of this method; the closure's variables are on the stack. */
  private void body(int[] arguments) {
    mv.visitVarInsn(ALOAD, Emitter.MACHINE);
    depthInside();
    for (int argument : arguments) {
      mv.visitVarInsn(ALOAD, argument);
    }
    mv.visitMethodInsn(INVOKESTATIC, target.className(), "body", target.descriptor(), false);
    if (!target.isPlain()) {
      finishTail();
    }
  }

  /** What a call answers may be another call, in tail position, that has to be made now. */
  private void finishTail() {
    Label done = new Label();
    mv.visitInsn(DUP);
    mv.visitFieldInsn(GETSTATIC, Emitter.MACHINE_TYPE, "TAIL", OBJECT);
    mv.visitJumpInsn(IF_ACMPNE, done);
    mv.visitInsn(POP);
    mv.visitVarInsn(ALOAD, Emitter.MACHINE);
    depthInside();
    mv.visitMethodInsn(INVOKEVIRTUAL, Emitter.MACHINE_TYPE, "finish", "(I)" + OBJECT, false);
    mv.visitLabel(done);
  }

  /** Pushes what is called. */
  private void callee(Calls call) {
    Closure known = known(call);
    if (known != null) {
      constants.push(mv, known, Closure.class);
    } else {
      mv.visitVarInsn(ALOAD, emitter.temporary());
    }
  }

  /** Pushes arguments, in an array if they are many; answers their types. */
  private String pushArguments(int[] arguments) {
    if (arguments.length > FEW) {
      emitter.arrayOfLocals(arguments);
      return "[" + OBJECT;
    }
    for (int argument : arguments) {
      mv.visitVarInsn(ALOAD, argument);
    }
    return OBJECT.repeat(arguments.length);
  }

  private static String generalDescriptor(String arguments) {
    return "(" + OBJECT + MACHINE_DESCRIPTOR + "I" + SITE + arguments + ")" + OBJECT;
  }

  /** Computes callee and arguments into locals; those that are locals already stay there. */
  private int[] prepare(Calls call) {
    if (!isItself(call) && known(call) == null) {
      emitter.operand(call.procedure);
      mv.visitVarInsn(ASTORE, emitter.temporary());
    }
    int[] locals = new int[call.arguments.length];
    int outer = emitter.firstFree();
    emitter.setFirstFree(outer + locals.length);
    for (int i = 0; i < locals.length; i++) {
      if (call.arguments[i] instanceof Nodes.Slot slot) {
        locals[i] = emitter.local(slot);
      } else {
        locals[i] = outer + i;
        emitter.operand(call.arguments[i]);
        mv.visitVarInsn(ASTORE, locals[i]);
      }
    }
    emitter.setFirstFree(outer);
    return locals;
  }

  /** True if the call is of this code. */
  boolean isOwn(Calls call) {
    Closure known = known(call);
    return isItself(call)
        || emitter.start() != null && known != null && known.code == target.code();
  }

  /** True if the call is of the closure that it is in, whose method this is. */
  private boolean isItself(Calls call) {
    return emitter.start() != null && call.ofItself;
  }

  /** The closure that is called for as long as a variable of the top level keeps it; or null. */
  private Closure known(Calls call) {
    int count = call.arguments.length;
    if (call.procedure instanceof Nodes.GlobalRef reference && reference.global.isSettled()) {
      Object value = reference.global.cell.value;
      Closure closure = value instanceof CaseClosure cases ? cases.clause(count) : null;
      closure = value instanceof Closure one ? one : closure;
      if (closure != null && closure.code.takesExactly(count)) {
        target.relyOnClosure(reference.global);
        return closure;
      }
    }
    return null;
  }

  /** A call of a closure, by an instruction of its own: the JIT learns what it calls. */
  private void closure(Calls call, int[] arguments) {
    Closure known = known(call);
    if (known != null && known.code.place() != null) {
      constants.push(mv, known.code, Code.class);
      mv.visitFieldInsn(GETFIELD, CODE, "entry", "L" + Emitter.ENTRY + ";");
      constants.push(mv, known.free, Object[].class);
    } else {
      callee(call);
      mv.visitVarInsn(ALOAD, Emitter.MACHINE);
      constants.push(mv, call.site, CallSite.class);
      emitter.ops("entry", "(" + OBJECT + MACHINE_DESCRIPTOR + SITE + ")L" + Emitter.ENTRY + ";");
      callee(call);
      emitter.ops("free", "(" + OBJECT + ")[" + OBJECT);
    }
    mv.visitVarInsn(ALOAD, Emitter.MACHINE);
    depthInside();
    pushArguments(arguments);
    String name = arguments.length <= FEW ? "call" + arguments.length : "callN";
    mv.visitMethodInsn(
        INVOKEVIRTUAL, Emitter.ENTRY, name, entryDescriptor(arguments.length), false);
  }

  /** The type of an entry for so many arguments. */
  static String entryDescriptor(int arguments) {
    String own = arguments <= FEW ? OBJECT.repeat(arguments) : "[" + OBJECT;
    return "([" + OBJECT + MACHINE_DESCRIPTOR + "I" + own + ")" + OBJECT;
  }

  /** Makes a call in tail position, and returns what it answers. */
  void tailCall(Calls call) {
    int[] arguments = prepare(call);
    if (isOwn(call)) {
      ownVariables(call);
      mv.visitVarInsn(ASTORE, Emitter.FREE);
      startAgain(arguments);
      return;
    }
    Label general = new Label();
    callee(call);
    mv.visitVarInsn(ILOAD, Emitter.DEPTH);
    emitter.push(arguments.length);
    emitter.ops("mayCallDirectly", "(" + OBJECT + "II)Z");
    mv.visitJumpInsn(IFEQ, general);
    closure(call, arguments);
    mv.visitInsn(ARETURN);
    mv.visitLabel(general);
    callee(call);
    mv.visitVarInsn(ALOAD, Emitter.MACHINE);
    mv.visitVarInsn(ILOAD, Emitter.DEPTH);
    constants.push(mv, call.site, CallSite.class);
    emitter.ops("tail", generalDescriptor(pushArguments(arguments)));
    mv.visitInsn(ARETURN);
  }

  private void startAgain(int[] arguments) {
    for (int argument : arguments) {
      mv.visitVarInsn(ALOAD, argument);
    }
    for (int i = arguments.length - 1; i >= 0; i--) {
      mv.visitVarInsn(ASTORE, emitter.firstParameter() + i);
    }
    emitter.turn();
    mv.visitJumpInsn(GOTO, emitter.start());
  }

  private void depthInside() {
    mv.visitVarInsn(ILOAD, Emitter.DEPTH);
    mv.visitInsn(ICONST_1);
    mv.visitInsn(IADD);
  }
}
