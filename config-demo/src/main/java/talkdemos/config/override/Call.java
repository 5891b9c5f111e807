// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.override;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A function as it was called. Texts in quotes lose them here, at the outermost level only.
 *
 * @param column where it begins, from 0
 */
record Call(
    String name,
    int column,
    List<Argument> arguments,
    Map<String, Argument> named,
    Written written) {

  /** A value that was given, and where it begins. */
  record Argument(Operand value, int column) {
    Argument {
      value = value instanceof Element.Quoted quoted ? new Element.Word(quoted.value()) : value;
    }
  }

  OverrideException refused(String problem) {
    return written.refused(column, name + ": " + problem);
  }

  OverrideException refused(Argument argument, String expected) {
    return written.refused(
        argument.column, name + ": got " + Operand.kind(argument.value) + ", expected " + expected);
  }

  /** This call of any number of values and of these named ones; they must fit. */
  Call rest(Predicate<Operand> fits, String expected, String... names) {
    checkNames(names);
    for (Argument argument : arguments) {
      check(argument, fits, expected);
    }
    return this;
  }

  /** This call of a function with these parameters, each of which is given a name. */
  Call parameters(int required, String... names) {
    if (arguments.size() > names.length) {
      Argument first = arguments.get(names.length);
      throw written.refused(
          first.column, name + ": got too many values, expected at most " + names.length);
    }
    checkNames(names);
    Map<String, Argument> bound = new java.util.LinkedHashMap<>(named);
    for (int i = 0; i < arguments.size(); i++) {
      if (bound.put(names[i], arguments.get(i)) != null) {
        throw written.refused(
            named.get(names[i]).column, name + ": " + names[i] + " is given twice");
      }
    }
    for (int i = 0; i < required; i++) {
      if (!bound.containsKey(names[i])) {
        throw refused("expected a value for " + names[i]);
      }
    }
    return new Call(name, column, List.of(), bound, written);
  }

  /** The value of a parameter, or nothing when there is none or it is null. */
  Optional<Operand> optional(String parameter, Predicate<Operand> fits, String expected) {
    Argument argument = named.get(parameter);
    if (argument == null || argument.value instanceof Element.Null) {
      return Optional.empty();
    }
    check(argument, fits, expected);
    return Optional.of(argument.value);
  }

  /** The value of a parameter that must be there. */
  Operand required(String parameter, Predicate<Operand> fits, String expected) {
    Argument argument = named.get(parameter);
    check(argument, fits, expected);
    return argument.value;
  }

  List<Operand> values() {
    return arguments.stream().map(Argument::value).toList();
  }

  /** All values, which the caller knows to be elements. */
  List<Element> elements() {
    List<Element> elements = new ArrayList<>();
    arguments.forEach(argument -> elements.add((Element) argument.value));
    return elements;
  }

  private void check(Argument argument, Predicate<Operand> fits, String expected) {
    if (!fits.test(argument.value)) {
      throw refused(argument, expected);
    }
  }

  private void checkNames(String... names) {
    for (Map.Entry<String, Argument> given : named.entrySet()) {
      if (!List.of(names).contains(given.getKey())) {
        String expected = names.length == 0 ? "none" : String.join(", ", names);
        throw written.refused(
            given.getValue().column,
            name + ": there is no parameter " + given.getKey() + ", expected " + expected);
      }
    }
  }
}
