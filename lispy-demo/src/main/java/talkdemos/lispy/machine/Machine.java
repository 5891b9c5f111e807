// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.machine;

import java.util.function.Supplier;
import talkdemos.lispy.source.CallSite;
import talkdemos.lispy.source.Place;
import talkdemos.lispy.values.Nil;
import talkdemos.lispy.values.Pair;
import talkdemos.lispy.values.Raised;

/**
 * The registers of a running program, and the loop that runs it: what lies on the Java stack, and
 * below that, on the heap, the rest of the continuation.
 *
 * <p>To capture a continuation, {@link Capture} is thrown: each {@link Resumable} on the Java stack
 * adds its frame and lets it pass, and here the frames become a list on the heap. To resume, frames
 * are taken from that list, innermost first. A stack that gets too deep is moved to the heap in the
 * same way (Pettyjohn et al., "Continuations from Generalized Stack Inspection", 2005).
 *
 * <p>For one thread at a time.
 */
public final class Machine {
  /** What a procedure answers instead of a value: go on with the call that {@link #tail} noted. */
  public static final Object TAIL = new Object();

  /** Compiled code looks at the stack and counts turns where these bits of the depth are zero. */
  public static final int DEPTH_MASK = 7;

  /** Compiled code leaves calls in tail position to the machine where these bits are zero. */
  public static final int TAIL_MASK = 31;

  private static final int LEAST_CALLS = 20; // of one run, on the Java stack
  private static final int MOST_RUNS = 200; // inside each other: they cannot move to the heap

  private static final int MANY = 5; // arguments, as tailCount says it

  private Closure tailClosure;
  private int tailCount;
  private Object tail1;
  private Object tail2;
  private Object tail3;
  private Object tail4;
  private Object[] tailArguments;

  private CallSite at;

  /** The handlers of the current dynamic extent, innermost first, a list. */
  public Object handlers = Nil.NIL;

  /** The dynamic-wind extents that are entered, innermost first, a list. */
  public Object winders = Nil.NIL;

  private final int callsOnStack;
  private final Safepoint safepoint;
  private int deepest;

  /** The number of calls that lie on the Java stack, as far as nodes and Java procedures care. */
  public int depth;

  private int turns;
  private Continuation.Link heap;
  private Supplier<Object> raise;
  private Supplier<Object> rewind;
  private long heapFrames;
  private Run run;
  private Raised pending;

  /** Is asked now and then whether the program may go on; what it throws ends it. */
  public interface Safepoint {
    /** The number of calls and turns of loops to make before it is asked again, at least one. */
    int turns();

    /** How many frames there may be besides these, at least one. */
    long room(long frames);
  }

  /** A run of a procedure, and the one that waits for it, with Java code between them. */
  static final class Run {
    private final Run outer;
    private final int nesting;
    private boolean over;

    Run(Run outer) {
      this.outer = outer;
      this.nesting = outer == null ? 0 : outer.nesting + 1;
    }

    Run outer() {
      return outer;
    }

    boolean isOver() {
      return over;
    }

    boolean isWithin(Run that) {
      return this == that || outer != null && outer.isWithin(that);
    }
  }

  /**
   * @param callsOnStack the number of calls that may lie on the Java stack before they move to the
   *     heap
   * @param safepoint ends programs
   */
  public Machine(int callsOnStack, Safepoint safepoint) {
    this.callsOnStack = callsOnStack;
    this.safepoint = safepoint;
    this.deepest = callsOnStack;
  }

  /** A program begins: the safepoint is asked at the first call. */
  public void begin() {
    at = null;
    turns = 0;
    deepest = roomOnStack(0);
  }

  /** A run inside of others has some room for its own calls, whatever lies below it. */
  private int roomOnStack(int base) {
    int calls = Math.max(callsOnStack, base + LEAST_CALLS);
    return (int) Math.min(calls, base + safepoint.room(heapFrames + base));
  }

