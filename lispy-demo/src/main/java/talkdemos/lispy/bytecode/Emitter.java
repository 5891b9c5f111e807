// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.bytecode;

import static org.objectweb.asm.Opcodes.AALOAD;
import static org.objectweb.asm.Opcodes.AASTORE;
import static org.objectweb.asm.Opcodes.ACC_STATIC;
import static org.objectweb.asm.Opcodes.ACONST_NULL;
import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.ANEWARRAY;
import static org.objectweb.asm.Opcodes.ARETURN;
import static org.objectweb.asm.Opcodes.ASTORE;
import static org.objectweb.asm.Opcodes.ATHROW;
import static org.objectweb.asm.Opcodes.CHECKCAST;
import static org.objectweb.asm.Opcodes.DUP;
import static org.objectweb.asm.Opcodes.GETFIELD;
import static org.objectweb.asm.Opcodes.GETSTATIC;
import static org.objectweb.asm.Opcodes.GOTO;
import static org.objectweb.asm.Opcodes.IFEQ;
import static org.objectweb.asm.Opcodes.IFNE;
import static org.objectweb.asm.Opcodes.IF_ACMPEQ;
import static org.objectweb.asm.Opcodes.IF_ACMPNE;
import static org.objectweb.asm.Opcodes.IF_ICMPEQ;
import static org.objectweb.asm.Opcodes.ILOAD;
import static org.objectweb.asm.Opcodes.INSTANCEOF;
import static org.objectweb.asm.Opcodes.INVOKESPECIAL;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.INVOKEVIRTUAL;
import static org.objectweb.asm.Opcodes.NEW;
import static org.objectweb.asm.Opcodes.POP;
import static org.objectweb.asm.Opcodes.PUTFIELD;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;
import talkdemos.lispy.closure.Box;
import talkdemos.lispy.closure.Calls;
import talkdemos.lispy.closure.CaseClosure;
import talkdemos.lispy.closure.Loop;
import talkdemos.lispy.closure.Node;
import talkdemos.lispy.closure.Nodes;
import talkdemos.lispy.closure.Primitives;
import talkdemos.lispy.core.Global;
import talkdemos.lispy.machine.Capture;
import talkdemos.lispy.machine.Closure;
import talkdemos.lispy.machine.Code;
import talkdemos.lispy.machine.Entry;
import talkdemos.lispy.machine.Machine;
import talkdemos.lispy.source.CallSite;
import talkdemos.lispy.source.Place;
import talkdemos.lispy.values.MultipleValues;
import talkdemos.lispy.values.Nil;
import talkdemos.lispy.values.Raised;
import talkdemos.lispy.values.Unspecified;

/**
 * Writes the instructions for nodes. A method has the closure's variables in local 0, the machine
 * in 1, the depth in 2; then come the slots of the frame, and last what the instructions need.
 */
final class Emitter {
  static final int FREE = 0;
  static final int MACHINE = 1;
  static final int DEPTH = 2;

  private static final String OBJECT = "Ljava/lang/Object;";
  private static final String OPS = "talkdemos/lispy/bytecode/Ops";
  static final String MACHINE_TYPE = Type.getInternalName(Machine.class);
  private static final String MACHINE_DESCRIPTOR = Type.getDescriptor(Machine.class);
  private static final String SITE = Type.getDescriptor(CallSite.class);
  private static final String CODE = Type.getInternalName(Code.class);
  static final String ENTRY = Type.getInternalName(Entry.class);
  private static final String CLOSURE = Type.getInternalName(Closure.class);

  /** The JIT compiles no method with more bytes (HugeMethodLimit). */
  private static final int LONGEST = 8000;

  private static final int MOST_SLOTS = 400;

  /** A value that is waited for, and the handler that saves the frame when it captures. */
  private record Waiting(Nodes.Await await, BitSet live, Label handler, Waiting outer) {}

