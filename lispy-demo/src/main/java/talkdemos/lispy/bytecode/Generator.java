// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.bytecode;

import static org.objectweb.asm.Opcodes.AALOAD;
import static org.objectweb.asm.Opcodes.ACC_FINAL;
import static org.objectweb.asm.Opcodes.ACC_PUBLIC;
import static org.objectweb.asm.Opcodes.ACC_STATIC;
import static org.objectweb.asm.Opcodes.ACC_SUPER;
import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.ARETURN;
import static org.objectweb.asm.Opcodes.ATHROW;
import static org.objectweb.asm.Opcodes.IFNE;
import static org.objectweb.asm.Opcodes.IF_ICMPEQ;
import static org.objectweb.asm.Opcodes.ILOAD;
import static org.objectweb.asm.Opcodes.INVOKESPECIAL;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.INVOKEVIRTUAL;
import static org.objectweb.asm.Opcodes.RETURN;
import static org.objectweb.asm.Opcodes.V17;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;
import talkdemos.lispy.closure.Interpreted;
import talkdemos.lispy.closure.Loop;
import talkdemos.lispy.core.Assumptions;
import talkdemos.lispy.machine.Code;
import talkdemos.lispy.machine.Entry;
import talkdemos.lispy.machine.Machine;
import talkdemos.lispy.values.Raised;

/** Makes a class of a procedure: a static method that is its body, and the entries that call it. */
final class Generator {
  private static final String OBJECT = "Ljava/lang/Object;";
  private static final String MACHINE = Type.getDescriptor(Machine.class);
  private static final String PACKAGE = "talkdemos/lispy/bytecode/";
  private static final int MOST_PARAMETERS = 200;

  private final Assumptions assumptions;
  private final String className;
  private final Constants constants;
  private final ClassWriter writer;

  private Generator(Assumptions assumptions, String name) {
    this.assumptions = assumptions;
    this.className = PACKAGE + name;
    this.constants = new Constants(className);
    this.writer = new Writer();
  }

  /** All classes that meet at a join are objects there: no class has to be looked up. */
  private static final class Writer extends ClassWriter {
    Writer() {
      super(COMPUTE_FRAMES | COMPUTE_MAXS);
    }

    @Override
    protected String getCommonSuperClass(String a, String b) {
      return "java/lang/Object";
    }
  }

  /** The bytes of a class and the objects that it refers to. */
  record Made(byte[] bytes, Object[] constants) {
    /** An object of the class. */
    Object load() {
      try {
        MethodHandles.Lookup made =
            MethodHandles.lookup().defineHiddenClassWithClassData(bytes, constants, true);
        return made.findConstructor(made.lookupClass(), MethodType.methodType(void.class)).invoke();
      } catch (Throwable e) {
        throw new AssertionError("a class that was made here cannot be loaded", e);
      }
    }
  }

  /**
   * A class for a procedure.
   *
   * @throws Emitter.GivenUp if it has to stay with the nodes
   * @throws org.objectweb.asm.MethodTooLargeException if it does not fit into a method
   */
  static Made procedure(Interpreted procedure, Assumptions assumptions) {
    return new Generator(assumptions, simpleName(procedure.code().name())).of(procedure);
  }

  /** A class for a loop alone, entered in the middle. */
  static Made loop(Loop loop, int frameSize, Assumptions assumptions) {
    return new Generator(assumptions, "loop").of(loop, frameSize);
  }

  private static String simpleName(String name) {
    return name == null ? "procedure" : name.replaceAll("[.;\\[/<>:]", "_");
  }

  private Made of(Interpreted procedure) {
    Code code = procedure.code();
    int parameters = code.required() + (code.hasRest() ? 1 : 0);
    if (parameters > MOST_PARAMETERS) {
      throw new Emitter.GivenUp("it has more parameters than a method of the JVM can have");
    }
    String descriptor = "([" + OBJECT + MACHINE + "I" + OBJECT.repeat(parameters) + ")" + OBJECT;
    Target target =
        new Target(code, procedure.compiled().frameSize(), assumptions, className, descriptor);
    begin(Type.getInternalName(Entry.class), code);
    MethodVisitor mv = writer.visitMethod(ACC_STATIC, "body", descriptor, null, null);
    mv.visitCode();
    Emitter emitter = new Emitter(target, mv, constants, Emitter.DEPTH);
    emitter.procedure(procedure.compiled().body(), parameters);
    emitter.helpers(writer);
    if (!code.hasRest() && parameters <= 4) {
      entry(target, parameters);
    }
    entryForMany(target);
    return end();
  }

  private Made of(Loop loop, int frameSize) {
    String descriptor = "([" + OBJECT + MACHINE + "I[" + OBJECT + "I)" + OBJECT;
    Target target = new Target(null, frameSize, assumptions, className, descriptor);
    begin(Type.getInternalName(Loop.Body.class), null);
    MethodVisitor mv = writer.visitMethod(ACC_STATIC, "body", descriptor, null, null);
    mv.visitCode();
    Emitter emitter = new Emitter(target, mv, constants, 4);
    emitter.loop(loop, 3, 4);
    emitter.helpers(writer);
    MethodVisitor run =
        writer.visitMethod(ACC_PUBLIC, "run", "([" + OBJECT + MACHINE + "II)" + OBJECT, null, null);
    run.visitCode();
    run.visitVarInsn(ALOAD, 1);
    run.visitInsn(org.objectweb.asm.Opcodes.ICONST_0);
    run.visitInsn(AALOAD);
    run.visitTypeInsn(org.objectweb.asm.Opcodes.CHECKCAST, "[Ljava/lang/Object;");
    run.visitVarInsn(ALOAD, 2);
    run.visitVarInsn(ILOAD, 3);
    run.visitVarInsn(ALOAD, 1);
    run.visitVarInsn(ILOAD, 4);
    run.visitMethodInsn(INVOKESTATIC, className, "body", descriptor, false);
    run.visitInsn(ARETURN);
    run.visitMaxs(0, 0);
    run.visitEnd();
    return end();
  }

