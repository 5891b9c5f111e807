// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodNode;
import talkdemos.tdd.workbench.Compilation;

/** Finds the mutants of compiled code, and makes the class file of one. */
final class Mutants {
  private Mutants() {}

  /** All mutants of the classes that are no tests, by class, method and place. */
  static List<Mutant> of(Compilation compilation) {
    List<Mutant> mutants = new ArrayList<>();
    new TreeMap<>(compilation.classes())
        .forEach(
            (name, code) -> {
              String file = compilation.sourceOf().get(name);
              if (!file.endsWith("Test.java")) collect(name, file, code, mutants);
            });
    return mutants;
  }

  private static void collect(String name, String file, byte[] code, List<Mutant> mutants) {
    ClassNode type = read(code);
    if (Noise.isGenerated(type)) return;
    for (MethodNode method : type.methods) {
      if (Noise.isGenerated(type, method)) continue;
      int line = 0;
      for (int i = 0; i < method.instructions.size(); i++) {
        AbstractInsnNode instruction = method.instructions.get(i);
        if (instruction instanceof LineNumberNode number) line = number.line;
        if (instruction instanceof JumpInsnNode && Noise.isOfAssert(instruction)) continue;
        for (Change change : Changes.at(instruction, method))
          mutants.add(
              new Mutant(
                  name,
                  file,
                  line,
                  method.name + method.desc,
                  i,
                  change.operator(),
                  change.description()));
      }
    }
  }

  /** The class file with the one change made. */
  static byte[] make(Mutant mutant, byte[] code) {
    ClassNode type = read(code);
    for (MethodNode method : type.methods) {
      if (!(method.name + method.desc).equals(mutant.method())) continue;
      AbstractInsnNode at = method.instructions.get(mutant.instruction());
      InsnList instead =
          Changes.at(at, method).stream()
              .filter(
                  change ->
                      change.operator() == mutant.operator()
                          && change.description().equals(mutant.description()))
              .findFirst()
              .orElseThrow()
              .instead();
      method.instructions.insert(at, instead);
      method.instructions.remove(at);
    }
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    type.accept(writer);
    return writer.toByteArray();
  }

  private static ClassNode read(byte[] code) {
    ClassNode type = new ClassNode();
    new ClassReader(code).accept(type, 0);
    return type;
  }
}
