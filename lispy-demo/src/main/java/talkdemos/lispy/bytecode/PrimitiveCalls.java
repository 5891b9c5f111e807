// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.bytecode;

import static org.objectweb.asm.Opcodes.AASTORE;
import static org.objectweb.asm.Opcodes.ANEWARRAY;
import static org.objectweb.asm.Opcodes.DUP;
import static org.objectweb.asm.Opcodes.GOTO;
import static org.objectweb.asm.Opcodes.IFEQ;
import static org.objectweb.asm.Opcodes.IFNE;
import static org.objectweb.asm.Opcodes.IF_ACMPEQ;
import static org.objectweb.asm.Opcodes.IF_ACMPNE;
import static org.objectweb.asm.Opcodes.INSTANCEOF;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.INVOKEVIRTUAL;

import java.util.Map;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;
import talkdemos.lispy.closure.Node;
import talkdemos.lispy.closure.Nodes;
import talkdemos.lispy.closure.Primitives.Guarded;
import talkdemos.lispy.library.Body;
import talkdemos.lispy.values.Pair;

/**
 * Writes the instructions for calls of primitives. The body of a primitive is a constant, so the
 * JIT inlines it; arithmetic and comparisons have methods of their own in {@link Ops}.
 */
record PrimitiveCalls(Emitter emitter, MethodVisitor mv, Constants constants) {
  private static final String OPS = "talkdemos/lispy/bytecode/Ops";
  private static final String OBJECT = "Ljava/lang/Object;";

  /** The most arguments that a body takes without an array. */
  private static final int FEW = 3;

  private static final Map<String, String> ARITHMETIC =
      Map.of("+", "add", "-", "subtract", "*", "multiply");

  /** Operations whose methods also take the primitive, for all but the usual arguments. */
  private static final Map<String, String> USUAL =
      Map.of(
          "car", "car",
          "cdr", "cdr",
          "quotient", "quotient",
          "remainder", "remainder",
          "modulo", "modulo",
          "vector-ref", "vectorRef",
          "vector-set!", "vectorSet");

  private static final Map<String, String> COMPARISONS =
      Map.of(
          "=", "equal",
          "<", "less",
          ">", "greater",
          "<=", "lessOrEqual",
          ">=", "greaterOrEqual",
          "eq?", "same",
          "eqv?", "same");

  /** Leaves the value of a call on the stack. */
  void value(Guarded call) {
    String name = call.primitive.name();
    Label from = new Label();
    Label to = new Label();
    mv.visitLabel(from);
    emitter.line(call.place, from);
    if (isTest(call)) {
      Label yes = new Label();
      Label end = new Label();
      jump(call, yes, true);
      emitter.constant(false);
      mv.visitJumpInsn(GOTO, end);
      mv.visitLabel(yes);
      emitter.constant(true);
      mv.visitLabel(end);
    } else if (call.operands().length == 2 && ARITHMETIC.containsKey(name)) {
      if (Fused.is(call)) {
        new Fused(emitter, mv, call).value();
      } else {
        operation(ARITHMETIC.get(name), call.operands(), OBJECT);
      }
    } else {
      general(call);
    }
    mv.visitLabel(to);
    emitter.at(from, to, call.place);
  }

  /** Jumps if the value counts as what is said; false, and nothing emitted, if it is no test. */
  boolean test(Guarded call, Label target, boolean jumpIf) {
    if (!isTest(call)) {
      return false;
    } else if (call.primitive.name().equals("not")) { // may emit nothing: no range for a handler
      jump(call, target, jumpIf);
      return true;
    }
    Label from = new Label();
    Label to = new Label();
    mv.visitLabel(from);
    emitter.line(call.place, from);
    jump(call, target, jumpIf);
    mv.visitLabel(to);
    emitter.at(from, to, call.place);
    return true;
  }

  /** The method of {@link Ops} for an arithmetic operation. */
  static String operation(String primitive) {
    return ARITHMETIC.get(primitive);
  }

  private static boolean isTest(Guarded call) {
    return switch (call.primitive.name()) {
      case "null?", "pair?", "not" -> true;
      default -> call.operands().length == 2 && COMPARISONS.containsKey(call.primitive.name());
    };
  }

  private void jump(Guarded call, Label target, boolean jumpIf) {
    Node[] operands = call.operands();
    switch (call.primitive.name()) {
      case "not" -> emitter.test(operands[0], target, !jumpIf);
      case "null?" -> {
        emitter.operand(operands[0]);
        emitter.nil();
        mv.visitJumpInsn(jumpIf ? IF_ACMPEQ : IF_ACMPNE, target);
      }
      case "pair?" -> {
        emitter.operand(operands[0]);
        mv.visitTypeInsn(INSTANCEOF, Type.getInternalName(Pair.class));
        mv.visitJumpInsn(jumpIf ? IFNE : IFEQ, target);
      }
      default -> {
        String method = COMPARISONS.get(call.primitive.name());
        if (Fused.is(call) && !method.equals("same")) {
          new Fused(emitter, mv, call).jump(method, target, jumpIf);
        } else {
          operation(method, operands, "Z");
          mv.visitJumpInsn(jumpIf ? IFNE : IFEQ, target);
        }
      }
    }
  }

  private void operation(String name, Node[] operands, String result) {
    boolean literal =
        operands[1] instanceof Nodes.Const constant
            && constant.value instanceof Long
            && !name.equals("same")
            && !name.equals("multiply");
    emitter.operand(operands[0]);
    if (literal) {
      mv.visitLdcInsn(((Nodes.Const) operands[1]).value);
    } else {
      emitter.operand(operands[1]);
    }
    String descriptor = "(" + OBJECT + (literal ? "J" : OBJECT) + ")" + result;
    mv.visitMethodInsn(INVOKESTATIC, OPS, name, descriptor, false);
  }

  private void general(Guarded call) {
    Body body = call.primitive.body();
    Node[] operands = call.operands();
    String usual = USUAL.get(call.primitive.name());
    if (usual != null) {
      all(operands);
      constants.push(mv, body, Body.class);
      String types = OBJECT.repeat(operands.length) + Type.getDescriptor(Body.class);
      mv.visitMethodInsn(INVOKESTATIC, OPS, usual, "(" + types + ")" + OBJECT, false);
      return;
    }
    constants.push(mv, body, Body.class);
    if (operands.length <= FEW) {
      all(operands);
      apply("apply", OBJECT.repeat(operands.length));
    } else {
      array(operands);
      apply("apply", "[" + OBJECT);
    }
  }

  private void all(Node[] operands) {
    for (Node operand : operands) {
      emitter.operand(operand);
    }
  }

  private void array(Node[] operands) {
    emitter.push(operands.length);
    mv.visitTypeInsn(ANEWARRAY, "java/lang/Object");
    for (int i = 0; i < operands.length; i++) {
      mv.visitInsn(DUP);
      emitter.push(i);
      emitter.operand(operands[i]);
      mv.visitInsn(AASTORE);
    }
  }

  private void apply(String method, String types) {
    String body = Type.getInternalName(Body.class);
    mv.visitMethodInsn(INVOKEVIRTUAL, body, method, "(" + types + ")" + OBJECT, false);
  }
}