  private final Target target;
  private final MethodVisitor mv;
  private final Constants constants;
  private final int slotBase;
  private final Slots slots = new Slots();
  private final Map<talkdemos.lispy.closure.Label, Label> labels = new IdentityHashMap<>();
  private final Map<talkdemos.lispy.closure.Label, BitSet> assignedAt = new IdentityHashMap<>();
  private final List<Waiting> handlers = new ArrayList<>();
  private final List<BitSet> saves = new ArrayList<>();
  private final Map<CallSite, Label> throughs = new IdentityHashMap<>();
  private final Map<Place, Label> ats = new IdentityHashMap<>();
  private BitSet assigned = new BitSet();
  private Waiting waiting;
  private final ProcedureCalls calls;
  private final int temporaries;
  private int firstFree;
  private Label start;
  private int line = -1;
  private int frameLocal = -1;

  /**
   * @param slotBase the local of slot 0, were there one
   */
  Emitter(Target target, MethodVisitor mv, Constants constants, int slotBase) {
    this.target = target;
    this.mv = mv;
    this.constants = constants;
    this.slotBase = slotBase;
    if (target.frameSize() > MOST_SLOTS) {
      throw new GivenUp("it has too many variables: %,d".formatted(target.frameSize()));
    }
    this.temporaries = slotBase + target.frameSize() + 1;
    this.firstFree = temporaries + 1;
    this.calls = new ProcedureCalls(this, target, mv, constants);
  }

  // ---------------------------------------------------------------- whole methods

  /** The body of a procedure whose arguments are in their slots. */
  void procedure(Node body, int parameters) {
    for (int i = 1; i <= parameters; i++) {
      assigned.set(i);
    }
    start = new Label();
    target.setPlain(isPlain(body));
    target.setClosed(isClosed(body));
    checkDepth(parameters);
    mv.visitLabel(start);
    emit(body, true);
    finish();
  }

  /** The bodies of a loop, entered at the label whose index is in a local. */
  void loop(Loop loop, int frameLocal, int labelLocal) {
    BitSet used = (BitSet) slots.readInside(loop).clone();
    for (var label : loop.labels) {
      for (int parameter : label.parameters) {
        used.set(parameter);
      }
    }
    this.frameLocal = frameLocal;
    for (int slot = used.nextSetBit(0); slot >= 0; slot = used.nextSetBit(slot + 1)) {
      mv.visitVarInsn(ALOAD, frameLocal);
      push(slot);
      mv.visitInsn(AALOAD);
      mv.visitVarInsn(ASTORE, slotBase + slot);
      assigned.set(slot);
    }
    Label[] targets = new Label[loop.labels.length];
    for (int i = 0; i < targets.length; i++) {
      targets[i] = new Label();
      labels.put(loop.labels[i], targets[i]);
    }
    mv.visitVarInsn(ILOAD, labelLocal);
    mv.visitTableSwitchInsn(0, targets.length - 1, targets[0], targets);
    bodies(loop, true, null);
    finish();
  }

  private void finish() {
    for (int i = 0; i < handlers.size(); i++) {
      handler(handlers.get(i));
    }
    throughs.forEach((site, label) -> rethrow(site, label, "through"));
    ats.forEach((place, label) -> rethrow(new CallSite(target.name(), place), label, "at"));
    Label end = new Label();
    mv.visitLabel(end);
    if (end.getOffset() > LONGEST) {
      throw new GivenUp("it is longer than the JIT compiles: %,d bytes".formatted(end.getOffset()));
    }
    mv.visitMaxs(0, 0);
    mv.visitEnd();
  }

  /** True if a body ends in no other call, and not with several values. */
  private static boolean isPlain(Node node) {
    if (node instanceof Nodes.If choice) {
      return isPlain(choice.then) && isPlain(choice.otherwise);
    } else if (node instanceof Nodes.Seq seq) {
      return isPlain(seq.then);
    } else if (node instanceof Nodes.Bind bind) {
      return isPlain(bind.body);
    } else if (node instanceof Nodes.MakeBox make) {
      return isPlain(make.body);
    } else if (node instanceof Nodes.Fix fix) {
      return isPlain(fix.body);
    } else if (node instanceof Nodes.Await await) {
      return isPlain(await.body);
    } else if (node instanceof Loop loop) {
      return isPlain(loop.entry)
          && Arrays.stream(loop.labels).allMatch(label -> isPlain(label.body));
    }
    return node.isSimple();
  }

