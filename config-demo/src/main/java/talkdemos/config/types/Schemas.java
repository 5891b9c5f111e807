// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.types;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import talkdemos.config.override.Override;
import talkdemos.config.override.OverrideException;
import talkdemos.config.override.Value;
import talkdemos.config.tree.Node;

/**
 * What Java types say about configurations; keeps what it found out by reflection, so a program
 * makes one and asks it for its {@linkplain Schema schemas}. Safe for threads.
 *
 * <p>A configuration can have: primitives and their boxes, {@code BigInteger}, {@code BigDecimal},
 * {@code String}, enums (by name), {@code Path}, {@code URI}, {@code Duration}, {@code Period},
 * {@link ByteSize}, {@code Optional} (takes null), {@code List}, {@code Set}, {@code Map} and
 * arrays of these, records, sealed interfaces of records (the key {@code type} chooses), {@code
 * Object} (plain Java values) and the types of {@link Node} (left as they are).
 */
public final class Schemas {
  private final Map<Class<?>, Form> scalars = Scalars.all();
  private final Map<Type, Form> forms = new ConcurrentHashMap<>();
  private final Constraints constraints;

  /** Schemas that say nothing of what they miss. */
  public Schemas() {
    this(notice -> {});
  }

  /**
   * Schemas.
   *
   * @param notices is told, once, when a record has constraints of Jakarta Validation and no
   *     validator is on the class path
   */
  public Schemas(Consumer<String> notices) {
    this.constraints = new Constraints(notices);
  }

  /**
   * What a class says.
   *
   * @throws IllegalArgumentException when it or a part of it cannot stand in a configuration
   */
  public <T> Schema<T> of(Class<T> type) {
    return new Schema<>(form(type), this);
  }

  /** What a generic type, such as a constructor's parameter, says. */
  public Schema<Object> of(Type type) {
    return new Schema<>(form(type), this);
  }

  /** Whether a type can stand in a configuration. */
  public boolean knows(Type type) {
    try {
      return form(type) != null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  Constraints constraints() {
    return constraints;
  }

  Form form(Type type) {
    Form known = forms.get(type);
    if (known != null) {
      return known;
    }
    Form made = make(type);
    Form first = forms.putIfAbsent(type, made);
    return first == null ? made : first;
  }

  private Form make(Type type) {
    Class<?> raw = Generic.erased(type);
    if (scalars.containsKey(raw)) {
      return scalars.get(raw);
    }
    if (raw == Object.class || Node.class.isAssignableFrom(raw)) {
      return new Containers.Anything(raw);
    }
    if (raw.isEnum()) {
      return new Scalars.Constants(raw);
    }
    if (raw.isArray()) {
      return Containers.array(form(raw.getComponentType()), raw.getComponentType());
    }
    if (raw.isRecord()) {
      return new RecordForm(raw, Generic.bindings(type), this);
    }
    if (raw.isInterface() && raw.isSealed()) {
      return SealedForm.of(raw, this);
    }
    return container(raw, type);
  }

  private Form container(Class<?> raw, Type type) {
    if (raw == List.class || raw == Collection.class || raw == Iterable.class) {
      return Containers.list(form(argument(type, 0)));
    }
    if (raw == Set.class) {
      return Containers.set(form(argument(type, 0)));
    }
    if (raw == Map.class) {
      return new Containers.Mapping(form(argument(type, 0)), form(argument(type, 1)));
    }
    if (raw == Optional.class) {
      return new Containers.Maybe(form(argument(type, 0)));
    }
    throw new IllegalArgumentException(
        raw.getName()
            + " cannot stand in a configuration: use a record, a sealed interface of records, or"
            + " Node for what is to be instantiated");
  }

  /** An argument of a generic type; what has none holds anything, and maps have text as keys. */
  private static Type argument(Type type, int index) {
    if (type instanceof ParameterizedType applied) {
      return Generic.bound(applied.getActualTypeArguments()[index], Map.of());
    }
    return type == Map.class && index == 0 ? String.class : Object.class;
  }

  /**
   * The value of a {@link Default}, which is written as in an override.
   *
   * @throws IllegalArgumentException when it is not one value
   */
  public Node written(String text, String place) {
    try {
      Value value = Override.parse("default=" + text).value().orElseThrow();
      if (value instanceof Value.Plain plain) {
        return plain.node();
      }
    } catch (OverrideException e) {
      throw new IllegalArgumentException(place + ": " + e.getMessage(), e);
    }
    throw new IllegalArgumentException(
        place + ": got '" + text + "', expected one value: quote a text that has commas in it");
  }

  /**
   * The result of a reading that found nothing wrong.
   *
   * @throws InvalidConfig with everything that it found
   */
  <R> R checked(Function<Reading, R> reader) {
    return checked("", reader);
  }

  /** As {@link #checked(Function)}, for a value whose key or place is known. */
  <R> R checked(String key, Function<Reading, R> reader) {
    List<Problem> problems = new ArrayList<>();
    R result = reader.apply(new Reading(key, problems, true));
    if (!problems.isEmpty()) {
      throw new InvalidConfig(problems);
    }
    return result;
  }
}
