// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.types;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import talkdemos.config.reference.Keys;
import talkdemos.config.tree.Node;
import talkdemos.config.tree.Node.Dict;
import talkdemos.config.tree.Origin;

/** A record: a dictionary with exactly its components as keys. */
final class RecordForm implements Form {
  private final Class<?> type;
  private final Schemas schemas;
  private final Supplier<Map<String, Part>> parts;

  /**
   * One component.
   *
   * @param given its default by annotation or factory, null when it has none
   */
  private record Part(String key, RecordComponent component, Form form, Node given) {
    Node blank(Set<Object> open) {
      return given == null ? form.blank(open) : form.fill(given, open);
    }
  }

  /** The form of a record class whose type parameters are bound. */
  RecordForm(Class<?> type, Map<TypeVariable<?>, Type> bindings, Schemas schemas) {
    this.type = type;
    this.schemas = schemas;
    this.parts = new Once<>(() -> parts(bindings)); // late: a record may hold itself
  }

  private Map<String, Part> parts(Map<TypeVariable<?>, Type> bindings) {
    Object model = factory();
    Map<String, Part> all = new LinkedHashMap<>();
    for (RecordComponent component : type.getRecordComponents()) {
      Named named = component.getAnnotation(Named.class);
      String key = named == null ? component.getName() : named.value();
      Form form = schemas.form(Generic.bound(component.getGenericType(), bindings));
      all.put(key, new Part(key, component, form, given(component, form, model)));
    }
    return all;
  }

  private Node given(RecordComponent component, Form form, Object model) {
    String place = "default of " + type.getSimpleName() + "." + component.getName();
    Default written = component.getAnnotation(Default.class);
    if (written != null) {
      Node node = schemas.written(written.value(), place);
      return schemas.checked(place, reading -> form.conform(form.fill(node, Set.of()), reading));
    }
    if (model == null) {
      return null;
    }
    Object value = access(component, model);
    return value == null ? null : form.write(value);
  }

  /** What the record's factory of defaults makes, or null when it has none. */
  private Object factory() {
    for (Method method : type.getDeclaredMethods()) {
      boolean factory =
          Modifier.isStatic(method.getModifiers())
              && method.getParameterCount() == 0
              && method.getReturnType() == type
              && (method.getName().equals("defaults") || method.isAnnotationPresent(Default.class));
      if (factory) {
        method.setAccessible(true);
        return call(() -> method.invoke(null), method.getName());
      }
    }
    return null;
  }

  private Object access(RecordComponent component, Object record) {
    component.getAccessor().setAccessible(true);
    return call(() -> component.getAccessor().invoke(record), component.getName());
  }

  private interface Invocation {
    Object invoke() throws ReflectiveOperationException;
  }

  private Object call(Invocation invocation, String name) {
    try {
      return invocation.invoke();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(
          type.getName() + "." + name + "() cannot be called: " + e.getCause(), e);
    }
  }

  boolean has(String key) {
    return parts.get().containsKey(key);
  }

  @Override
  public Object read(Node node, Reading at) {
    if (!(node instanceof Dict dict)) {
      return at.refuse(node, this, Scalars.nullHint(node));
    }
    boolean failed = unknown(dict, at);
    Object[] values = new Object[parts.get().size()];
    int i = 0;
    for (Part part : parts.get().values()) {
      Reading below = at.below(part.key);
      Node value = dict.get(part.key);
      values[i] =
          value == null
              ? below.refuse(node.origin(), "no value was given: give " + part.form.expected())
              : part.form.read(value, below);
      failed |= values[i] == FAILED || value != null && broken(part, values[i], value, below);
      i++;
    }
    return failed ? FAILED : make(values, node, at);
  }

  private boolean broken(Part part, Object value, Node node, Reading at) {
    List<Constraints.Violation> found =
        schemas.constraints().of(type, part.component.getName(), value);
    for (Constraints.Violation violation : found) {
      String got = node instanceof Node.Scalar ? "got " + Reading.shown(node) + ": it " : "it ";
      at.below(violation.below()).refuse(node.origin(), got + violation.message());
    }
    return !found.isEmpty();
  }