  /** True if nothing that a node does can run code of others, which might change what it is. */
  private boolean isClosed(Node node) {
    if (node instanceof Calls call) {
      return calls.isOwn(call);
    } else if (node instanceof Nodes.If choice) {
      return isClosed(choice.test) && isClosed(choice.then) && isClosed(choice.otherwise);
    } else if (node instanceof Nodes.Seq seq) {
      return isClosed(seq.first) && isClosed(seq.then);
    } else if (node instanceof Nodes.Bind bind) {
      return isClosed(bind.value) && isClosed(bind.body);
    } else if (node instanceof Nodes.MakeBox make) {
      return isClosed(make.body);
    } else if (node instanceof Nodes.Fix fix) {
      return isClosed(fix.body);
    } else if (node instanceof Nodes.Await await) {
      return isClosed(await.value) && isClosed(await.body);
    } else if (node instanceof Loop loop) {
      return isClosed(loop.entry)
          && Arrays.stream(loop.labels).allMatch(label -> isClosed(label.body));
    } else if (node instanceof Loop.Jump jump) {
      return Arrays.stream(jump.arguments).allMatch(this::isClosed);
    }
    return !(node instanceof Nodes.SetGlobal || node instanceof Nodes.Define);
  }

  private void checkDepth(int parameters) {
    Label fine = new Label();
    mv.visitVarInsn(ILOAD, DEPTH);
    push(Machine.DEPTH_MASK);
    mv.visitInsn(org.objectweb.asm.Opcodes.IAND);
    mv.visitJumpInsn(IFNE, fine);
    mv.visitVarInsn(ALOAD, MACHINE);
    mv.visitVarInsn(ILOAD, DEPTH);
    mv.visitMethodInsn(INVOKEVIRTUAL, MACHINE_TYPE, "isTooDeepFromHere", "(I)Z", false);
    mv.visitJumpInsn(IFEQ, fine);
    constants.push(mv, target.code(), Code.class);
    mv.visitVarInsn(ALOAD, FREE);
    int[] all = new int[parameters];
    for (int i = 0; i < parameters; i++) {
      all[i] = slotBase + 1 + i;
    }
    arrayOfLocals(all);
    String descriptor =
        "(L%s;[%s[%s)%s".formatted(CODE, OBJECT, OBJECT, Type.getDescriptor(Capture.class));
    ops("tooDeep", descriptor);
    mv.visitInsn(ATHROW);
    mv.visitLabel(fine);
  }

  // ---------------------------------------------------------------- nodes

  /**
   * Emits a node. In tail position the method returns; elsewhere the value is on the stack.
   *
   * @return false if control does not come out behind it
   */
  private boolean emit(Node node, boolean tail) {
    if (node instanceof Nodes.If choice) {
      return choice(choice, tail);
    } else if (node instanceof Nodes.Seq seq) {
      effect(seq.first);
      return emit(seq.then, tail);
    } else if (node instanceof Nodes.Bind bind) {
      emit(bind.value, false);
      store(bind.slot);
      return emit(bind.body, tail);
    } else if (node instanceof Nodes.MakeBox make) {
      makeBox(make);
      return emit(make.body, tail);
    } else if (node instanceof Nodes.Fix fix) {
      fix(fix);
      return emit(fix.body, tail);
    } else if (node instanceof Nodes.Await await) {
      return await(await, tail);
    } else if (node instanceof Loop loop) {
      return loop(loop, tail);
    } else if (node instanceof Loop.Jump jump) {
      jump(jump);
      return false;
    } else if (node instanceof Calls call && call.isTail()) {
      calls.tailCall(call);
      return false;
    }
    value(node);
    if (tail) {
      mv.visitInsn(ARETURN);
    }
    return !tail;
  }

