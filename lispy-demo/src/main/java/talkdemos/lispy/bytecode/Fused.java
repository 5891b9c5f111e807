// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.bytecode;

import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.ASTORE;
import static org.objectweb.asm.Opcodes.CHECKCAST;
import static org.objectweb.asm.Opcodes.DADD;
import static org.objectweb.asm.Opcodes.DCMPG;
import static org.objectweb.asm.Opcodes.DCMPL;
import static org.objectweb.asm.Opcodes.DMUL;
import static org.objectweb.asm.Opcodes.DSUB;
import static org.objectweb.asm.Opcodes.GOTO;
import static org.objectweb.asm.Opcodes.IFEQ;
import static org.objectweb.asm.Opcodes.IFGE;
import static org.objectweb.asm.Opcodes.IFGT;
import static org.objectweb.asm.Opcodes.IFLE;
import static org.objectweb.asm.Opcodes.IFLT;
import static org.objectweb.asm.Opcodes.IFNE;
import static org.objectweb.asm.Opcodes.INSTANCEOF;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.INVOKEVIRTUAL;
import static org.objectweb.asm.Opcodes.LADD;
import static org.objectweb.asm.Opcodes.LCMP;
import static org.objectweb.asm.Opcodes.LLOAD;
import static org.objectweb.asm.Opcodes.LMUL;
import static org.objectweb.asm.Opcodes.LSTORE;
import static org.objectweb.asm.Opcodes.LSUB;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import talkdemos.lispy.closure.Node;
import talkdemos.lispy.closure.Nodes;
import talkdemos.lispy.closure.Primitives.Guarded;

/**
 * Writes the instructions for arithmetic inside arithmetic, such as {@code (+ (* x x) (* y y))}: if
 * all that goes into it are fixnums, or all are flonums, then what is between is not boxed. Where
 * that is not so, or a sum leaves the fixnums, the operations are called one by one.
 */
final class Fused {
  private static final String OPS = "talkdemos/lispy/bytecode/Ops";
  private static final String OBJECT = "Ljava/lang/Object;";
  private static final String LONG = "java/lang/Long";
  private static final String DOUBLE = "java/lang/Double";
  private static final Set<String> OPERATIONS = Set.of("+", "-", "*");

  /** Up to here a fixnum is a flonum of the same value. */
  private static final long MOST_EXACT = 1L << 53;

  private final Emitter emitter;
  private final MethodVisitor mv;
  private final Guarded whole;
  private final Map<Node, Integer> locals = new IdentityHashMap<>(); // of what goes in
  private final Map<Node, Integer> fixnums = new IdentityHashMap<>();
  private boolean mayBeFixnums = true;
  private boolean mayBeFlonums = true;

  Fused(Emitter emitter, MethodVisitor mv, Guarded whole) {
    this.emitter = emitter;
    this.mv = mv;
    this.whole = whole;
  }

  /** True for an operation or comparison of two operands with another operation inside. */
  static boolean is(Guarded call) {
    return call.operands().length == 2
        && (isOperation(call.operands()[0]) || isOperation(call.operands()[1]))
        && keepsOrder(call);
  }

  /** True if no operand that may fail comes behind an operation, which may fail as well. */
  private static boolean keepsOrder(Guarded call) {
    Node left = call.operands()[0];
    Node right = call.operands()[1];
    return (!isOperation(left) || keepsOrder((Guarded) left) && !hasOperandThatMayFail(right))
        && (!isOperation(right) || keepsOrder((Guarded) right));
  }

  private static boolean hasOperandThatMayFail(Node node) {
    if (isOperation(node)) {
      Node[] operands = ((Guarded) node).operands();
      return hasOperandThatMayFail(operands[0]) || hasOperandThatMayFail(operands[1]);
    }
    return !(node instanceof Nodes.Slot
        || node instanceof Nodes.Const
        || node instanceof Nodes.Free);
  }

  private static boolean isOperation(Node node) {
    return node instanceof Guarded call
        && call.operands().length == 2
        && OPERATIONS.contains(call.primitive.name());
  }

