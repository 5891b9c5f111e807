// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.witness;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.instrument.ClassFileTransformer;
import java.nio.charset.StandardCharsets;
import java.security.ProtectionDomain;
import java.util.Optional;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Makes the JVM's log tell when an initialiser ends, which it does not by itself: before each
 * return of {@code <clinit>}, the code names a class of the JDK, in a line of a number that no
 * source has. To resolve that name is logged, with thread, time and line ({@code
 * -Xlog:class+resolve}), and has no other effect: the class is loaded in every JVM, and nothing is
 * done with it.
 */
public final class EndMarks implements ClassFileTransformer {
  private static final int RETURNED = 65535;
  private static final int THREW = 65534;

  /**
   * Loaded in every JVM before the first line of a program; the first that a class does not use.
   */
  private static final String[] MARKS = {
    "java/lang/ArrayStoreException",
    "java/lang/IllegalMonitorStateException",
    "java/lang/StackOverflowError",
    "java/lang/OutOfMemoryError"
  };

  /** Warms up, so that not the first class of the program has ASM loaded meanwhile. */
  public EndMarks() {
    for (String sample : new String[] {"Asking$Reporting", "WitnessJar"}) { // lambdas; a <clinit>
      try (InputStream in = EndMarks.class.getResourceAsStream(sample + ".class")) {
        byte[] bytes = in.readAllBytes();
        mark(bytes);
        mark(bytes, MARKS[0]);
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
  }

  /** How the initialiser ended if the line is a mark's: whether it threw. */
  public static Optional<Boolean> read(String where) {
    if (where.endsWith(":" + RETURNED)) return Optional.of(false);
    return where.endsWith(":" + THREW) ? Optional.of(true) : Optional.empty();
  }

  /** Whether a class is there for the agent, and not for the program. */
  public static boolean isOurs(String name, String loader) {
    return name.startsWith("talkdemos.imports.witness.")
        || name.startsWith("sun.instrument.")
        || loader.endsWith(".witness.Agent$Apart");
  }

  /** Whether the {@link Importer} resolved what it only needs when it is done. */
  public static boolean isLastOf(String from, String to) {
    return from.equals("talkdemos.imports.witness.Importer") && to.equals("java.lang.Runtime");
  }

  @Override
  public byte[] transform(
      ClassLoader loader, String name, Class<?> before, ProtectionDomain domain, byte[] bytes) {
    if (loader == null || loader == ClassLoader.getPlatformClassLoader() || before != null) {
      return null;
    }
    if (loader == EndMarks.class.getClassLoader()) return null;
    try {
      return mark(bytes);
    } catch (RuntimeException brokenOrTooNew) {
      return null; // the JVM will say what is wrong with it, if anything is
    }
  }

  /** The class with marks, or null if it has no initialiser. */
  static byte[] mark(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    if (!text.contains("<clinit>")) return null;
    for (String mark : MARKS) {
      if (!text.contains(mark)) return mark(bytes, mark);
    }
    return null;
  }

  private static byte[] mark(byte[] bytes, String mark) {
    ClassReader reader = new ClassReader(bytes);
    int version = reader.readShort(6);
    if (version < Opcodes.V1_5) return null; // older ones cannot name a class as a constant
    ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
    reader.accept(new Marking(writer, mark, version), 0);
    return writer.toByteArray();
  }

  private static final class Marking extends ClassVisitor {
    private final String mark;
    private final boolean frames;

    Marking(ClassVisitor next, String mark, int version) {
      super(Opcodes.ASM9, next);
      this.mark = mark;
      frames = version >= Opcodes.V1_6;
    }

    @Override
    public void visit(int v, int access, String name, String sign, String above, String[] faces) {
      super.visit(v, access, name, sign, above, faces);
      super.visitSource(name.substring(name.lastIndexOf('/') + 1), null); // the log wants a file
    }

    @Override
    public MethodVisitor visitMethod(int access, String name, String d, String s, String[] thrown) {
      MethodVisitor method = super.visitMethod(access, name, d, s, thrown);
      return name.equals("<clinit>") ? new Initialiser(method) : method;
    }

    private final class Initialiser extends MethodVisitor {
      private final Label start = new Label();
      private final Label handler = new Label();

      Initialiser(MethodVisitor next) {
        super(Opcodes.ASM9, next);
      }

      @Override
      public void visitCode() {
        super.visitCode();
        visitLabel(start);
      }

      @Override
      public void visitInsn(int opcode) {
        if (opcode == Opcodes.RETURN) name(RETURNED);
        super.visitInsn(opcode);
      }

      @Override
      public void visitMaxs(int stack, int locals) {
        visitTryCatchBlock(start, handler, handler, null); // the last: the code's own come first
        visitLabel(handler);
        if (frames) {
          visitFrame(Opcodes.F_FULL, 0, null, 1, new Object[] {"java/lang/Throwable"});
        }
        name(THREW);
        super.visitInsn(Opcodes.ATHROW);
        super.visitMaxs(stack, locals);
      }

      private void name(int line) {
        Label here = new Label();
        super.visitInsn(Opcodes.NOP); // of two lines at one place the JVM takes the first
        visitLabel(here);
        visitLineNumber(line, here);
        visitLdcInsn(Type.getObjectType(mark));
        visitInsn(Opcodes.POP);
      }
    }
  }
}