  private void value(Node node) {
    if (node instanceof Nodes.Const constant) {
      constant(constant.value);
    } else if (node instanceof Nodes.Slot slot) {
      mv.visitVarInsn(ALOAD, local(slot));
    } else if (node instanceof Nodes.Free free) {
      mv.visitVarInsn(ALOAD, FREE);
      push(free.index);
      mv.visitInsn(AALOAD);
    } else if (node instanceof Nodes.Unbox unbox) {
      value(unbox.box);
      mv.visitLdcInsn(unbox.name);
      ops("unbox", "(" + OBJECT + "Ljava/lang/String;)" + OBJECT);
    } else if (node instanceof Nodes.SetBox set) {
      value(set.box);
      mv.visitTypeInsn(CHECKCAST, Type.getInternalName(Box.class));
      emit(set.value, false);
      mv.visitFieldInsn(PUTFIELD, Type.getInternalName(Box.class), "value", OBJECT);
      unspecified();
    } else if (node instanceof Nodes.GlobalRef reference) {
      global(reference);
    } else if (node instanceof Nodes.SetGlobal set) {
      target.changes(set.global);
      constants.push(mv, set.global, Global.class);
      emit(set.value, false);
      site(set.place);
      String descriptor = "(" + Type.getDescriptor(Global.class) + OBJECT + SITE + ")" + OBJECT;
      ops("setGlobal", descriptor);
    } else if (node instanceof Nodes.Define define) {
      target.changes(define.global);
      constants.push(mv, define.global, Global.class);
      emit(define.value, false);
      ops("define", "(" + Type.getDescriptor(Global.class) + OBJECT + ")" + OBJECT);
    } else if (node instanceof Nodes.MakeClosure make) {
      makeClosure(make);
    } else if (node instanceof Nodes.MakeCases cases) {
      makeCases(cases);
    } else if (node instanceof Primitives.Guarded primitive) {
      target.relyOnValue(primitive.global);
      new PrimitiveCalls(this, mv, constants).value(primitive);
    } else if (node instanceof Calls call) {
      calls.call(call);
    } else {
      emit(node, false);
    }
  }

  /** Leaves the value of an operand on the stack. */
  void operand(Node node) {
    emit(node, false);
  }

  private void effect(Node node) {
    if (emit(node, false)) {
      mv.visitInsn(POP);
    }
  }

  void constant(Object value) {
    if (value instanceof Boolean truth) {
      mv.visitFieldInsn(
          GETSTATIC, "java/lang/Boolean", truth ? "TRUE" : "FALSE", "Ljava/lang/Boolean;");
    } else if (value == Unspecified.VALUE) {
      unspecified();
    } else if (value == Nil.NIL) {
      nil();
    } else {
      constants.push(mv, value, Object.class);
    }
  }

  void nil() {
    mv.visitFieldInsn(
        GETSTATIC, Type.getInternalName(Nil.class), "NIL", Type.getDescriptor(Nil.class));
  }

  private void unspecified() {
    String type = Type.getInternalName(Unspecified.class);
    mv.visitFieldInsn(GETSTATIC, type, "VALUE", Type.getDescriptor(Unspecified.class));
  }

  /** A variable that has a value now will always have one. */
  private void global(Nodes.GlobalRef reference) {
    Global global = reference.global;
    if (global.cell.value == Global.UNBOUND) {
      constants.push(mv, global, Global.class);
      site(reference.place);
      ops("global", "(" + Type.getDescriptor(Global.class) + SITE + ")" + OBJECT);
    } else {
      target.relyOnCell(global);
      constants.push(mv, global.cell, Global.Cell.class);
      mv.visitFieldInsn(GETFIELD, Type.getInternalName(Global.Cell.class), "value", OBJECT);
    }
  }

  /** The local of a slot. */
  int local(Nodes.Slot slot) {
    return slotBase + slot.index;
  }

  /** The local of the first parameter. */
  int firstParameter() {
    return slotBase + 1;
  }

