// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.variants;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** What other classes can see of a class: when that stays, they need not be compiled anew. */
final class ClassShape extends ClassVisitor {
  private final Set<String> seen = new TreeSet<>();

  private ClassShape() {
    super(Opcodes.ASM9);
  }

  /** Its type, and its members that are not private, with the values of constants. */
  static Set<String> of(byte[] bytes) {
    ClassShape shape = new ClassShape();
    new ClassReader(bytes).accept(shape, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
    return shape.seen;
  }

  @Override
  public void visit(
      int version, int access, String name, String generic, String parent, String[] interfaces) {
    see(access, name, generic, parent, Arrays.toString(interfaces));
  }

  @Override
  public FieldVisitor visitField(
      int access, String name, String type, String generic, Object constant) {
    see(access, name, type, generic, String.valueOf(constant));
    return null;
  }

  @Override
  public MethodVisitor visitMethod(
      int access, String name, String type, String generic, String[] thrown) {
    see(access, name, type, generic, Arrays.toString(thrown));
    return null;
  }

  private void see(int access, String... what) {
    boolean hidden = (access & (Opcodes.ACC_PRIVATE | Opcodes.ACC_SYNTHETIC)) != 0;
    if (!hidden) seen.add(access + " " + String.join(" ", Arrays.asList(what)));
  }
}