  private void begin(String superName, Code code) {
    writer.visit(V17, ACC_FINAL | ACC_SUPER, className, null, superName, null);
    if (code != null && code.place() != null) {
      writer.visitSource(code.place().source().name(), null);
    }
    MethodVisitor mv = writer.visitMethod(0, "<init>", "()V", null, null);
    mv.visitCode();
    mv.visitVarInsn(ALOAD, 0);
    mv.visitMethodInsn(INVOKESPECIAL, superName, "<init>", "()V", false);
    mv.visitInsn(RETURN);
    mv.visitMaxs(0, 0);
    mv.visitEnd();
  }

  private Made end() {
    constants.define(writer);
    writer.visitEnd();
    return new Made(writer.toByteArray(), constants.values());
  }

  // ---------------------------------------------------------------- entries

  /** The entry for exactly the parameters. */
  private void entry(Target target, int parameters) {
    String descriptor = ProcedureCalls.entryDescriptor(parameters);
    MethodVisitor mv = writer.visitMethod(ACC_PUBLIC, "call" + parameters, descriptor, null, null);
    mv.visitCode();
    ifStale(mv, target, "call" + parameters, descriptor, parameters);
    mv.visitVarInsn(ALOAD, 1);
    mv.visitVarInsn(ALOAD, 2);
    mv.visitVarInsn(ILOAD, 3);
    for (int i = 0; i < parameters; i++) {
      mv.visitVarInsn(ALOAD, 4 + i);
    }
    mv.visitMethodInsn(INVOKESTATIC, className, "body", target.descriptor(), false);
    mv.visitInsn(ARETURN);
    mv.visitMaxs(0, 0);
    mv.visitEnd();
  }

  private void entryForMany(Target target) {
    String descriptor = "([" + OBJECT + MACHINE + "I[" + OBJECT + ")" + OBJECT;
    MethodVisitor mv = writer.visitMethod(ACC_PUBLIC, "callN", descriptor, null, null);
    mv.visitCode();
    ifStale(mv, target, "callN", descriptor, 1);
    Label right = new Label();
    Code code = target.code();
    constants.push(mv, code, Code.class);
    mv.visitVarInsn(ALOAD, 4);
    mv.visitInsn(org.objectweb.asm.Opcodes.ARRAYLENGTH);
    String codeType = Type.getInternalName(Code.class);
    mv.visitMethodInsn(INVOKEVIRTUAL, codeType, "takes", "(I)Z", false);
    mv.visitJumpInsn(IFNE, right);
    constants.push(mv, code, Code.class);
    mv.visitVarInsn(ALOAD, 4);
    mv.visitInsn(org.objectweb.asm.Opcodes.ARRAYLENGTH);
    String raised = Type.getDescriptor(Raised.class);
    mv.visitMethodInsn(INVOKEVIRTUAL, codeType, "wrongCount", "(I)" + raised, false);
    mv.visitInsn(ATHROW);
    mv.visitLabel(right);
    mv.visitVarInsn(ALOAD, 1);
    mv.visitVarInsn(ALOAD, 2);
    mv.visitVarInsn(ILOAD, 3);
    for (int i = 0; i < code.required(); i++) {
      mv.visitVarInsn(ALOAD, 4);
      mv.visitLdcInsn(i);
      mv.visitInsn(AALOAD);
    }
    if (code.hasRest()) {
      constants.push(mv, code, Code.class);
      mv.visitVarInsn(ALOAD, 4);
      mv.visitMethodInsn(INVOKEVIRTUAL, codeType, "rest", "([" + OBJECT + ")" + OBJECT, false);
    }
    mv.visitMethodInsn(INVOKESTATIC, className, "body", target.descriptor(), false);
    mv.visitInsn(ARETURN);
    mv.visitMaxs(0, 0);
    mv.visitEnd();
  }

  /** If something that the code relied on has changed, the nodes are called. */
  private void ifStale(
      MethodVisitor mv, Target target, String method, String descriptor, int parameters) {
    Label fine = new Label();
    target.pushEpochs(mv, constants);
    mv.visitJumpInsn(IF_ICMPEQ, fine);
    constants.push(mv, target.code(), Code.class);
    String stale = "(" + Type.getDescriptor(Code.class) + ")" + Type.getDescriptor(Entry.class);
    mv.visitMethodInsn(INVOKESTATIC, PACKAGE + "Ops", "stale", stale, false);
    mv.visitVarInsn(ALOAD, 1);
    mv.visitVarInsn(ALOAD, 2);
    mv.visitVarInsn(ILOAD, 3);
    for (int i = 0; i < parameters; i++) {
      mv.visitVarInsn(ALOAD, 4 + i);
    }
    mv.visitMethodInsn(INVOKEVIRTUAL, Type.getInternalName(Entry.class), method, descriptor, false);
    mv.visitInsn(ARETURN);
    mv.visitLabel(fine);
  }
}