  /** Leaves the value on the stack. */
  void value() {
    int outer = emitter.firstFree();
    operands();
    Label flonums = new Label();
    Label slow = new Label();
    Label end = new Label();
    if (mayBeFixnums) {
      require(LONG, flonums);
      mv.visitVarInsn(LLOAD, fixnum(whole, slow));
      mv.visitMethodInsn(INVOKESTATIC, LONG, "valueOf", "(J)Ljava/lang/Long;", false);
      mv.visitJumpInsn(GOTO, end);
    }
    mv.visitLabel(flonums);
    if (mayBeFlonums) {
      require(DOUBLE, slow);
      flonum(whole);
      mv.visitMethodInsn(INVOKESTATIC, DOUBLE, "valueOf", "(D)Ljava/lang/Double;", false);
      mv.visitJumpInsn(GOTO, end);
    }
    mv.visitLabel(slow);
    called(whole);
    mv.visitLabel(end);
    emitter.setFirstFree(outer);
  }

  /**
   * Jumps if the comparison holds, or does not; else control comes out behind.
   *
   * @param method the name in {@link Ops} of the comparison
   */
  void jump(String method, Label target, boolean jumpIf) {
    int outer = emitter.firstFree();
    operands();
    Label flonums = new Label();
    Label slow = new Label();
    Label end = new Label();
    Node left = whole.operands()[0];
    Node right = whole.operands()[1];
    if (mayBeFixnums) {
      require(LONG, flonums);
      int a = fixnum(left, slow);
      int b = fixnum(right, slow);
      mv.visitVarInsn(LLOAD, a);
      mv.visitVarInsn(LLOAD, b);
      mv.visitInsn(LCMP);
      mv.visitJumpInsn(jumpIf ? holds(method) : fails(method), target);
      mv.visitJumpInsn(GOTO, end);
    }
    mv.visitLabel(flonums);
    if (mayBeFlonums) {
      require(DOUBLE, slow);
      flonum(left);
      flonum(right);
      mv.visitInsn(method.startsWith("less") ? DCMPG : DCMPL); // no comparison with NaN holds
      mv.visitJumpInsn(jumpIf ? holds(method) : fails(method), target);
      mv.visitJumpInsn(GOTO, end);
    }
    mv.visitLabel(slow);
    called(left);
    called(right);
    mv.visitMethodInsn(INVOKESTATIC, OPS, method, "(" + OBJECT + OBJECT + ")Z", false);
    mv.visitJumpInsn(jumpIf ? IFNE : IFEQ, target);
    mv.visitLabel(end);
    emitter.setFirstFree(outer);
  }

  private static int holds(String method) {
    return switch (method) {
      case "equal" -> IFEQ;
      case "less" -> IFLT;
      case "greater" -> IFGT;
      case "lessOrEqual" -> IFLE;
      default -> IFGE;
    };
  }

  private static int fails(String method) {
    return switch (method) {
      case "equal" -> IFNE;
      case "less" -> IFGE;
      case "greater" -> IFLE;
      case "lessOrEqual" -> IFGT;
      default -> IFLT;
    };
  }

  // ---------------------------------------------------------------- what goes in

  private void operands() {
    for (Node operand : whole.operands()) {
      operand(operand);
    }
  }

  /** Computes what goes into an operation into locals. */
  private void operand(Node node) {
    if (isOperation(node)) {
      emitter.relyOn((Guarded) node);
      for (Node operand : ((Guarded) node).operands()) {
        operand(operand);
      }
    } else if (node instanceof Nodes.Const constant) {
      mayBeFixnums &= constant.value instanceof Long;
      mayBeFlonums &= isFlonum(constant.value);
    } else if (node instanceof Nodes.Slot slot) {
      locals.put(node, emitter.local(slot));
    } else {
      emitter.operand(node);
      int local = emitter.newLocal(1);
      mv.visitVarInsn(ASTORE, local);
      locals.put(node, local);
    }
  }