  /** A local for what is needed at once. */
  int temporary() {
    return temporaries;
  }

  /** Where the body of a procedure begins; null if the method is that of a loop. */
  Label start() {
    return start;
  }

  /** The locals from here on are not in use. */
  int firstFree() {
    return firstFree;
  }

  void setFirstFree(int local) {
    firstFree = local;
  }

  /** A local that was not in use, of one or two words. */
  int newLocal(int words) {
    int local = firstFree;
    firstFree += words;
    return local;
  }

  /** Says that the code is right only while a primitive is what it is. */
  void relyOn(Primitives.Guarded primitive) {
    target.relyOnValue(primitive.global);
  }

  private void store(int slot) {
    mv.visitVarInsn(ASTORE, slotBase + slot);
    assigned = (BitSet) assigned.clone();
    assigned.set(slot);
  }

  private void makeBox(Nodes.MakeBox make) {
    String box = Type.getInternalName(Box.class);
    mv.visitTypeInsn(NEW, box);
    mv.visitInsn(DUP);
    if (make.empty) {
      mv.visitFieldInsn(GETSTATIC, box, "UNASSIGNED", OBJECT);
    } else {
      mv.visitVarInsn(ALOAD, slotBase + make.slot);
    }
    mv.visitMethodInsn(INVOKESPECIAL, box, "<init>", "(" + OBJECT + ")V", false);
    store(make.slot);
  }

  private void makeClosure(Nodes.MakeClosure make) {
    mv.visitTypeInsn(NEW, CLOSURE);
    mv.visitInsn(DUP);
    constants.push(mv, make.code, Code.class);
    push(make.free.length);
    mv.visitTypeInsn(ANEWARRAY, "java/lang/Object");
    for (int i = 0; i < make.free.length; i++) {
      mv.visitInsn(DUP);
      push(i);
      value(make.free[i]);
      mv.visitInsn(AASTORE);
    }
    String descriptor = "(L" + CODE + ";[" + OBJECT + ")V";
    mv.visitMethodInsn(INVOKESPECIAL, CLOSURE, "<init>", descriptor, false);
  }

  private void makeCases(Nodes.MakeCases cases) {
    String type = Type.getInternalName(CaseClosure.class);
    mv.visitTypeInsn(NEW, type);
    mv.visitInsn(DUP);
    if (cases.name == null) {
      mv.visitInsn(ACONST_NULL);
    } else {
      mv.visitLdcInsn(cases.name);
    }
    push(cases.clauses.length);
    mv.visitTypeInsn(ANEWARRAY, CLOSURE);
    for (int i = 0; i < cases.clauses.length; i++) {
      mv.visitInsn(DUP);
      push(i);
      makeClosure(cases.clauses[i]);
      mv.visitInsn(AASTORE);
    }
    String descriptor = "(Ljava/lang/String;[L" + CLOSURE + ";)V";
    mv.visitMethodInsn(INVOKESPECIAL, type, "<init>", descriptor, false);
  }

  private void fix(Nodes.Fix fix) {
    for (int i = 0; i < fix.slots.length; i++) {
      mv.visitTypeInsn(NEW, CLOSURE);
      mv.visitInsn(DUP);
      constants.push(mv, fix.lambdas[i].code, Code.class);
      push(fix.lambdas[i].free.length);
      mv.visitTypeInsn(ANEWARRAY, "java/lang/Object");
      String descriptor = "(L" + CODE + ";[" + OBJECT + ")V";
      mv.visitMethodInsn(INVOKESPECIAL, CLOSURE, "<init>", descriptor, false);
      store(fix.slots[i]);
    }
    for (int i = 0; i < fix.slots.length; i++) {
      for (int j = 0; j < fix.lambdas[i].free.length; j++) {
        mv.visitVarInsn(ALOAD, slotBase + fix.slots[i]);
        mv.visitTypeInsn(CHECKCAST, CLOSURE);
        mv.visitFieldInsn(GETFIELD, CLOSURE, "free", "[" + OBJECT);
        push(j);
        value(fix.lambdas[i].free[j]);
        mv.visitInsn(AASTORE);
      }
    }
  }

