// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.expander;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import talkdemos.lispy.core.Core;
import talkdemos.lispy.values.Pair;

/** What {@code define-record-type} (R7RS 5.5) stands for. */
final class RecordTypes {
  private static final String SYNTAX =
      "(define-record-type name (constructor field ...) predicate field ...)";

  private final Expander expander;
  private final Scope scope;

  RecordTypes(Expander expander, Scope scope) {
    this.expander = expander;
    this.scope = scope;
  }

  /** A name that the form defines, and its value. */
  record Part(Object name, Supplier<Core> value) {}

  /** The definitions that the form stands for: of the type, the constructor, and so on. */
  List<Part> definitions(Pair x) {
    List<Object> parts = expander.items(x, 3, SYNTAX);
    Object type = identifier(parts.get(0) instanceof Pair pair ? pair.car : parts.get(0));
    List<List<Object>> fields = fields(parts.subList(3, parts.size()));
    List<Object> names = fields.stream().map(field -> field.get(0)).toList();
    Core typeName = name(type);
    Core fieldNames = new Core.Const(Pair.list(names.stream().map(Alias::symbol).toArray()));
    Supplier<Core> reference = () -> expander.expand(type, scope);
    List<Part> definitions = new ArrayList<>();
    definitions.add(new Part(type, () -> expander.call("%make-record-type", typeName, fieldNames)));
    constructor(parts.get(1), names, reference, definitions);
    if (parts.get(2) != Boolean.FALSE) { // #f: no predicate
      Object predicate = identifier(parts.get(2));
      definitions.add(
          new Part(
              predicate,
              () -> expander.call("%record-predicate", reference.get(), name(predicate))));
    }
    for (int i = 0; i < fields.size(); i++) {
      procedures(fields.get(i), i, reference, definitions);
    }
    return definitions;
  }

  private List<List<Object>> fields(List<Object> specs) {
    List<List<Object>> fields = new ArrayList<>();
    List<Object> names = new ArrayList<>();
    for (Object spec : specs) {
      List<Object> field = Alias.isIdentifier(spec) ? List.of(spec) : Datum.listOrNull(spec);
      if (field == null
          || field.isEmpty()
          || field.size() > 3
          || !field.stream().allMatch(Alias::isIdentifier)) {
        throw expander.error("define-record-type: expected (field accessor modifier), got", spec);
      } else if (names.contains(field.get(0))) {
        throw expander.error("define-record-type: there are two fields named", field.get(0));
      }
      fields.add(field);
      names.add(field.get(0));
    }
    return fields;
  }

  private void procedures(
      List<Object> field, long position, Supplier<Core> type, List<Part> definitions) {
    Core index = new Core.Const(position);
    List<String> makers = List.of("%record-accessor", "%record-modifier");
    for (int i = 1; i < field.size(); i++) {
      String maker = makers.get(i - 1);
      Object name = field.get(i);
      definitions.add(new Part(name, () -> expander.call(maker, type.get(), index, name(name))));
    }
  }

  private void constructor(
      Object spec, List<Object> names, Supplier<Core> type, List<Part> definitions) {
    if (spec == Boolean.FALSE) {
      return; // no constructor
    }
    Object name = identifier(spec instanceof Pair pair ? pair.car : spec);
    List<Object> given = spec instanceof Pair pair ? Datum.names(pair.cdr) : names;
    List<Object> indices = new ArrayList<>();
    for (Object field : given) {
      long index = names.indexOf(field);
      if (index < 0) {
        throw expander.error("define-record-type: expected a field, got", field);
      } else if (indices.contains(index)) {
        throw expander.error("define-record-type: the constructor has a field twice:", field);
      }
      indices.add(index);
    }
    Core list = new Core.Const(Pair.list(indices.toArray()));
    definitions.add(
        new Part(name, () -> expander.call("%record-constructor", type.get(), list, name(name))));
  }

  private Object identifier(Object x) {
    return expander.identifier(x, "define-record-type: expected a name, got");
  }

  private static Core name(Object identifier) {
    return new Core.Const(Alias.symbol(identifier));
  }
}