  /** Tells the procedure that is called with what Java code raised. */
  public void onRaise(Supplier<Object> raise) {
    this.raise = raise;
  }

  /** Tells the procedure that runs what dynamic-wind asks for on the way to a continuation. */
  public void onRewind(Supplier<Object> rewind) {
    this.rewind = rewind;
  }

  /** Goes to a continuation by way of its winders. */
  Object rewind(Object winders, Continuation continuation, Object[] arguments) {
    return apply(rewind.get(), new Object[] {winders, continuation, Pair.list(arguments)});
  }

  /** Says which call is made now; the system's own calls have no place and do not count. */
  public void at(CallSite site) {
    if (site.place() != null) {
      at = site;
    }
  }

  /** The place of the call that the program made last, for messages; null before the first. */
  public Place at() {
    return at == null ? null : at.place();
  }

  /** Where the program made the call that it made last; null before the first. */
  public CallSite site() {
    return at;
  }

  /** Goes back to a call that the program made earlier, when Java code has made others. */
  public void backTo(CallSite site) {
    at = site;
  }

  /**
   * Calls a procedure and waits for its value; {@link #TAIL} is never the answer. Where Java code
   * that was called by a program calls this, continuations end: those captured inside reach no
   * further out, and are over when this returns. Those of outside can be called inside, which
   * leaves the Java code by a {@link Signal}.
   */
  public Object run(Object procedure, Object... arguments) {
    Continuation.Link outerHeap = heap;
    long outerFrames = heapFrames;
    int outerDeepest = deepest;
    int base = depth;
    Run inner = new Run(run);
    if (inner.nesting > MOST_RUNS) {
      throw Raised.error("procedures and Java functions call each other too deep").at(at);
    }
    heap = null;
    run = inner;
    try {
      deepest = roomOnStack(base);
      return drive(base, procedure, arguments);
    } finally {
      inner.over = true;
      run = inner.outer;
      heap = outerHeap;
      heapFrames = outerFrames;
      deepest = outerDeepest;
      depth = base;
    }
  }

  private Object drive(int base, Object firstProcedure, Object[] firstArguments) {
    Object procedure = firstProcedure;
    Object[] arguments = firstArguments;
    Object value = null;
    boolean calling = true;
    while (true) {
      try {
        if (calling) {
          value = settle(apply(procedure, arguments));
          calling = false;
        }
        while (heap != null) {
          Continuation.Link link = heap;
          heap = link.next();
          heapFrames--;
          depth = base;
          value = settle(link.code().resume(link.frame(), value, this));
        }
        return value;
      } catch (Capture capture) {
        heap = capture.onto(heap);
        heapFrames += capture.size();
        deepest = roomOnStack(base);
        procedure = capture.receiver();
        arguments = capture.arguments();
        if (arguments == null) {
          arguments = new Object[] {new Continuation(this, heap, run, heapFrames)};
        }
        calling = true;
      } catch (Continuation.Resumption resumption) {
        Continuation continuation = resumption.continuation();
        if (continuation.run != run && run.isWithin(continuation.run)) {
          throw resumption;
        }
        heap = continuation.link;
        heapFrames = continuation.frames;
        value = resumption.value();
        calling = false;
      } catch (Raised raised) {
        if (handlers == Nil.NIL || raise == null) {
          throw failed(raised);
        }
        pending = raised.at(at);
        procedure = raise.get();
        arguments = new Object[] {raised.payload()};
        calling = true;
      }
      depth = base;
    }
  }

  private Raised failed(Raised raised) {
    for (Continuation.Link link = heap; link != null; link = link.next()) {
      if (link.code().site() != null) {
        raised.callStack().add(link.code().site());
      }
    }
    return raised.at(at);
  }

  /** Remembers where the program raised something, for the case that no handler wants it. */
  void noteRaise(Object payload) {
    if (pending == null || pending.payload() != payload) {
      pending = new Raised(payload).at(at);
    }
  }