  // ---------------------------------------------------------------- choices

  private boolean choice(Nodes.If choice, boolean tail) {
    Label otherwise = new Label();
    Label end = new Label();
    test(choice.test, otherwise, false);
    BitSet before = assigned;
    boolean out = emit(choice.then, tail);
    if (out) {
      mv.visitJumpInsn(GOTO, end);
    }
    assigned = before;
    mv.visitLabel(otherwise);
    out |= emit(choice.otherwise, tail);
    assigned = before;
    mv.visitLabel(end);
    return out;
  }

  /** Jumps if the value counts as what is said; else control comes out behind. */
  void test(Node node, Label target, boolean jumpIf) {
    if (node instanceof Nodes.If choice) {
      Label otherwise = new Label();
      Label end = new Label();
      test(choice.test, otherwise, false);
      BitSet before = assigned;
      test(choice.then, target, jumpIf);
      mv.visitJumpInsn(GOTO, end);
      assigned = before;
      mv.visitLabel(otherwise);
      test(choice.otherwise, target, jumpIf);
      assigned = before;
      mv.visitLabel(end);
    } else if (node instanceof Nodes.Const constant) {
      if (constant.value != Boolean.FALSE == jumpIf) {
        mv.visitJumpInsn(GOTO, target);
      }
    } else if (!(node instanceof Primitives.Guarded primitive)
        || !test(primitive, target, jumpIf)) {
      emit(node, false);
      constant(false);
      mv.visitJumpInsn(jumpIf ? IF_ACMPNE : IF_ACMPEQ, target);
    }
  }

  private boolean test(Primitives.Guarded primitive, Label label, boolean jumpIf) {
    target.relyOnValue(primitive.global);
    return new PrimitiveCalls(this, mv, constants).test(primitive, label, jumpIf);
  }

  // ---------------------------------------------------------------- loops

  private boolean loop(Loop loop, boolean tail) {
    for (var label : loop.labels) {
      labels.put(label, new Label());
    }
    Label end = new Label();
    BitSet before = assigned;
    boolean out = emit(loop.entry, tail);
    if (out) {
      mv.visitJumpInsn(GOTO, end);
    }
    assigned = before;
    out |= bodies(loop, tail, end);
    assigned = before;
    mv.visitLabel(end);
    return out;
  }

  private boolean bodies(Loop loop, boolean tail, Label end) {
    boolean out = false;
    BitSet before = assigned;
    for (var label : loop.labels) {
      assigned = (BitSet) before.clone();
      for (int parameter : label.parameters) {
        assigned.set(parameter);
      }
      mv.visitLabel(labels.get(label));
      turn();
      if (emit(label.body, tail)) {
        out = true;
        mv.visitJumpInsn(GOTO, end);
      }
    }
    assigned = before;
    return out;
  }

  void turn() {
    mv.visitVarInsn(ALOAD, MACHINE);
    mv.visitMethodInsn(INVOKEVIRTUAL, MACHINE_TYPE, "turn", "()V", false);
  }

  /** A jump to a label that is not in this method is answered to who runs the loop there. */
  private void jump(Loop.Jump jump) {
    int[] parameters = jump.label.parameters;
    Label label = labels.get(jump.label);
    for (Node argument : jump.arguments) {
      emit(argument, false);
    }
    if (label == null) {
      leave(jump.label);
      return;
    }
    for (int i = parameters.length - 1; i >= 0; i--) {
      mv.visitVarInsn(ASTORE, slotBase + parameters[i]);
    }
    mv.visitJumpInsn(GOTO, label);
  }

  private void leave(talkdemos.lispy.closure.Label label) {
    for (int i = label.parameters.length - 1; i >= 0; i--) {
      mv.visitVarInsn(ASTORE, temporaries);
      mv.visitVarInsn(ALOAD, frameLocal);
      push(label.parameters[i]);
      mv.visitVarInsn(ALOAD, temporaries);
      mv.visitInsn(AASTORE);
    }
    constants.push(mv, label, Object.class);
    mv.visitInsn(ARETURN);
  }