  /** True if the constant among flonums counts as a flonum; an exact zero may count as itself. */
  private static boolean isFlonum(Object constant) {
    return constant instanceof Double
        || constant instanceof Long k && k != 0 && Math.abs(k) <= MOST_EXACT;
  }

  private void require(String type, Label otherwise) {
    for (int local : new HashSet<>(locals.values())) {
      mv.visitVarInsn(ALOAD, local);
      mv.visitTypeInsn(INSTANCEOF, type);
      mv.visitJumpInsn(IFEQ, otherwise);
    }
  }

  // ---------------------------------------------------------------- three ways to compute

  /** Computes a fixnum into a local, which is answered; jumps if it is none. */
  private int fixnum(Node node, Label slow) {
    Integer known = fixnums.get(node);
    if (known != null) {
      return known;
    }
    int[] parts = new int[2];
    if (isOperation(node)) {
      parts[0] = fixnum(((Guarded) node).operands()[0], slow);
      parts[1] = fixnum(((Guarded) node).operands()[1], slow);
      mv.visitVarInsn(LLOAD, parts[0]);
      mv.visitVarInsn(LLOAD, parts[1]);
      mv.visitInsn(
          switch (((Guarded) node).primitive.name()) {
            case "+" -> LADD;
            case "-" -> LSUB;
            default -> LMUL;
          });
    } else if (node instanceof Nodes.Const constant) {
      mv.visitLdcInsn(constant.value);
    } else {
      mv.visitVarInsn(ALOAD, locals.get(node));
      mv.visitTypeInsn(CHECKCAST, LONG);
      mv.visitMethodInsn(INVOKEVIRTUAL, LONG, "longValue", "()J", false);
    }
    int result = emitter.newLocal(2);
    mv.visitVarInsn(LSTORE, result);
    fixnums.put(node, result);
    if (isOperation(node)) {
      mv.visitVarInsn(LLOAD, parts[0]);
      mv.visitVarInsn(LLOAD, parts[1]);
      mv.visitVarInsn(LLOAD, result);
      String fits =
          switch (((Guarded) node).primitive.name()) {
            case "+" -> "isSum";
            case "-" -> "isDifference";
            default -> "isProduct";
          };
      mv.visitMethodInsn(INVOKESTATIC, OPS, fits, "(JJJ)Z", false);
      mv.visitJumpInsn(IFEQ, slow);
    }
    return result;
  }

  /** Leaves a flonum on the stack. */
  private void flonum(Node node) {
    if (isOperation(node)) {
      flonum(((Guarded) node).operands()[0]);
      flonum(((Guarded) node).operands()[1]);
      mv.visitInsn(
          switch (((Guarded) node).primitive.name()) {
            case "+" -> DADD;
            case "-" -> DSUB;
            default -> DMUL;
          });
    } else if (node instanceof Nodes.Const constant) {
      mv.visitLdcInsn(((Number) constant.value).doubleValue());
    } else {
      mv.visitVarInsn(ALOAD, locals.get(node));
      mv.visitTypeInsn(CHECKCAST, DOUBLE);
      mv.visitMethodInsn(INVOKEVIRTUAL, DOUBLE, "doubleValue", "()D", false);
    }
  }

  /** Leaves a value on the stack that was computed call by call. */
  private void called(Node node) {
    if (isOperation(node)) {
      Guarded call = (Guarded) node;
      called(call.operands()[0]);
      called(call.operands()[1]);
      Label from = new Label();
      Label to = new Label();
      mv.visitLabel(from);
      String method = PrimitiveCalls.operation(call.primitive.name());
      mv.visitMethodInsn(INVOKESTATIC, OPS, method, "(" + OBJECT + OBJECT + ")" + OBJECT, false);
      mv.visitLabel(to);
      emitter.at(from, to, call.place);
    } else if (node instanceof Nodes.Const) {
      emitter.operand(node);
    } else {
      mv.visitVarInsn(ALOAD, locals.get(node));
    }
  }
}
