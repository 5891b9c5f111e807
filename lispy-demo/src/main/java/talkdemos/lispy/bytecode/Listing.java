// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.bytecode;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodTooLargeException;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.util.Textifier;
import org.objectweb.asm.util.TraceMethodVisitor;
import talkdemos.lispy.closure.CaseClosure;
import talkdemos.lispy.closure.Interpreted;
import talkdemos.lispy.core.Assumptions;
import talkdemos.lispy.machine.Closure;
import talkdemos.lispy.source.Source;

/** The instructions of a procedure, beside its Lisp. */
public final class Listing {
  private Listing() {}

  /**
   * The instructions of each clause of a procedure, as they would be compiled now; why not, if they
   * cannot be; nothing if it is not written in Scheme.
   */
  public static Optional<String> of(Object procedure, Assumptions assumptions) {
    if (procedure instanceof CaseClosure cases) {
      return Optional.of(
          List.of(cases.clauses).stream()
              .map(clause -> text(clause, assumptions))
              .collect(Collectors.joining("\n")));
    }
    return procedure instanceof Closure closure
        ? Optional.of(text(closure, assumptions))
        : Optional.empty();
  }

  private static String text(Closure closure, Assumptions assumptions) {
    Interpreted nodes = (Interpreted) closure.code.nodes();
    try {
      byte[] bytes = Generator.procedure(nodes, assumptions).bytes();
      Source source = closure.code.place() == null ? null : closure.code.place().source();
      Lines lines = new Lines(source);
      new ClassReader(bytes).accept(new Body(lines), ClassReader.SKIP_FRAMES);
      return lines.text.stream().map(Object::toString).collect(Collectors.joining());
    } catch (Emitter.GivenUp | MethodTooLargeException e) {
      return "stays with the nodes: " + e.getMessage() + "\n";
    }
  }

  private static final class Body extends ClassVisitor {
    private final Lines lines;

    Body(Lines lines) {
      super(Opcodes.ASM9);
      this.lines = lines;
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      return name.equals("body") ? new TraceMethodVisitor(lines) : null;
    }
  }

  /** Prints the line of the program instead of its number. */
  private static final class Lines extends Textifier {
    private final Source source;

    Lines(Source source) {
      super(Opcodes.ASM9);
      this.source = source;
    }

    @Override
    public void visitLineNumber(int line, Label start) {
      String text = source == null ? "" : source.lineText(line).strip();
      this.text.add("; %d: %s\n".formatted(line, text));
    }

    @Override
    public void visitMaxs(int maxStack, int maxLocals) {
      // of no interest
    }
  }
}
