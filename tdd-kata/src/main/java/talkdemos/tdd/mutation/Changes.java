// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.mutation;

import static org.objectweb.asm.Opcodes.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * What can be changed at an instruction. The kinds are those that Pitest made common; the choice of
 * replacements is ours, and leaves the stack as it was, so that frames stay valid.
 */
final class Changes {
  /** The jump on the other side of the boundary, as javac jumps when the condition is false. */
  private static final Map<Integer, Integer> BOUNDARIES =
      Map.of(
          IFLT, IFLE, IFLE, IFLT, IFGE, IFGT, IFGT, IFGE, IF_ICMPLT, IF_ICMPLE, IF_ICMPLE,
          IF_ICMPLT, IF_ICMPGE, IF_ICMPGT, IF_ICMPGT, IF_ICMPGE);

  private record Swap(int by, String description) {}

  /** For int; long, float and double follow in this order of opcodes. */
  private static final Map<Integer, Swap> ARITHMETIC =
      Map.of(
          IADD, new Swap(ISUB, "+ becomes -"),
          ISUB, new Swap(IADD, "- becomes +"),
          IMUL, new Swap(IDIV, "* becomes /"),
          IDIV, new Swap(IMUL, "/ becomes *"),
          IREM, new Swap(IMUL, "% becomes *"));

  /** For int; long follows each. */
  private static final Map<Integer, Swap> BITS =
      Map.of(
          ISHL, new Swap(ISHR, "<< becomes >>"),
          ISHR, new Swap(ISHL, ">> becomes <<"),
          IUSHR, new Swap(ISHL, ">>> becomes <<"),
          IAND, new Swap(IOR, "& becomes |"),
          IOR, new Swap(IAND, "| becomes &"),
          IXOR, new Swap(IAND, "^ becomes &"));

  private Changes() {}

  /** All changes at an instruction of a method; mostly none. */
  static List<Change> at(AbstractInsnNode instruction, MethodNode method) {
    List<Change> changes = new ArrayList<>();
    if (instruction instanceof JumpInsnNode jump) jump(jump, changes);
    else if (instruction instanceof IincInsnNode increment) increment(increment, changes);
    else if (instruction instanceof MethodInsnNode call) call(call, changes);
    else if (constant(instruction) != null) constant(instruction, method, changes);
    else if (instruction instanceof InsnNode) {
      arithmetic(instruction.getOpcode(), changes);
      returned(instruction.getOpcode(), Type.getReturnType(method.desc), changes);
    }
    return changes;
  }

  // if (a < b)
  private static void jump(JumpInsnNode jump, List<Change> changes) {
    int opcode = jump.getOpcode();
    if (opcode == GOTO || opcode == JSR) return;
    if (BOUNDARIES.containsKey(opcode)) {
      boolean less = List.of(IFLT, IFGE, IF_ICMPLT, IF_ICMPGE).contains(opcode);
      boolean strict = List.of(IFLT, IFGT, IF_ICMPLT, IF_ICMPGT).contains(opcode);
      // the source's operator is the jump's or, more often, its contrary
      String direct = less == strict ? "<" : ">";
      String contrary = less == strict ? ">" : "<";
      String description =
          strict
              ? contrary + "= becomes " + contrary + " (or " + direct + " becomes " + direct + "=)"
              : contrary + " becomes " + contrary + "= (or " + direct + "= becomes " + direct + ")";
      changes.add(
          new Change(
              Operator.CONDITIONAL_BOUNDARY,
              description,
              list(new JumpInsnNode(BOUNDARIES.get(opcode), jump.label))));
    }
    // contrary jumps are neighbours: IFEQ 153 and IFNE 154, ..., IFNULL 198 and IFNONNULL 199
    int contrary = opcode >= IFNULL ? (opcode ^ 1) : ((opcode + 1) ^ 1) - 1;
    changes.add(
        new Change(
            Operator.NEGATED_CONDITIONAL,
            "the condition becomes its contrary",
            list(new JumpInsnNode(contrary, jump.label))));
  }

  // i++
  private static void increment(IincInsnNode node, List<Change> changes) {
    changes.add(
        new Change(
            Operator.INCREMENT,
            "the variable changes by " + -node.incr + " instead of " + node.incr,
            list(new IincInsnNode(node.var, -node.incr))));
  }

