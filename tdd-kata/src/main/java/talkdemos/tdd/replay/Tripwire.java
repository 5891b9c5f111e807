// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.replay;

import java.util.HashMap;
import java.util.Map;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import talkdemos.tdd.workbench.Compilation;
import talkdemos.tdd.workbench.Limits;
import talkdemos.tdd.workbench.Position;
import talkdemos.tdd.workbench.Verdict;
import talkdemos.tdd.workbench.Workbench;

/**
 * Finds out for certain whether a test comes to a line. JaCoCo notes a line when it is done, so a
 * call that always throws is never noted; here the line ends the JVM as soon as it is reached.
 */
final class Tripwire {
  private Tripwire() {}

  static boolean isReached(
      Position line, Compilation compilation, Workbench workbench, Limits limits) {
    Map<String, byte[]> wired = new HashMap<>();
    compilation
        .sourceOf()
        .forEach(
            (name, file) -> {
              if (file.equals(line.file()))
                wired.put(name, wired(compilation.classes().get(name), line.line()));
            });
    return workbench.run(compilation.with(wired), limits) instanceof Verdict.Ended ended
        && ended.reason() == Verdict.Reason.EXITED;
  }

  private static byte[] wired(byte[] code, int line) {
    ClassNode type = new ClassNode();
    new ClassReader(code).accept(type, 0);
    for (MethodNode method : type.methods)
      for (AbstractInsnNode node : method.instructions.toArray())
        if (node instanceof LineNumberNode number && number.line == line)
          method.instructions.insert(first(node), exit());
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    type.accept(writer);
    return writer.toByteArray();
  }

  /** A frame stays where it is, right behind its label. */
  private static AbstractInsnNode first(AbstractInsnNode line) {
    AbstractInsnNode at = line;
    while (at.getNext() != null && at.getNext().getType() == AbstractInsnNode.FRAME)
      at = at.getNext();
    return at;
  }

  private static InsnList exit() {
    InsnList exit = new InsnList();
    exit.add(new InsnNode(Opcodes.ICONST_0));
    exit.add(new MethodInsnNode(Opcodes.INVOKESTATIC, "java/lang/System", "exit", "(I)V", false));
    return exit;
  }
}
