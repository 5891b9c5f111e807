// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.oracle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import talkdemos.lispy.values.Pair;
import talkdemos.lispy.values.Procedure;

/** What the oracle has besides the values of every Scheme here. */
final class Values {
  private Values() {}

  /** What to do next; the answer is what to do then, or null at the end. */
  interface Step {
    Step run();
  }

  /** A continuation: what to do with a value. */
  interface K {
    Step with(Object value);
  }

  /** Where the value of a variable is. */
  static final class Box {
    Object value;

    Box(Object value) {
      this.value = value;
    }
  }

  // ---------------------------------------------------------------- the dynamic extent

  /** What holds while something runs; never changed. */
  record Extent(Handlers handlers, Winder winder, Bound parameters) {
    static final Extent OUTERMOST = new Extent(null, null, null);

    Extent with(Handlers inner) {
      return new Extent(inner, winder, parameters);
    }

    Extent with(Winder inner) {
      return new Extent(handlers, inner, parameters);
    }

    Extent with(Bound inner) {
      return new Extent(handlers, winder, inner);
    }
  }

  /** Exception handlers, innermost first. */
  record Handlers(Object first, Handlers outer) {}

  /** A dynamic-wind that the program is inside of; outside is the extent of the call to it. */
  record Winder(Object before, Object after, Extent outside) {
    static int depth(Winder winder) {
      return winder == null ? 0 : 1 + depth(winder.outside.winder);
    }
  }

  /** Values of parameters, innermost first. */
  record Bound(Parameter parameter, Object value, Bound outer) {
    static Object find(Bound innermost, Parameter parameter) {
      for (Bound bound = innermost; bound != null; bound = bound.outer) {
        if (bound.parameter == parameter) {
          return bound.value;
        }
      }
      return parameter.outermost;
    }
  }

  // ---------------------------------------------------------------- procedures

  static final class Lambda extends Procedure {
    final Object parameters;
    final Object body;
    final Oracle.Scope scope;

    Lambda(Object parameters, Object body, Oracle.Scope scope, String name) {
      super(name);
      this.parameters = parameters;
      this.body = body;
      this.scope = scope;
    }

    int least() {
      int count = 0;
      for (Object rest = parameters; rest instanceof Pair pair; rest = pair.cdr) {
        count++;
      }
      return count;
    }

    boolean takes(int count) {
      Object rest = parameters;
      int left = count;
      for (; rest instanceof Pair pair; rest = pair.cdr) {
        left--;
      }
      return left == 0 || left > 0 && rest instanceof talkdemos.lispy.values.Symbol;
    }
  }

  /** The procedures of a case-lambda. */
  static final class Case extends Procedure {
    final List<Object> clauses;

    Case(List<Object> clauses) {
      super(null);
      this.clauses = clauses;
    }
  }

  /** Written in Java; gets its continuation and its extent. */
  static final class Control extends Procedure {
    interface Body {
      Step apply(List<Object> arguments, Extent extent, K k);
    }

    final Body body;

    Control(String name, Body body) {
      super(name);
      this.body = body;
    }
  }

  static final class Continuation extends Procedure {
    final K k;
    final Extent extent;

    Continuation(K k, Extent extent) {
      super("continuation");
      this.k = k;
      this.extent = extent;
    }
  }

  static final class Parameter extends Procedure {
    final Object outermost;
    final Object converter;

    Parameter(Object outermost, Object converter) {
      super("parameter");
      this.outermost = outermost;
      this.converter = converter;
    }
  }

  /** A promise; those of one chain of delay-force come to share their content. */
  static final class Promise {
    /** The value once it is done; the thunk until then. */
    static final class Content {
      boolean done;
      Object value;
    }

    Content content = new Content();

    Promise(boolean done, Object value) {
      content.done = done;
      content.value = value;
    }
  }

  /** The items of a list, last first. */
  static List<Object> reversed(Object list) {
    List<Object> items = items(list);
    Collections.reverse(items);
    return items;
  }

  static List<Object> items(Object list) {
    List<Object> items = new ArrayList<>();
    for (Object rest = list; rest instanceof Pair pair; rest = pair.cdr) {
      items.add(pair.car);
    }
    return items;
  }
}
