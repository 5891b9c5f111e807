// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.closure;

import talkdemos.lispy.core.Global;
import talkdemos.lispy.machine.Capture;
import talkdemos.lispy.machine.Closure;
import talkdemos.lispy.machine.Code;
import talkdemos.lispy.machine.Machine;
import talkdemos.lispy.machine.Resumable;
import talkdemos.lispy.source.CallSite;
import talkdemos.lispy.source.Place;
import talkdemos.lispy.values.MultipleValues;
import talkdemos.lispy.values.Raised;
import talkdemos.lispy.values.Unspecified;

/** The nodes for variables, choices and sequences. */
public final class Nodes {
  private Nodes() {}

  public static final class Const extends Node {
    public final Object value;

    Const(Object value) {
      super(true);
      this.value = value;
    }

    @Override
    Object exec(Object[] frame, Machine machine) {
      return value;
    }
  }

  public static final class Slot extends Node {
    public final int index;

    Slot(int index) {
      super(true);
      this.index = index;
    }

    @Override
    Object exec(Object[] frame, Machine machine) {
      return frame[index];
    }
  }

  public static final class Free extends Node {
    public final int index;

    Free(int index) {
      super(true);
      this.index = index;
    }

    @Override
    Object exec(Object[] frame, Machine machine) {
      return ((Object[]) frame[0])[index];
    }
  }

  /** The content of a box. */
  public static final class Unbox extends Node {
    public final Node box;
    public final String name;

    Unbox(Node box, String name) {
      super(true);
      this.box = box;
      this.name = name;
    }

    @Override
    Object exec(Object[] frame, Machine machine) {
      Object value = ((Box) box.exec(frame, machine)).value;
      if (value == Box.UNASSIGNED) {
        throw Raised.error("%s: used before it has a value".formatted(name));
      }
      return value;
    }
  }

  public static final class SetBox extends Node {
    public final Node box;
    public final Node value;

    SetBox(Node box, Node value) {
      super(value.isSimple());
      this.box = box;
      this.value = value;
    }

    @Override
    Object exec(Object[] frame, Machine machine) {
      ((Box) box.exec(frame, machine)).value = value(value, frame, machine);
      return Unspecified.VALUE;
    }
  }

  /** Makes a box of a slot's value, or an empty one, and goes on. */
  public static final class MakeBox extends Node {
    public final int slot;
    public final boolean empty;
    public final Node body;

    MakeBox(int slot, boolean empty, Node body) {
      super(body.isSimple());
      this.slot = slot;
      this.empty = empty;
      this.body = body;
    }

    @Override
    Object exec(Object[] frame, Machine machine) {
      frame[slot] = new Box(empty ? Box.UNASSIGNED : frame[slot]);
      return body.exec(frame, machine);
    }
  }

  public static final class GlobalRef extends Node {
    public final Global global;
    public final Place place;

    GlobalRef(Global global, Place place) {
      super(true);
      this.global = global;
      this.place = place;
    }

    @Override
    Object exec(Object[] frame, Machine machine) {
      Object value = global.cell.value;
      return value == Global.UNBOUND ? slow() : value;
    }

    private Object slow() {
      Object value = global.value();
      if (value == Global.UNBOUND) {
        throw Raised.error("unbound variable: " + global.name()).at(place);
      }
      return value;
    }
  }

  public static final class SetGlobal extends Node {
    public final Global global;
    public final Node value;
    public final Place place;

    SetGlobal(Global global, Node value, Place place) {
      super(value.isSimple());
      this.global = global;
      this.value = value;
      this.place = place;
    }

    @Override
    Object exec(Object[] frame, Machine machine) {
      if (global.isUnbound()) {
        throw Raised.error("set!: unbound variable: " + global.name()).at(place);
      }
      Object result = value.exec(frame, machine);
      global.define(result); // what was imported stays as it is for others
      return Unspecified.VALUE;
    }
  }

  public static final class Define extends Node {
    public final Global global;
    public final Node value;

    Define(Global global, Node value) {
      super(value.isSimple());
      this.global = global;
      this.value = value;
    }

    @Override
    Object exec(Object[] frame, Machine machine) {
      global.define(value.exec(frame, machine));
      return Unspecified.VALUE;
    }
  }

  public static final class If extends Node {
    public final Node test;
    public final Node then;
    public final Node otherwise;

    If(Node test, Node then, Node otherwise) {
      super(areSimple(test, then, otherwise));
      this.test = test;
      this.then = then;
      this.otherwise = otherwise;
    }

    @Override
    Object exec(Object[] frame, Machine machine) {
      return test.test(frame, machine) ? then.exec(frame, machine) : otherwise.exec(frame, machine);
    }

