// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.instantiate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import talkdemos.config.reference.Keys;

/** Which of several constructors or factories a call means: by names first, then by types. */
final class Overloads {
  /** For a call with all arguments there. */
  static final int COMPLETE = -1;

  /** For a partial call, of which nobody knows how many arguments will follow. */
  static final int ANY = -2;

  private final Fitness fitness;

  Overloads(Fitness fitness) {
    this.fitness = fitness;
  }

  /**
   * An overload with its arguments.
   *
   * @param given the arguments by the index of their slot
   * @param many the arguments of a variable-arity slot
   * @param free the slots that the caller of a partial call fills, in order
   */
  record Binding(
      Signature signature, Map<Integer, Part> given, List<Part> many, List<Integer> free) {}

  /**
   * The overload of a call.
   *
   * @param arity how many arguments will follow, {@link #COMPLETE} or {@link #ANY}
   * @throws InstantiationFailed when none fits, or more than one does equally well
   */
  Binding choose(Call call, int arity) {
    List<Binding> bindings = new ArrayList<>();
    List<String> reasons = new ArrayList<>();
    for (Signature signature : call.signatures()) {
      Object bound = bind(call, signature, arity);
      if (bound instanceof Binding binding) {
        bindings.add(binding);
      } else {
        reasons.add(signature + ": " + bound);
      }
    }
    if (bindings.isEmpty()) {
      throw call.failed(none(call, reasons));
    }
    return bindings.size() == 1 ? bindings.get(0) : best(call, bindings);
  }

  private static String none(Call call, List<String> reasons) {
    String start = "target '" + call.name() + "' does not take these arguments: ";
    return reasons.size() == 1
        ? start + reasons.get(0)
        : reasons.stream().collect(Collectors.joining("\n  ", start + "\n  ", ""));
  }

  private Binding best(Call call, List<Binding> bindings) {
    int lowest = Integer.MAX_VALUE;
    List<Binding> best = new ArrayList<>();
    for (Binding binding : bindings) {
      int cost = cost(binding, call.mode());
      if (cost < lowest) {
        best.clear();
        lowest = cost;
      }
      if (cost == lowest) {
        best.add(binding);
      }
    }
    if (best.size() == 1 && lowest < Fitness.NEVER) {
      return best.get(0);
    }
    String list =
        best.stream().map(b -> b.signature().toString()).collect(Collectors.joining("\n  "));
    throw call.failed(
        "target '"
            + call.name()
            + (lowest >= Fitness.NEVER
                ? "' has no overload whose types fit these arguments:\n  "
                : "' has more than one overload that fits equally well: give more arguments, or"
                    + " name a static factory:\n  ")
            + list);
  }

  private int cost(Binding binding, Call.Mode mode) {
    int cost = 0;
    for (Map.Entry<Integer, Part> entry : binding.given.entrySet()) {
      cost +=
          fitness.cost(
              entry.getValue(), binding.signature.slots().get(entry.getKey()).type(), mode);
    }
    boolean varies = binding.signature.slots().stream().anyMatch(Signature.Slot::many);
    return Math.min(Fitness.NEVER, cost + (varies ? 1 : 0));
  }

  /** A binding, or the reason why there is none as a text. */
  private static Object bind(Call call, Signature signature, int arity) {
    Map<Integer, Part> given = new LinkedHashMap<>();
    List<Part> many = new ArrayList<>();
    List<Signature.Slot> slots = signature.slots();
    for (int i = 0; i < call.positional().size(); i++) {
      if (!slots.isEmpty() && i >= slots.size() - 1 && slots.get(slots.size() - 1).many()) {
        many.add(call.positional().get(i));
      } else if (i < slots.size()) {
        given.put(i, call.positional().get(i));
      } else {
        return "it takes " + slots.size() + " arguments, got " + call.positional().size();
      }
    }
    for (Map.Entry<String, Part> entry : call.named().entrySet()) {
      int index = signature.indexOf(entry.getKey());
      if (index < 0) {
        return unknown(signature, entry.getKey());
      }
      if (given.put(index, entry.getValue()) != null
          || slots.get(index).many() && !many.isEmpty()) {
        return "argument '" + entry.getKey() + "' is given twice, by position and by name";
      }
    }
    return rest(signature, given, many, arity);
  }

  private static String unknown(Signature signature, String name) {
    if (!signature.namesKnown()) {
      return "the class file does not tell the names of its parameters: compile it with javac"
          + " -parameters, make it a record, or give the arguments in order as _args_";
    }
    List<String> names = signature.slots().stream().map(Signature.Slot::name).toList();
    return "it has no parameter '" + name + "'" + Keys.hint(name, names);
  }

  private static Object rest(
      Signature signature, Map<Integer, Part> given, List<Part> many, int arity) {
    List<Integer> open = new ArrayList<>();
    List<Integer> needed = new ArrayList<>();
    for (int i = 0; i < signature.slots().size(); i++) {
      if (!given.containsKey(i)) {
        open.add(i);
        if (!signature.slots().get(i).optional()) {
          needed.add(i);
        }
      }
    }
    if (arity == ANY || needed.size() == Math.max(arity, 0)) {
      return new Binding(signature, given, many, needed);
    }
    if (arity == COMPLETE) {
      return "no value was given for "
          + needed.stream()
              .map(i -> name(signature, i))
              .collect(Collectors.joining("', '", "'", "'"));
    }
    return open.size() == arity
        ? new Binding(signature, given, many, open)
        : needed.size() + " arguments are left, but the functional interface has " + arity;
  }

  private static String name(Signature signature, int index) {
    String name = signature.slots().get(index).name();
    return name == null ? "argument " + (index + 1) : name;
  }
}
