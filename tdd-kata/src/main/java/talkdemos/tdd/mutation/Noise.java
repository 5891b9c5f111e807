// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.mutation;

import static org.objectweb.asm.Opcodes.*;

import java.util.List;
import java.util.stream.Stream;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Code that javac made and nobody wrote, and changes that another change makes as well. */
final class Noise {
  private Noise() {}

  static boolean isGenerated(ClassNode type) {
    return (type.access & ACC_SYNTHETIC) != 0;
  }

  static boolean isGenerated(ClassNode type, MethodNode method) {
    boolean lambda = method.name.startsWith("lambda$");
    if ((method.access & (ACC_SYNTHETIC | ACC_BRIDGE)) != 0 && !lambda) return true;
    if (type.recordComponents != null && isGeneratedInRecord(type, method)) return true;
    boolean ofEnum = (type.access & ACC_ENUM) != 0;
    return ofEnum && (method.name.equals("values") || method.name.equals("valueOf"));
  }

  /** A record's equals, hashCode and toString, and what only gives one of its components. */
  private static boolean isGeneratedInRecord(ClassNode type, MethodNode method) {
    List<AbstractInsnNode> code =
        Stream.of(method.instructions.toArray()).filter(node -> node.getOpcode() >= 0).toList();
    boolean gives = code.size() == 3 && code.get(1) instanceof FieldInsnNode;
    boolean component =
        type.recordComponents.stream().anyMatch(each -> each.name.equals(method.name));
    return gives && component
        || code.stream()
            .anyMatch(
                node ->
                    node instanceof InvokeDynamicInsnNode call
                        && call.bsm.getOwner().equals("java/lang/runtime/ObjectMethods"));
  }

  /** Whether a jump asks {@code $assertionsDisabled}, or finds out what that is. */
  static boolean isOfAssert(AbstractInsnNode jump) {
    if (previous(jump) instanceof MethodInsnNode call)
      return call.name.equals("desiredAssertionStatus");
    return previous(jump) instanceof FieldInsnNode field
        && field.name.equals("$assertionsDisabled");
  }

  /** Whether nobody wrote this number, or to change it does what another change does. */
  static boolean isNoNumberOfTheSource(AbstractInsnNode at, MethodNode method) {
    return isBooleanResult(at)
        || isReturnedAtOnce(at)
        || isOfArrayLiteral(at)
        || isOfStringSwitch(at)
        || isOrdinal(at, method);
  }

  /** The 1 and the 0 that javac makes of a condition: to negate the condition does the same. */
  private static boolean isBooleanResult(AbstractInsnNode at) {
    if (at.getOpcode() == ICONST_1) {
      AbstractInsnNode jump = next(at);
      return jump != null && jump.getOpcode() == GOTO && is(next(jump), ICONST_0);
    }
    return at.getOpcode() == ICONST_0
        && is(previous(at), GOTO)
        && is(previous(previous(at)), ICONST_1);
  }

  /** The length and the indices of an array that is written as its elements, as varargs are. */
  private static boolean isOfArrayLiteral(AbstractInsnNode at) {
    AbstractInsnNode array = next(at);
    if (makesArray(array)) return is(next(array), DUP);
    AbstractInsnNode before = previous(at);
    if (!is(before, DUP)) return false;
    AbstractInsnNode store = previous(before);
    return makesArray(store)
        || store != null && store.getOpcode() >= IASTORE && store.getOpcode() <= SASTORE;
  }

  private static boolean makesArray(AbstractInsnNode node) {
    return is(node, NEWARRAY) || is(node, ANEWARRAY);
  }

  /** The number that javac gives to a case of a switch over strings. */
  private static boolean isOfStringSwitch(AbstractInsnNode at) {
    if (!is(next(at), ISTORE) || !is(previous(at), IFEQ)) return false;
    if (!(previous(previous(at)) instanceof MethodInsnNode call && call.name.equals("equals")))
      return false;
    AbstractInsnNode node = at;
    while (node != null && !(node instanceof LineNumberNode)) {
      if (node.getOpcode() == LOOKUPSWITCH || node.getOpcode() == TABLESWITCH)
        return previous(node) instanceof MethodInsnNode hash && hash.name.equals("hashCode");
      node = node.getPrevious();
    }
    return false;
  }

  /** To return another value does the same. */
  private static boolean isReturnedAtOnce(AbstractInsnNode at) {
    AbstractInsnNode next = next(at);
    return next != null && next.getOpcode() >= IRETURN && next.getOpcode() <= DRETURN;
  }

  /** The number of an enum's constant, which javac passes to its constructor. */
  private static boolean isOrdinal(AbstractInsnNode at, MethodNode method) {
    return method.name.equals("<clinit>")
        && previous(at) instanceof LdcInsnNode name
        && name.cst instanceof String
        && is(previous(name), DUP);
  }

  private static boolean is(AbstractInsnNode node, int opcode) {
    return node != null && node.getOpcode() == opcode;
  }

  /** Labels, lines and frames have no opcode. */
  private static AbstractInsnNode next(AbstractInsnNode at) {
    AbstractInsnNode next = at.getNext();
    while (next != null && next.getOpcode() < 0) next = next.getNext();
    return next;
  }

  private static AbstractInsnNode previous(AbstractInsnNode at) {
    AbstractInsnNode previous = at.getPrevious();
    while (previous != null && previous.getOpcode() < 0) previous = previous.getPrevious();
    return previous;
  }
}
