// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.bytecode;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * The objects that code refers to: static final fields, so that the JIT takes them for constants.
 * They come into the class as its class data.
 */
final class Constants {
  private record Constant(Object value, Class<?> type) {}

  private final String owner;
  private final List<Constant> constants = new ArrayList<>();

  Constants(String owner) {
    this.owner = owner;
  }

  /** Pushes an object as one of that class, which must be public. */
  void push(MethodVisitor mv, Object value, Class<?> type) {
    int index = 0;
    while (index < constants.size()
        && (constants.get(index).value != value || constants.get(index).type != type)) {
      index++;
    }
    if (index == constants.size()) {
      constants.add(new Constant(value, type));
    }
    mv.visitFieldInsn(Opcodes.GETSTATIC, owner, "c" + index, Type.getDescriptor(type));
  }

  /** The fields and what sets them. */
  void define(ClassVisitor visitor) {
    MethodVisitor mv = visitor.visitMethod(Opcodes.ACC_STATIC, "<clinit>", "()V", null, null);
    mv.visitCode();
    String handles = "java/lang/invoke/MethodHandles";
    String lookup = "Ljava/lang/invoke/MethodHandles$Lookup;";
    mv.visitMethodInsn(Opcodes.INVOKESTATIC, handles, "lookup", "()" + lookup, false);
    mv.visitLdcInsn("_");
    mv.visitLdcInsn(Type.getType(Object[].class));
    String data = "(" + lookup + "Ljava/lang/String;Ljava/lang/Class;)Ljava/lang/Object;";
    mv.visitMethodInsn(Opcodes.INVOKESTATIC, handles, "classData", data, false);
    mv.visitTypeInsn(Opcodes.CHECKCAST, "[Ljava/lang/Object;");
    mv.visitVarInsn(Opcodes.ASTORE, 0);
    for (int i = 0; i < constants.size(); i++) {
      Class<?> type = constants.get(i).type;
      int flags = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_FINAL;
      visitor.visitField(flags, "c" + i, Type.getDescriptor(type), null, null).visitEnd();
      mv.visitVarInsn(Opcodes.ALOAD, 0);
      mv.visitLdcInsn(i);
      mv.visitInsn(Opcodes.AALOAD);
      mv.visitTypeInsn(Opcodes.CHECKCAST, Type.getInternalName(type));
      mv.visitFieldInsn(Opcodes.PUTSTATIC, owner, "c" + i, Type.getDescriptor(type));
    }
    mv.visitInsn(Opcodes.RETURN);
    mv.visitMaxs(0, 0);
    mv.visitEnd();
  }

  /** The objects, in the order of the fields. */
  Object[] values() {
    return constants.stream().map(Constant::value).toArray();
  }
}
