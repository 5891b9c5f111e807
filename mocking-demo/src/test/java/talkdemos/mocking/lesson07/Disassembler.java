// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.lesson07;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.security.ProtectionDomain;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.util.Textifier;
import org.objectweb.asm.util.TraceMethodVisitor;

/** Shows a method's byte code, as it was compiled and as the JVM runs it now. */
final class Disassembler {
  private Disassembler() {}

  /** The byte code in the class file. */
  static String compiled(Class<?> type, String method) throws IOException {
    String file = type.getName().substring(type.getPackageName().length() + 1) + ".class";
    try (InputStream in = type.getResourceAsStream(file)) {
      return text(in.readAllBytes(), method);
    }
  }

  /**
   * The byte code that the JVM runs now. It is asked to transform the class once more, which it
   * lets every agent do in turn: the one that comes last sees what the others made of it.
   */
  static String running(Class<?> type, String method, Instrumentation jvm)
      throws UnmodifiableClassException {
    AtomicReference<byte[]> seen = new AtomicReference<>();
    ClassFileTransformer last =
        new ClassFileTransformer() {
          @Override
          public byte[] transform(
              ClassLoader loader,
              String name,
              Class<?> transformed,
              ProtectionDomain domain,
              byte[] bytes) {
            if (type.equals(transformed)) seen.set(bytes);
            return null; // changes nothing
          }
        };
    jvm.addTransformer(last, true);
    try {
      jvm.retransformClasses(type);
    } finally {
      jvm.removeTransformer(last);
    }
    return text(seen.get(), method);
  }

  /** One instruction on each line, without packages, stack maps and sizes. */
  private static String text(byte[] bytes, String method) {
    Textifier printer = new Textifier();
    ClassVisitor onlyOne =
        new ClassVisitor(Opcodes.ASM9) {
          @Override
          public MethodVisitor visitMethod(
              int access, String name, String descriptor, String signature, String[] thrown) {
            return name.equals(method) ? new TraceMethodVisitor(printer) : null;
          }
        };
    new ClassReader(bytes).accept(onlyOne, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    StringWriter out = new StringWriter();
    printer.print(new PrintWriter(out, true));
    return out.toString()
        .lines()
        .filter(line -> !line.isBlank() && !line.contains("MAX"))
        .map(line -> line.replaceAll("L?([a-z]\\w*/)+(\\w+\\$)?", "").replace(";.class", ".class"))
        .collect(Collectors.joining("\n", "", "\n"));
  }
}