  private boolean unknown(Dict dict, Reading at) {
    Set<String> known = parts.get().keySet();
    boolean found = false;
    for (Map.Entry<String, Node> entry : dict.entries().entrySet()) {
      if (!known.contains(entry.getKey())) {
        found = true;
        String near = Keys.hint(entry.getKey(), known);
        String keys = near.isEmpty() ? ": its keys are " + String.join(", ", known) : near;
        at.below(entry.getKey())
            .refuse(entry.getValue().origin(), "no such key in " + type.getSimpleName() + keys);
      }
    }
    return found;
  }

  private Object make(Object[] values, Node node, Reading at) {
    Class<?>[] types =
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    try {
      var constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      Object made = constructor.newInstance(values);
      return whole(made, node, at) ? made : FAILED;
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      String reason =
          e.getCause().getMessage() == null ? "" + e.getCause() : e.getCause().getMessage();
      return at.refuse(
          blamed((Dict) node), type.getSimpleName() + " refuses its values: " + reason);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type.getName() + " cannot be made: " + e.getMessage(), e);
    }
  }

  /** Where to look when a whole record is wrong: the last override in it, or where it begins. */
  private static Origin blamed(Dict dict) {
    Origin found = dict.origin();
    for (Node value : dict.entries().values()) {
      Origin origin = value.origin();
      if (origin instanceof Origin.InOverride
          || found.equals(Origin.UNKNOWN) && origin instanceof Origin.InFile) {
        found = origin;
      }
    }
    return found;
  }

  private boolean whole(Object made, Node node, Reading at) {
    List<Constraints.Violation> found = schemas.constraints().of(made);
    found.forEach(violation -> at.refuse(blamed((Dict) node), "it " + violation.message()));
    return found.isEmpty();
  }

  @Override
  public Node conform(Node node, Reading at) {
    if (node instanceof Node.Missing || node instanceof Node.Late) {
      return node;
    }
    if (!(node instanceof Dict dict)) {
      at.refuse(node, this, Scalars.nullHint(node));
      return node;
    }
    unknown(dict, at);
    Map<String, Node> entries = new LinkedHashMap<>();
    for (Part part : parts.get().values()) {
      Node value = dict.get(part.key);
      if (value != null) {
        entries.put(part.key, part.form.conform(value, at.below(part.key)));
      }
    }
    return new Dict(entries, node.origin());
  }

  @Override
  public Node fill(Node node, Set<Object> open) {
    if (!(node instanceof Dict dict)) {
      return node;
    }
    Set<Object> inside = with(open);
    Map<String, Node> entries = new LinkedHashMap<>();
    for (Part part : parts.get().values()) {
      Node value = dict.get(part.key);
      entries.put(
          part.key,
          value == null
              ? part.blank(inside)
              : part.form.fill(part.given == null ? value : over(value, part.given), inside));
    }
    dict.entries().forEach(entries::putIfAbsent); // unknown ones, for the check to refuse
    return new Dict(entries, node.origin());
  }

  /** A value over a default; dictionaries are merged unless they are of different types. */
  private static Node over(Node value, Node given) {
    if (!(value instanceof Dict upper) || !(given instanceof Dict lower)) {
      return value;
    }
    Node type = upper.get("type");
    if (type != null && lower.get("type") != null && !type.equals(lower.get("type"))) {
      return value;
    }
    Map<String, Node> entries = new LinkedHashMap<>(lower.entries());
    upper.entries().forEach((key, item) -> entries.merge(key, item, (old, now) -> over(now, old)));
    return new Dict(entries, value.origin());
  }

  @Override
  public Node blank(Set<Object> open) {
    return open.contains(type)
        ? new Node.Missing(Origin.UNKNOWN)
        : fill(new Dict(Map.of(), Origin.UNKNOWN), open);
  }

  private Set<Object> with(Set<Object> open) {
    Set<Object> inside = new HashSet<>(open);
    inside.add(type);
    return inside;
  }

  @Override
  public Node write(Object value) {
    Map<String, Node> entries = new LinkedHashMap<>();
    for (Part part : parts.get().values()) {
      Object item = access(part.component, value);
      entries.put(part.key, item == null ? new Node.Null(Origin.UNKNOWN) : part.form.write(item));
    }
    return new Dict(entries, Origin.UNKNOWN);
  }

  @Override
  public String expected() {
    return "a dictionary with the keys " + String.join(", ", parts.get().keySet());
  }

  @Override
  public Form below(String key, Node node) {
    Part part = parts.get().get(key);
    return part == null ? null : part.form;
  }
}