  // list.clear()
  private static void call(MethodInsnNode call, List<Change> changes) {
    if (call.name.equals("<init>") || Type.getReturnType(call.desc) != Type.VOID_TYPE) return;
    InsnList pops = new InsnList();
    Type[] arguments = Type.getArgumentTypes(call.desc);
    for (int i = arguments.length - 1; i >= 0; i--)
      pops.add(new InsnNode(arguments[i].getSize() == 2 ? POP2 : POP));
    if (call.getOpcode() != INVOKESTATIC) pops.add(new InsnNode(POP));
    if (pops.size() == 0) pops.add(new InsnNode(NOP));
    changes.add(new Change(Operator.REMOVED_CALL, call.name + "() is not called", pops));
  }

  // a + b
  private static void arithmetic(int opcode, List<Change> changes) {
    if (opcode >= IADD && opcode < INEG) {
      int type = (opcode - IADD) % 4;
      swap(ARITHMETIC.get(opcode - type), type, changes);
    } else if (opcode >= INEG && opcode <= DNEG) {
      changes.add(
          new Change(Operator.ARITHMETIC, "the sign is not changed", list(new InsnNode(NOP))));
    } else if (opcode >= ISHL && opcode <= LXOR) {
      int type = (opcode - ISHL) % 2;
      swap(BITS.get(opcode - type), type, changes);
    }
  }

  private static void swap(Swap swap, int type, List<Change> changes) {
    changes.add(
        new Change(Operator.ARITHMETIC, swap.description(), list(new InsnNode(swap.by() + type))));
  }

  // return a
  private static void returned(int opcode, Type type, List<Change> changes) {
    InsnNode same = new InsnNode(opcode);
    switch (opcode) {
      case IRETURN -> {
        if (type == Type.BOOLEAN_TYPE)
          returned("the other boolean is returned", changes, ICONST_1, IXOR, opcode);
        else returned("the result plus 1 is returned", changes, ICONST_1, IADD, opcode);
      }
      case LRETURN -> returned("the result plus 1 is returned", changes, LCONST_1, LADD, opcode);
      case FRETURN -> returned("the result plus 1 is returned", changes, FCONST_1, FADD, opcode);
      case DRETURN -> returned("the result plus 1 is returned", changes, DCONST_1, DADD, opcode);
      case ARETURN -> {
        if (!type.getClassName().equals("java.lang.String")) {
          returned("null is returned", changes, POP, ACONST_NULL, opcode);
          return;
        }
        InsnList empty = list(new InsnNode(POP), new LdcInsnNode(""), same);
        changes.add(new Change(Operator.RETURNED_VALUE, "an empty string is returned", empty));
      }
      default -> {}
    }
  }

  private static void returned(String description, List<Change> changes, int... opcodes) {
    InsnList instead = new InsnList();
    for (int opcode : opcodes) instead.add(new InsnNode(opcode));
    changes.add(new Change(Operator.RETURNED_VALUE, description, instead));
  }

  // 42
  private static void constant(AbstractInsnNode at, MethodNode method, List<Change> changes) {
    if (Noise.isNoNumberOfTheSource(at, method)) return;
    Number number = constant(at);
    Number other = other(number);
    if (number.equals(other)) return; // not a number, or too large to have another beside it
    changes.add(
        new Change(Operator.CONSTANT, number + " becomes " + other, list(new LdcInsnNode(other))));
  }

  /** 1 becomes 0, as it may stand for true, and 2 would be true as well. */
  private static Number other(Number number) {
    if (number instanceof Integer integer) return integer == 1 ? 0 : integer + 1;
    if (number instanceof Long longer) return longer == 1 ? 0L : longer + 1;
    if (number instanceof Float single) return single == 1 ? 0f : single + 1;
    double value = number.doubleValue();
    return value == 1 ? 0d : value + 1;
  }

  /** The number that an instruction pushes, or null. */
  static Number constant(AbstractInsnNode instruction) {
    int opcode = instruction.getOpcode();
    if (opcode >= ICONST_M1 && opcode <= ICONST_5) return opcode - ICONST_0;
    if (opcode == LCONST_0 || opcode == LCONST_1) return (long) (opcode - LCONST_0);
    if (opcode >= FCONST_0 && opcode <= FCONST_2) return (float) (opcode - FCONST_0);
    if (opcode == DCONST_0 || opcode == DCONST_1) return (double) (opcode - DCONST_0);
    if (instruction instanceof IntInsnNode push && opcode != NEWARRAY) return push.operand;
    return instruction instanceof LdcInsnNode load && load.cst instanceof Number number
        ? number
        : null;
  }

  private static InsnList list(AbstractInsnNode... nodes) {
    InsnList list = new InsnList();
    for (AbstractInsnNode node : nodes) list.add(node);
    return list;
  }
}
