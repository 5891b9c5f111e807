// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.machine;

import talkdemos.lispy.source.CallSite;
import talkdemos.lispy.source.Place;
import talkdemos.lispy.values.Nil;
import talkdemos.lispy.values.Procedure;
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
  /** What a body answers instead of a value: go on with {@link #tailBody} on {@link #tailFrame}. */
  public static final Object TAIL = new Object();

  private static final int TURNS = 10_000;

  /** The body of the procedure that was called in tail position. */
  public Body tailBody;

  /** Its frame. */
  public Object[] tailFrame;

  private CallSite at;

  /** The handlers of the current dynamic extent, innermost first, a list. */
  public Object handlers = Nil.NIL;

  /** The dynamic-wind extents that are entered, innermost first, a list. */
  public Object winders = Nil.NIL;

  private final int deepest;
  private final Runnable safepoint;
  private int depth;
  private int turns = TURNS;
  private Continuation.Link heap;
  private Procedure raise;
  private Raised pending;

  /** A body of a procedure, to be run on a frame of its own. */
  public abstract static class Body {
    public abstract Object exec(Object[] frame, Machine machine);
  }

  /**
   * @param deepest the number of calls that may lie on the Java stack before they move to the heap
   * @param safepoint is run every so many calls and turns of loops; what it throws ends the program
   */
  public Machine(int deepest, Runnable safepoint) {
    this.deepest = deepest;
    this.safepoint = safepoint;
  }

  /** The procedure that is called with what Java code raised. */
  public void onRaise(Procedure raise) {
    this.raise = raise;
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

  /** Calls a procedure and waits for its value; {@link #TAIL} is never the answer. */
  public Object run(Object procedure, Object... arguments) {
    Continuation.Link outerHeap = heap;
    int base = depth;
    heap = null;
    try {
      return drive(base, procedure, arguments);
    } finally {
      heap = outerHeap;
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
          value = finish(apply(procedure, arguments));
          calling = false;
        }
        while (heap != null) {
          Continuation.Link link = heap;
          heap = link.next();
          value = finish(link.code().resume(link.frame(), value, this));
        }
        return value;
      } catch (Capture capture) {
        heap = capture.onto(heap);
        procedure = capture.receiver();
        arguments = capture.arguments(this, heap);
        calling = true;
      } catch (Continuation.Resumption resumption) {
        heap = resumption.link();
        value = resumption.value();
        calling = false;
      } catch (Raised raised) {
        if (handlers == Nil.NIL || raise == null) {
          throw failed(raised);
        }
        pending = raised.at(at);
        procedure = raise;
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

  /** The value of what may have ended in a tail call. */
  public Object finish(Object value) {
    Object v = value;
    while (v == TAIL) {
      turn();
      v = tailBody.exec(tailFrame, this);
    }
    return v;
  }

  /** A turn of a loop: now and then the safepoint is run. */
  public void turn() {
    if (--turns < 0) {
      turns = TURNS;
      safepoint.run();
    }
  }

  /** Calls a body that is not in tail position. */
  public Object enter(Body body, Object[] frame) {
    if (++depth > deepest) {
      throw new Capture(new Entry(body, frame), Capture.NO_ARGUMENTS);
    }
    turn();
    Object value = body.exec(frame, this);
    while (value == TAIL) {
      turn();
      value = tailBody.exec(tailFrame, this);
    }
    depth--;
    return value;
  }

  /** Calls any procedure, not in tail position. */
  public Object call(Object procedure, Object... arguments) {
    if (++depth > deepest) {
      throw new Capture(procedure, arguments);
    }
    turn();
    Object value = finish(apply(procedure, arguments));
    depth--;
    return value;
  }

  /** Calls any procedure; the answer may be {@link #TAIL}. */
  public Object apply(Object procedure, Object[] arguments) {
    if (procedure instanceof Applicable applicable) {
      return applicable.apply(this, arguments);
    }
    throw Raised.error("expected a procedure to call, got", procedure).at(at);
  }

  /** A body that is ready to run, as a procedure without arguments. */
  private static final class Entry extends Applicable {
    private final Body body;
    private final Object[] frame;

    Entry(Body body, Object[] frame) {
      super(null);
      this.body = body;
      this.frame = frame;
    }

    @Override
    public Object apply(Machine machine, Object[] arguments) {
      return body.exec(frame, machine);
    }
  }
}
