package exercise.compile;

import java.util.List;
import java.util.Map;
import talkdemos.lispy.lis.Nothing;
import talkdemos.lispy.lis.Procedure;
import talkdemos.lispy.lis.Symbol;

/**
 * Makes nodes of what the parser of {@code Lis} makes. All that can be known of a program is found
 * out here, once: which form it is, and where each variable lies. A node that runs looks at no list
 * and at no symbol any more.
 *
 * @param globals the values of all names that are no parameters, looked up when they are needed
 */
record Compiler(Map<String, Object> globals) {

  /** The node of an expression in procedures with these parameters; null for none. */
  Node compile(Object x, Names names) {
    if (x instanceof Symbol symbol) return variable(symbol.name(), names);
    if (!(x instanceof List<?> form)) return frame -> x;
    switch (form.get(0) instanceof Symbol head ? head.name() : "") {
      case "if": // (if test then else)
        // gap: compile all three now, and choose later
        Node test = compile(form.get(1), names);
        Node yes = compile(form.get(2), names);
        Node no = compile(form.get(3), names);
        return frame -> (Boolean.FALSE.equals(test.run(frame)) ? no : yes).run(frame);
      //| return frame -> Nothing.NOTHING;
      // end of gap
      case "define": // (define name value), at the top
        String name = ((Symbol) form.get(1)).name();
        Node value = compile(form.get(2), names);
        return frame -> {
          globals.put(name, value.run(frame));
          return Nothing.NOTHING;
        };
      case "lambda": // (lambda (parameter ...) body)
        List<String> parameters =
            ((List<?>) form.get(1)).stream().map(one -> ((Symbol) one).name()).toList();
        return lambda(parameters, form.get(2), names);
      default: // (procedure argument ...)
        // gap: compile all items now; evaluate and apply them later
        List<Node> items = form.stream().map(item -> compile(item, names)).toList();
        return frame -> {
          List<Object> values = items.stream().map(item -> item.run(frame)).toList();
          return ((Procedure) values.get(0)).apply(values.subList(1, values.size()));
        };
        //| return frame -> Nothing.NOTHING;
        // end of gap
    }
  }

  /** A variable's address: so many frames out, and there at an index. Or else it is a global. */
  private Node variable(String name, Names names) {
    // gap: search the names now; the node only goes out and takes the value
    int out = 0;
    for (Names at = names; at != null; at = at.outer()) {
      int index = at.names().indexOf(name);
      if (index >= 0) return local(out, index);
      out++;
    }
    //| // locals are for you
    // end of gap
    return frame -> {
      Object value = globals.get(name);
      if (value == null) throw new IllegalArgumentException("unknown name " + name);
      return value;
    };
  }

  private static Node local(int out, int index) {
    // gap: a node that goes so many frames out
    return frame -> {
      Frame at = frame;
      for (int i = 0; i < out; i++) at = at.outer();
      return at.values().get(index);
    };
    //| return frame -> frame.values().get(index);
    // end of gap
  }

  /** A node that makes a procedure, each time that it runs. */
  private Node lambda(List<String> parameters, Object body, Names names) {
    // gap: compile the body once, with its parameters before the others; run it in a new frame
    Node compiled = compile(body, new Names(parameters, names));
    return frame -> {
      Procedure procedure = arguments -> compiled.run(new Frame(arguments, frame));
      return procedure;
    };
    //| return frame -> Nothing.NOTHING;
    // end of gap
  }
}
