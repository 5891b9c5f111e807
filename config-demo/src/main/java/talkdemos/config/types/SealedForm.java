// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.types;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import talkdemos.config.reference.Keys;
import talkdemos.config.tree.Node;
import talkdemos.config.tree.Node.Dict;
import talkdemos.config.tree.Node.Text;
import talkdemos.config.tree.Origin;

/** A sealed interface, of whose records the key {@code type} chooses one. */
final class SealedForm implements Form {
  private static final String TYPE = "type";

  private final Class<?> type;
  private final Map<String, RecordForm> records;

  private SealedForm(Class<?> type, Map<String, RecordForm> records) {
    this.type = type;
    this.records = records;
  }

  /** The form of a sealed interface, all of whose types are records or sealed interfaces. */
  static SealedForm of(Class<?> type, Schemas schemas) {
    Map<String, RecordForm> records = new LinkedHashMap<>();
    collect(type, schemas, records);
    return new SealedForm(type, records);
  }

  private static void collect(Class<?> type, Schemas schemas, Map<String, RecordForm> records) {
    for (Class<?> permitted : type.getPermittedSubclasses()) {
      if (permitted.isRecord()) {
        records.put(name(permitted), (RecordForm) schemas.form(permitted));
      } else if (permitted.isInterface() && permitted.isSealed()) {
        collect(permitted, schemas, records);
      } else {
        throw new IllegalArgumentException(
            permitted.getName() + " is no record, so no configuration can choose it");
      }
    }
  }

  /** {@code decision_stump} for {@code DecisionStump}. */
  private static String name(Class<?> type) {
    Named named = type.getAnnotation(Named.class);
    return named != null
        ? named.value()
        : type.getSimpleName()
            .replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_")
            .toLowerCase(Locale.ROOT);
  }

  /** The record that a node chooses; null after telling why when it chooses none. */
  private RecordForm chosen(Node node, Reading at) {
    if (!(node instanceof Dict dict)) {
      at.refuse(node, this);
      return null;
    }
    Node name = dict.get(TYPE);
    if (name == null || name instanceof Node.Missing) {
      Origin origin = name == null ? node.origin() : name.origin();
      at.below(TYPE).refuse(origin, "no value was given: give " + expected());
      return null;
    }
    RecordForm form = name instanceof Text text ? records.get(text.value()) : null;
    if (form == null) {
      String hint = name instanceof Text text ? Keys.hint(text.value(), choices()) : "";
      at.below(TYPE).refuse(name, this, hint);
    }
    return form;
  }

  private static Node own(RecordForm form, Dict dict) {
    return form.has(TYPE) ? dict : dict.without(TYPE);
  }

  @Override
  public Object read(Node node, Reading at) {
    Node whole = expanded(node);
    RecordForm form = chosen(whole, at);
    return form == null ? FAILED : form.read(own(form, (Dict) whole), at);
  }

  @Override
  public Node conform(Node node, Reading at) {
    if (node instanceof Node.Missing || node instanceof Node.Late || lateType(node)) {
      return node;
    }
    Node whole = expanded(node);
    RecordForm form = chosen(whole, at);
    return form == null ? node : typed((Dict) form.conform(own(form, (Dict) whole), at), whole);
  }

  private static boolean lateType(Node node) {
    return node instanceof Dict dict
        && (dict.get(TYPE) instanceof Node.Late || dict.get(TYPE) instanceof Node.Missing);
  }

  /** The name of a record alone is that record with its defaults. */
  private Node expanded(Node node) {
    return node instanceof Text name && records.containsKey(name.value())
        ? fill(new Dict(Map.of(TYPE, name), name.origin()), Set.of())
        : node;
  }

  /** A record's dictionary with its {@code type} in front. */
  private static Node typed(Dict values, Node from) {
    Map<String, Node> entries = new LinkedHashMap<>();
    entries.put(TYPE, ((Dict) from).get(TYPE));
    values.entries().forEach(entries::putIfAbsent);
    return new Dict(entries, from.origin());
  }

  @Override
  public Node fill(Node node, Set<Object> open) {
    Node whole = expanded(node);
    if (!(whole instanceof Dict dict)
        || !(dict.get(TYPE) instanceof Text name)
        || !records.containsKey(name.value())) {
      return node;
    }
    RecordForm form = records.get(name.value());
    return typed((Dict) form.fill(own(form, dict), open), dict);
  }

  @Override
  public Node write(Object value) {
    String name = name(value.getClass());
    Dict from = new Dict(Map.of(TYPE, new Text(name, Origin.UNKNOWN)), Origin.UNKNOWN);
    return typed((Dict) records.get(name).write(value), from);
  }

  @Override
  public String expected() {
    return "a dictionary whose 'type' is one of " + String.join(", ", choices());
  }

  @Override
  public List<String> choices() {
    return new ArrayList<>(records.keySet());
  }

  @Override
  public Form below(String key, Node node) {
    if (key.equals(TYPE)) {
      return new OneOf(choices());
    }
    Node name = node instanceof Dict dict ? dict.get(TYPE) : null;
    RecordForm form = name instanceof Text text ? records.get(text.value()) : null;
    return form == null ? null : form.below(key, node);
  }

  @Override
  public String toString() {
    return type.getSimpleName();
  }

  /** The key {@code type} itself, for those who ask what one can write there. */
  private record OneOf(List<String> choices) implements Form {
    @Override
    public Object read(Node node, Reading at) {
      return node instanceof Text text && choices.contains(text.value())
          ? text.value()
          : at.refuse(node, this);
    }

    @Override
    public Node conform(Node node, Reading at) {
      return Scalars.conformed(this, node, at);
    }

    @Override
    public Node write(Object value) {
      return new Text((String) value, Origin.UNKNOWN);
    }

    @Override
    public String expected() {
      return "one of " + String.join(", ", choices);
    }
  }
}