  // ---------------------------------------------------------------- waiting

  private boolean await(Nodes.Await await, boolean tail) {
    BitSet live = (BitSet) slots.readBy(await.body).clone();
    live.clear(await.slot);
    live.and(assigned);
    Waiting here = new Waiting(await, live, new Label(), waiting);
    Label from = new Label();
    Label to = new Label();
    waiting = here;
    BitSet before = assigned;
    mv.visitLabel(from);
    boolean out = emit(await.value, false);
    mv.visitLabel(to);
    assigned = before;
    waiting = here.outer;
    mv.visitTryCatchBlock(from, to, here.handler, Type.getInternalName(Capture.class));
    handlers.add(here);
    if (!out) {
      return false;
    }
    if (await.slot == Nodes.Await.NO_SLOT) {
      mv.visitInsn(POP);
    } else {
      if (!(target.isPlain() && await.value instanceof Calls call && calls.isOwn(call))) {
        single(await.site);
      }
      store(await.slot);
    }
    Label end = new Label();
    boolean resumed = !target.isClosed() && resumeIfStale(await, live, tail, end);
    out = emit(await.body, tail);
    assigned = before;
    mv.visitLabel(end);
    return out || resumed;
  }

  private void single(CallSite site) {
    Label fine = new Label();
    mv.visitInsn(DUP);
    mv.visitTypeInsn(INSTANCEOF, Type.getInternalName(MultipleValues.class));
    mv.visitJumpInsn(IFEQ, fine);
    constants.push(mv, site, CallSite.class);
    ops("single", "(" + OBJECT + SITE + ")" + OBJECT);
    mv.visitLabel(fine);
  }

  /** While it waited, something may have changed that the code relies on: the nodes go on then. */
  private boolean resumeIfStale(Nodes.Await await, BitSet live, boolean tail, Label end) {
    Label fine = new Label();
    target.pushEpochs(mv, constants);
    mv.visitJumpInsn(IF_ICMPEQ, fine);
    constants.push(mv, await, Nodes.Await.class);
    saveFrame(live);
    if (await.slot == Nodes.Await.NO_SLOT) {
      unspecified();
    } else {
      mv.visitVarInsn(ALOAD, slotBase + await.slot);
    }
    mv.visitVarInsn(ALOAD, MACHINE);
    mv.visitVarInsn(ILOAD, DEPTH);
    String descriptor =
        "(%s[%s%s%sI)%s"
            .formatted(
                Type.getDescriptor(Nodes.Await.class), OBJECT, OBJECT, MACHINE_DESCRIPTOR, OBJECT);
    ops("resume", descriptor);
    if (tail) {
      mv.visitInsn(ARETURN);
    } else {
      mv.visitJumpInsn(GOTO, end);
    }
    mv.visitLabel(fine);
    return !tail;
  }

  /** Pushes a frame with the live locals; a method of its own makes it, to keep this one short. */
  private void saveFrame(BitSet live) {
    mv.visitVarInsn(ALOAD, FREE);
    live.stream().forEach(slot -> mv.visitVarInsn(ALOAD, slotBase + slot));
    int index = saves.indexOf(live);
    if (index < 0) {
      index = saves.size();
      saves.add(live);
    }
    mv.visitMethodInsn(INVOKESTATIC, target.className(), "save" + index, saveType(live), false);
  }

  private static String saveType(BitSet live) {
    return "([" + OBJECT + OBJECT.repeat(live.cardinality()) + ")[" + OBJECT;
  }

