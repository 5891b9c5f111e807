// SPDX-License-Identifier: Apache-2.0
package talkdemos.perf.pieces;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.function.LongUnaryOperator;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Trees as method handles, and as methods of generated classes. */
final class Compiled {
  private static final MethodType UNARY = MethodType.methodType(long.class, long.class);

  private Compiled() {}

  /** One handle from a variable's value to the tree's. */
  static MethodHandle handle(Tree tree) {
    if (tree instanceof Tree.Num number) {
      MethodHandle constant = MethodHandles.constant(long.class, number.value);
      return MethodHandles.dropArguments(constant, 0, long.class);
    } else if (tree instanceof Tree.Plus plus) {
      return joined("plus", handle(plus.left), handle(plus.right));
    } else if (tree instanceof Tree.Times times) {
      return joined("times", handle(times.left), handle(times.right));
    }
    return MethodHandles.identity(long.class);
  }

  private static MethodHandle joined(String name, MethodHandle left, MethodHandle right) {
    try {
      MethodType binary = UNARY.appendParameterTypes(long.class);
      MethodHandle step = MethodHandles.lookup().findStatic(Compiled.class, name, binary);
      MethodHandle both = MethodHandles.filterArguments(step, 0, left, right);
      return MethodHandles.permuteArguments(both, UNARY, 0, 0);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static long plus(long a, long b) {
    return a + b;
  }

  private static long times(long a, long b) {
    return a * b;
  }

  /** An object of a hidden class made for this tree, whose method is the tree. */
  static LongUnaryOperator generated(Tree tree) {
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    writer.visit(
        Opcodes.V17,
        Opcodes.ACC_FINAL | Opcodes.ACC_SUPER,
        "talkdemos/perf/pieces/Generated",
        null,
        "java/lang/Object",
        new String[] {"java/util/function/LongUnaryOperator"});
    MethodVisitor made = writer.visitMethod(0, "<init>", "()V", null, null);
    made.visitVarInsn(Opcodes.ALOAD, 0);
    made.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
    made.visitInsn(Opcodes.RETURN);
    made.visitMaxs(0, 0);
    MethodVisitor run = writer.visitMethod(Opcodes.ACC_PUBLIC, "applyAsLong", "(J)J", null, null);
    emit(tree, run);
    run.visitInsn(Opcodes.LRETURN);
    run.visitMaxs(0, 0);
    try {
      MethodHandles.Lookup hidden =
          MethodHandles.lookup().defineHiddenClass(writer.toByteArray(), true);
      MethodType maker = MethodType.methodType(void.class);
      return (LongUnaryOperator) hidden.findConstructor(hidden.lookupClass(), maker).invoke();
    } catch (Throwable impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static void emit(Tree tree, MethodVisitor code) {
    if (tree instanceof Tree.Num number) {
      code.visitLdcInsn(number.value);
    } else if (tree instanceof Tree.Plus plus) {
      emit(plus.left, code);
      emit(plus.right, code);
      code.visitInsn(Opcodes.LADD);
    } else if (tree instanceof Tree.Times times) {
      emit(times.left, code);
      emit(times.right, code);
      code.visitInsn(Opcodes.LMUL);
    } else {
      code.visitVarInsn(Opcodes.LLOAD, 1);
    }
  }
}