    @Override
    boolean test(Object[] frame, Machine machine) {
      return test.test(frame, machine) ? then.test(frame, machine) : otherwise.test(frame, machine);
    }
  }

  /** Several nodes that cannot capture, and a last one. */
  public static final class Seq extends Node {
    public final Node first;
    public final Node then;

    Seq(Node first, Node then) {
      super(areSimple(first, then));
      this.first = first;
      this.then = then;
    }

    @Override
    Object exec(Object[] frame, Machine machine) {
      first.exec(frame, machine);
      return then.exec(frame, machine);
    }
  }

  /** Binds a slot to a value that cannot capture, and goes on. */
  public static final class Bind extends Node {
    public final int slot;
    public final Node value;
    public final Node body;

    Bind(int slot, Node value, Node body) {
      super(areSimple(value, body));
      this.slot = slot;
      this.value = value;
      this.body = body;
    }

    @Override
    Object exec(Object[] frame, Machine machine) {
      frame[slot] = value.exec(frame, machine);
      return body.exec(frame, machine);
    }
  }

  /**
   * Binds a slot to a value that may capture, and goes on: the one place where a continuation can
   * be captured, and so what its frames are made of. Without a slot any number of values will do.
   */
  public static final class Await extends Node implements Resumable {
    public static final int NO_SLOT = 0;

    public final int slot;
    public final Node value;
    public final Node body;
    public final CallSite site;

    Await(int slot, Node value, Node body, CallSite site) {
      super(false);
      this.slot = slot;
      this.value = value;
      this.body = body;
      this.site = site;
    }

    @Override
    Object exec(Object[] frame, Machine machine) {
      Object result;
      try {
        result = value.exec(frame, machine);
      } catch (Capture capture) {
        capture.add(this, frame.clone());
        throw capture;
      }
      if (slot != NO_SLOT) {
        frame[slot] = single(result, site);
      }
      return body.exec(frame, machine);
    }

    @Override
    public Object resume(Object[] frame, Object value, Machine machine) {
      Object[] copy = frame.clone();
      if (slot != NO_SLOT) {
        copy[slot] = single(value, site);
      }
      return Label.follow(body.exec(copy, machine), copy, machine);
    }

    @Override
    public CallSite site() {
      return site;
    }

    private static Object single(Object value, CallSite site) {
      if (value instanceof MultipleValues many) {
        throw notSingle(many, site);
      }
      return value;
    }

    /** The error of values where one is waited for. */
    public static Raised notSingle(MultipleValues values, CallSite site) {
      Object[] all = values.toArray();
      return Raised.error("expected one value here, got " + all.length, all).at(site.place());
    }
  }

  /** Makes a closure of the variables that its body uses. */
  public static final class MakeClosure extends Node {
    public final Code code;
    public final Node[] free;

    MakeClosure(Code code, Node[] free) {
      super(true);
      this.code = code;
      this.free = free;
    }

    @Override
    Closure exec(Object[] frame, Machine machine) {
      Closure closure = new Closure(code, new Object[free.length]);
      fill(closure, frame, machine);
      return closure;
    }

    Closure empty() {
      return new Closure(code, new Object[free.length]);
    }

    void fill(Closure closure, Object[] frame, Machine machine) {
      for (int i = 0; i < free.length; i++) {
        closure.free[i] = value(free[i], frame, machine);
      }
    }
  }

  public static final class MakeCases extends Node {
    public final String name;
    public final MakeClosure[] clauses;

    MakeCases(String name, MakeClosure[] clauses) {
      super(true);
      this.name = name;
      this.clauses = clauses;
    }

    @Override
    Object exec(Object[] frame, Machine machine) {
      Closure[] made = new Closure[clauses.length];
      for (int i = 0; i < made.length; i++) {
        made[i] = clauses[i].exec(frame, machine);
      }
      return new CaseClosure(name, made);
    }
  }

  /** Makes closures that see each other, and goes on. */
  public static final class Fix extends Node {
    public final int[] slots;
    public final MakeClosure[] lambdas;
    public final Node body;

    Fix(int[] slots, MakeClosure[] lambdas, Node body) {
      super(body.isSimple());
      this.slots = slots;
      this.lambdas = lambdas;
      this.body = body;
    }

    @Override
    Object exec(Object[] frame, Machine machine) {
      for (int i = 0; i < slots.length; i++) {
        frame[slots[i]] = lambdas[i].empty();
      }
      for (int i = 0; i < slots.length; i++) {
        lambdas[i].fill((Closure) frame[slots[i]], frame, machine);
      }
      return body.exec(frame, machine);
    }
  }
}