  /** Adds the methods that make frames. */
  void helpers(ClassVisitor visitor) {
    for (int i = 0; i < saves.size(); i++) {
      String descriptor = saveType(saves.get(i));
      MethodVisitor save = visitor.visitMethod(ACC_STATIC, "save" + i, descriptor, null, null);
      save.visitCode();
      save.visitLdcInsn(target.frameSize());
      save.visitTypeInsn(ANEWARRAY, "java/lang/Object");
      int local = 0;
      for (int slot : IntStream.concat(IntStream.of(0), saves.get(i).stream()).toArray()) {
        save.visitInsn(DUP);
        save.visitLdcInsn(slot);
        save.visitVarInsn(ALOAD, local++);
        save.visitInsn(AASTORE);
      }
      save.visitInsn(ARETURN);
      save.visitMaxs(0, 0);
      save.visitEnd();
    }
  }

  /** A capture passes: it takes the frame with it. */
  private void handler(Waiting here) {
    Label from = new Label();
    Label to = new Label();
    mv.visitLabel(here.handler);
    mv.visitLabel(from);
    mv.visitInsn(DUP);
    constants.push(mv, here.await, Nodes.Await.class);
    saveFrame(here.live);
    String resumable = "Ltalkdemos/lispy/machine/Resumable;";
    mv.visitMethodInsn(
        INVOKEVIRTUAL,
        Type.getInternalName(Capture.class),
        "add",
        "(" + resumable + "[" + OBJECT + ")V",
        false);
    mv.visitInsn(ATHROW);
    mv.visitLabel(to);
    if (here.outer != null) {
      mv.visitTryCatchBlock(from, to, here.outer.handler, Type.getInternalName(Capture.class));
    }
  }

  // ---------------------------------------------------------------- failures

  /** What is raised between the labels comes through a call. */
  void through(Label from, Label to, CallSite site) {
    Label handler = throughs.computeIfAbsent(site, s -> new Label());
    mv.visitTryCatchBlock(from, to, handler, Type.getInternalName(Raised.class));
  }

  /** Says which line of the program the instructions from a label on are for. */
  void line(Place place, Label from) {
    if (place != null && place.line() != line) {
      line = place.line();
      mv.visitLineNumber(line, from);
    }
  }

  /** What is raised between the labels is raised at a place. */
  void at(Label from, Label to, Place place) {
    if (place != null) {
      Label handler = ats.computeIfAbsent(place, p -> new Label());
      mv.visitTryCatchBlock(from, to, handler, Type.getInternalName(Raised.class));
    }
  }

  private void rethrow(CallSite site, Label label, String method) {
    String raised = Type.getInternalName(Raised.class);
    mv.visitLabel(label);
    constants.push(mv, site, CallSite.class);
    mv.visitMethodInsn(INVOKEVIRTUAL, raised, method, "(" + SITE + ")L" + raised + ";", false);
    mv.visitInsn(ATHROW);
  }

  private void site(Place place) {
    constants.push(mv, new CallSite(target.name(), place), CallSite.class);
  }

  // ---------------------------------------------------------------- instructions

  /** Pushes an array of what is in locals. */
  void arrayOfLocals(int[] locals) {
    push(locals.length);
    mv.visitTypeInsn(ANEWARRAY, "java/lang/Object");
    for (int i = 0; i < locals.length; i++) {
      mv.visitInsn(DUP);
      push(i);
      mv.visitVarInsn(ALOAD, locals[i]);
      mv.visitInsn(AASTORE);
    }
  }

  void ops(String name, String descriptor) {
    mv.visitMethodInsn(INVOKESTATIC, OPS, name, descriptor, false);
  }

  void push(int value) {
    if (value >= -1 && value <= 5) {
      mv.visitInsn(org.objectweb.asm.Opcodes.ICONST_0 + value);
    } else if (value >= Byte.MIN_VALUE && value <= Byte.MAX_VALUE) {
      mv.visitIntInsn(org.objectweb.asm.Opcodes.BIPUSH, value);
    } else {
      mv.visitLdcInsn(value);
    }
  }

  /** Thrown to leave code to the nodes. */
  static final class GivenUp extends RuntimeException {
    private static final long serialVersionUID = 1L;

    GivenUp(String why) {
      super(why, null, false, false);
    }
  }
}