  /**
   * The exception for a value that no handler wants: with the place of where it was raised first.
   */
  Raised uncaught(Object payload) {
    return pending != null && pending.payload() == payload ? pending : new Raised(payload).at(at);
  }

  /** Forgets what a program left behind. */
  public void reset() {
    handlers = Nil.NIL;
    winders = Nil.NIL;
    pending = null;
  }

  // ---------------------------------------------------------------- tail calls

  /** Notes a call in tail position; answers {@link #TAIL}, to be answered by who makes it. */
  public Object tail(Closure closure) {
    tailClosure = closure;
    tailCount = 0;
    return TAIL;
  }

  public Object tail(Closure closure, Object a) {
    tailClosure = closure;
    tailCount = 1;
    tail1 = a;
    return TAIL;
  }

  public Object tail(Closure closure, Object a, Object b) {
    tailClosure = closure;
    tailCount = 2;
    tail1 = a;
    tail2 = b;
    return TAIL;
  }

  public Object tail(Closure closure, Object a, Object b, Object c) {
    tailClosure = closure;
    tailCount = 3;
    tail1 = a;
    tail2 = b;
    tail3 = c;
    return TAIL;
  }

  public Object tail(Closure closure, Object a, Object b, Object c, Object d) {
    tailClosure = closure;
    tailCount = 4;
    tail1 = a;
    tail2 = b;
    tail3 = c;
    tail4 = d;
    return TAIL;
  }

  /** As above, with any number of arguments. */
  public Object tail(Closure closure, Object[] arguments) {
    tailClosure = closure;
    tailCount = MANY;
    tailArguments = arguments;
    return TAIL;
  }

  /** Makes the call that was noted, and those that it ends in, until there is a value. */
  public Object finish(int outer) {
    int depth = (outer & TAIL_MASK) == 0 ? outer + 1 : outer; // most of the next are direct calls
    Object value;
    do {
      turn();
      Closure closure = tailClosure;
      Entry entry = closure.code.entry;
      Object[] free = closure.free;
      value =
          switch (tailCount) {
            case 0 -> entry.call0(free, this, depth);
            case 1 -> entry.call1(free, this, depth, tail1);
            case 2 -> entry.call2(free, this, depth, tail1, tail2);
            case 3 -> entry.call3(free, this, depth, tail1, tail2, tail3);
            case 4 -> entry.call4(free, this, depth, tail1, tail2, tail3, tail4);
            default -> entry.callN(free, this, depth, tailArguments);
          };
    } while (value == TAIL);
    return value;
  }

  private Object settle(Object value) {
    return value == TAIL ? finish(depth + 1) : value;
  }

  // ---------------------------------------------------------------- calls

  /** Counts one call, turn of a loop or use of a macro. */
  public void turn() {
    if (--turns < 0) {
      turns = safepoint.turns() - 1;
    }
  }

  /** True if the stack must move to the heap before a call. */
  public boolean isTooDeep(int depth) {
    return depth > deepest;
  }

  /** As above, for the calls of the next depths as well, which are counted here. */
  public boolean isTooDeepFromHere(int depth) {
    turns -= DEPTH_MASK;
    turn();
    return depth > deepest - DEPTH_MASK;
  }

  /** What moves it: to be thrown instead of the call, which is then made again. */
  public static Capture tooDeep(Code code, Object[] free, Object... arguments) {
    return new Capture(new Closure(code, free), arguments);
  }

  /** Calls any procedure, not in tail position. */
  public Object call(Object procedure, Object... arguments) {
    int outer = depth;
    if (outer >= deepest) {
      throw new Capture(procedure, arguments);
    }
    turn();
    depth = outer + 1;
    Object value = settle(apply(procedure, arguments));
    depth = outer;
    return value;
  }

  /** Calls any procedure; the answer may be {@link #TAIL}. */
  public Object apply(Object procedure, Object[] arguments) {
    if (procedure instanceof Applicable applicable) {
      return applicable.apply(this, arguments);
    }
    throw Raised.error("expected a procedure to call, got", procedure).at(at);
  }
}
